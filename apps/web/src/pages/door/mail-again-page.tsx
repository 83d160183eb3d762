import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { liftMailPause } from '../../api/mails.js';
import { isRefusal } from '../../api/problem.js';
import { ButtonLink } from '../../ui/links.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { DoorCard } from './door-card.js';

/** Where the link leads that is sent to a paused address. Nothing changes before somebody presses. */
export function MailAgainPage() {
  const { t } = useTranslation('notifications');
  const [token] = useState(() => location.hash.slice(1));
  const lift = useMutation({ mutationFn: () => liftMailPause(token) });
  const settings = (
    <ButtonLink to="/account/mails" variant="default">
      {t('out.settings')}
    </ButtonLink>
  );
  if (isRefusal(lift.error, 'link-invalid', 'invalid-input')) {
    return (
      <DoorCard title={t('again.wrong')} text={t('again.wrongText')}>
        {settings}
      </DoorCard>
    );
  }
  if (lift.isSuccess) {
    return (
      <DoorCard title={t('again.done')} text={t('again.doneText')}>
        {settings}
      </DoorCard>
    );
  }
  return (
    <DoorCard title={t('again.title')} text={t('again.text')}>
      <ProblemNote of={lift.error} />
      <Button loading={lift.isPending} onClick={() => lift.mutate()}>
        {t('again.lift')}
      </Button>
    </DoorCard>
  );
}
