import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Enrolment, Offering } from '../../../api/classes.js';
import { InviteDialog } from './invite-dialog.js';
import { mayBeInvited } from './person-row.js';
import css from '../classes.module.css';

interface RosterNumbersProps {
  offering: Offering;
  numbers: { enrolled: number; joined: number; invited: number };
  /** Who is chosen by name. */
  chosen: Enrolment[];
  onSent: () => void;
}

/** How many have joined and how many are invited, and the way to invite the others. */
export function RosterNumbers({ offering, numbers, chosen, onSent }: RosterNumbersProps) {
  const { t } = useTranslation('enrolling');
  const [inviting, setInviting] = useState(false);
  const { enrolled, invited, joined } = numbers;
  const wanted = chosen.filter(mayBeInvited);
  const missing = enrolled - joined;
  if (enrolled === 0) return null;
  return (
    <div className="row between">
      <p className="muted">
        {t('numbers', { joined, enrolled })} {invited > 0 && t('invitedToo', { invited })}
      </p>
      {missing > 0 && offering.status !== 'cancelled' && (
        <Button size="sm" variant="default" onClick={() => setInviting(true)}>
          {wanted.length > 0 ? t('invite.chosen', { count: wanted.length }) : t('invite.all', { count: missing })}
        </Button>
      )}
      {inviting && (
        <InviteDialog
          offeringId={offering.id}
          count={missing}
          {...(wanted.length > 0 && { chosen: wanted })}
          onClose={() => setInviting(false)}
          onSent={onSent}
        />
      )}
    </div>
  );
}

interface DifferingNoticeProps {
  count: number;
  only: 'differing' | undefined;
  onOnly: (only: 'differing' | undefined) => void;
}

/** Says that somebody has to look at addresses, and shows those alone. */
export function DifferingNotice({ count, only, onOnly }: DifferingNoticeProps) {
  const { t } = useTranslation('enrolling');
  if (count === 0 && !only) return null;
  return (
    <div className={css.short}>
      <div className="row between">
        <p role="status">{t('addresses.notice', { count })}</p>
        <Button size="xs" variant="default" onClick={() => onOnly(only ? undefined : 'differing')}>
          {t(only ? 'addresses.all' : 'addresses.only')}
        </Button>
      </div>
    </div>
  );
}
