import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offering } from '../../api/classes.js';
import { ButtonLink } from '../../ui/links.js';
import { CallOffDialog } from './call-off-dialog.js';
import { CopyDialog } from './copy-dialog.js';

/** What can be done with a class. One that was called off can only be planned again. */
export function ClassActions({ offering }: { offering: Offering }) {
  const { t } = useTranslation(['classes', 'class-day']);
  const [open, setOpen] = useState<'copy' | 'call-off'>();
  const close = () => setOpen(undefined);
  const toCome = offering.status === 'scheduled' || offering.status === 'running';
  return (
    <div className="row">
      <ButtonLink to="/classes/$offeringId/day" params={{ offeringId: offering.id }} size="sm">
        {t('class-day:open.board')}
      </ButtonLink>
      {offering.status !== 'cancelled' && (
        <ButtonLink to="/classes/$offeringId/edit" params={{ offeringId: offering.id }} variant="default" size="sm">
          {t('page.edit')}
        </ButtonLink>
      )}
      <Button variant="default" size="sm" onClick={() => setOpen('copy')}>
        {t('copy.open')}
      </Button>
      {toCome && (
        <Button color="berry" variant="outline" size="sm" onClick={() => setOpen('call-off')}>
          {t('callOff.open')}
        </Button>
      )}
      {open === 'copy' && <CopyDialog offering={offering} onClose={close} />}
      {open === 'call-off' && <CallOffDialog offering={offering} onClose={close} />}
    </div>
  );
}
