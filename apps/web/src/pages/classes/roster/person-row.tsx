import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putBack, withdraw, type Enrolment, type Offering } from '../../../api/classes.js';
import { toast } from '../../../shell/toasts.js';
import { day, shortDay } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { Tag } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { Addresses } from './addresses.js';
import { InviteDialog } from './invite-dialog.js';
import { MoveDialog } from './move-dialog.js';
import { PersonDialog } from './person-dialog.js';
import css from './roster.module.css';

interface PersonRowProps {
  offering: Offering;
  person: Enrolment;
  /** Whether they are among those chosen. */
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** Somebody on a roster, and what can be done about them. */
export function PersonRow({ offering, person, chosen, onChoose }: PersonRowProps) {
  const { t } = useTranslation(['classes', 'enrolling']);
  const { email, name, organisation, reference, withdrawn } = person;
  const open = offering.status !== 'cancelled';
  return (
    <li className="row between">
      <div className={`${css.person} ${withdrawn ? css.gone : ''}`}>
        <div className={css.named}>
          {open && mayBeInvited(person) && (
            <Checkbox
              aria-label={t('enrolling:select', { name })}
              checked={chosen}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          )}
          <b>{name}</b> <State offeringId={offering.id} person={person} />
        </div>
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
        {(organisation || reference) && (
          <p className="muted">
            {[organisation, reference && t('roster.reference', { reference })].filter(Boolean).join(' · ')}
          </p>
        )}
        <Addresses offeringId={offering.id} person={person} open={open} />
      </div>
      <Acts offering={offering} person={person} />
    </li>
  );
}

/** Who has no account in the class yet. */
export const mayBeInvited = ({ joined, withdrawn }: Enrolment): boolean => !joined && !withdrawn;

function State({ offeringId: offeringHere, person }: { offeringId: string; person: Enrolment }) {
  const { t } = useTranslation(['classes', 'enrolling']);
  const place = usePlace();
  const { invitedAt, joined, joinedBy, transferredTo, withdrawn } = person;
  if (transferredTo?.offeringId === offeringHere) return <Tag>{t('enrolling:samePerson')}</Tag>;
  if (transferredTo) {
    const { courseCode, offeringId, startsAt } = transferredTo;
    return (
      <Tag>
        {t('enrolling:move.movedTo')}{' '}
        <Link to="/classes/$offeringId/roster" params={{ offeringId }}>
          {courseCode} · {day(startsAt, place)}
        </Link>
      </Tag>
    );
  }
  if (withdrawn) return <Tag>{t('roster.withdrawn')}</Tag>;
  if (joined) return <Tag tone="good">{t(joinedBy === 'code' ? 'enrolling:joinedByCode' : 'enrolling:joined')}</Tag>;
  if (invitedAt) return <Tag>{t('enrolling:invited', { day: shortDay(invitedAt, place) })}</Tag>;
  return null;
}

function Acts({ offering, person }: Pick<PersonRowProps, 'offering' | 'person'>) {
  const { t } = useTranslation(['classes', 'enrolling']);
  const [doing, setDoing] = useState<'inviting' | 'editing' | 'moving'>();
  const done = () => setDoing(undefined);
  const { invitedAt, name, withdrawn } = person;
  const open = offering.status !== 'cancelled';
  // Of a class that was called off people go to another one, and nothing else.
  if (!open && withdrawn) return null;
  return (
    <span className="row tight" role="group" aria-label={name}>
      {open && mayBeInvited(person) && (
        <Button variant="default" size="xs" onClick={() => setDoing('inviting')}>
          {t(invitedAt ? 'enrolling:invite.oneAgain' : 'enrolling:invite.one')}
        </Button>
      )}
      {open && (
        <Button variant="default" size="xs" onClick={() => setDoing('editing')}>
          {t('roster.edit')}
        </Button>
      )}
      {!withdrawn && (
        <Button variant="subtle" size="xs" onClick={() => setDoing('moving')}>
          {t('enrolling:move.open')}
        </Button>
      )}
      {open && <Withdrawal offeringId={offering.id} person={person} />}
      {doing === 'inviting' && <InviteDialog offeringId={offering.id} count={1} chosen={[person]} onClose={done} />}
      {doing === 'editing' && <PersonDialog offeringId={offering.id} person={person} onClose={done} />}
      {doing === 'moving' && <MoveDialog offering={offering} person={person} onClose={done} />}
    </span>
  );
}

/** Off the roster with one press, and back on it with another. */
function Withdrawal({ offeringId, person: { id, name, withdrawn } }: { offeringId: string; person: Enrolment }) {
  const { t } = useTranslation('classes');
  const back = useAction(() => putBack(offeringId, id), { stale: 'classes', done: t('roster.putBackDone', { name }) });
  const off = useAction(
    async () => {
      await withdraw(offeringId, id);
      toast(t('roster.withdrawDone', { name }), 'good', { label: t('roster.undo'), act: () => back.mutate() });
    },
    { stale: 'classes' },
  );
  const change = withdrawn ? back : off;
  return (
    <Button variant="subtle" size="xs" loading={off.isPending || back.isPending} onClick={() => change.mutate()}>
      {t(withdrawn ? 'roster.putBack' : 'roster.withdraw')}
    </Button>
  );
}
