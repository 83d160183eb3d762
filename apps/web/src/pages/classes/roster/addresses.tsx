import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeEnrolment, chooseAddress, type Enrolment } from '../../../api/classes.js';
import { toast } from '../../../shell/toasts.js';
import { day } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { useAction } from '../../../ui/use-action.js';

interface AddressesProps {
  offeringId: string;
  person: Enrolment;
  /** Whether anything can be changed. */
  open: boolean;
}

/** The address somebody joined with, where it is another one; and who they may be as well. */
export function Addresses({ offeringId, person, open }: AddressesProps) {
  const { t } = useTranslation('enrolling');
  const place = usePlace();
  const { accountEmail, addressesDiffer, possiblyAlso } = person;
  return (
    <>
      {accountEmail && <p>{t('addresses.account', { email: accountEmail })}</p>}
      {open && accountEmail && addressesDiffer && (
        <Choice offeringId={offeringId} person={person} accountEmail={accountEmail} />
      )}
      {possiblyAlso && (
        <p className="muted">
          <Link to="/classes/$offeringId/roster" params={{ offeringId: possiblyAlso.offeringId }}>
            {t('addresses.also', {
              email: possiblyAlso.email,
              name: `${possiblyAlso.courseCode} · ${day(possiblyAlso.startsAt, place)}`,
            })}
          </Link>
        </p>
      )}
    </>
  );
}

function Choice({ offeringId, person, accountEmail }: Omit<AddressesProps, 'open'> & { accountEmail: string }) {
  const { t } = useTranslation(['enrolling', 'classes']);
  const { email, id, name } = person;
  const undo = useAction(() => changeEnrolment(offeringId, id, { email }), { stale: 'classes' });
  const account = useAction(
    async () => {
      await chooseAddress(offeringId, id, 'account');
      const words = t('addresses.useAccountDone', { email: accountEmail });
      toast(words, 'good', { label: t('classes:roster.undo'), act: () => undo.mutate() });
    },
    { stale: 'classes' },
  );
  const keep = useAction(() => chooseAddress(offeringId, id, 'roster'), {
    stale: 'classes',
    done: t('addresses.keepDone'),
  });
  return (
    <span className="row tight" role="group" aria-label={name}>
      <Button size="xs" variant="default" loading={account.isPending} onClick={() => account.mutate()}>
        {t('addresses.useAccount')}
      </Button>
      <Button size="xs" variant="subtle" loading={keep.isPending} onClick={() => keep.mutate()}>
        {t('addresses.keep')}
      </Button>
    </span>
  );
}
