import { Button } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { useTranslation } from 'react-i18next';
import { CONFIRMATIONS, type ConfirmationKind } from '#contracts';
import { confirm, type Attendee } from '../../api/class-day.js';
import type { HalfDay, Offering } from '../../api/classes.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import css from './class-day.module.css';
import { hasOpened } from './half-days.js';
import { PersonLink } from './person-link.js';
import { isHere, useAttendees } from './use-attendees.js';
import { useUndoable } from './use-undoable.js';

interface ConfirmCardProps {
  offering: Offering;
  half: HalfDay;
  now: number;
}

/** What a trainer confirms of people, one by one or of all who are here: that they took part, and that they understood. */
export function ConfirmCard({ offering, half, now }: ConfirmCardProps) {
  const { t } = useTranslation('class-day');
  const { query } = useAttendees(offering.id);
  const open = offering.status !== 'cancelled' && hasOpened(offering.halfDays[0]!, now);
  return (
    <section className="card stack">
      <h2>{t('confirm.title')}</h2>
      <p className="muted">{t(open ? 'confirm.text' : 'confirm.early')}</p>
      <QueryView query={query}>
        {({ pages }) => {
          const people = pages.flatMap(({ items }) => items).filter(({ makesUp }) => !makesUp);
          return (
            <>
              {open && (
                <div className="row">
                  {CONFIRMATIONS.map((kind) => (
                    <OfAllHere key={kind} offeringId={offering.id} kind={kind} half={half} now={now} people={people} />
                  ))}
                </div>
              )}
              <ul className="list">
                {people.map((person) => (
                  <Row key={person.enrolmentId} offeringId={offering.id} person={person} open={open} />
                ))}
              </ul>
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function useConfirming(offeringId: string, kind: ConfirmationKind) {
  const { t } = useTranslation('class-day');
  return useUndoable(
    (ids, to) => confirm(offeringId, kind, ids, to),
    (count, to) => t(to ? 'confirm.done' : 'confirm.takenBack', { count }),
  );
}

interface OfAllHereProps {
  offeringId: string;
  kind: ConfirmationKind;
  half: HalfDay;
  now: number;
  people: Attendee[];
}

function OfAllHere({ offeringId, kind, half, now, people }: OfAllHereProps) {
  const { t } = useTranslation('class-day');
  const confirming = useConfirming(offeringId, kind);
  const open = people.filter((person) => person[kind] === null && isHere(person, half, now));
  return (
    <Button
      variant="default"
      size="xs"
      disabled={open.length === 0}
      loading={confirming.isPending}
      onClick={() => confirming.mutate({ ids: open.map(({ enrolmentId }) => enrolmentId), to: true })}
    >
      {t(`confirm.all.${kind}`)}
    </Button>
  );
}

function Row({ offeringId, person, open }: { offeringId: string; person: Attendee; open: boolean }) {
  const { t } = useTranslation('class-day');
  const { minutes, name, requiredMinutes } = person;
  return (
    <li className="row between">
      <div className={css.person}>
        <PersonLink offeringId={offeringId} enrolmentId={person.enrolmentId} name={name} />{' '}
        <Tag tone={minutes >= requiredMinutes ? 'good' : 'warn'}>
          {t('people.minutes', { minutes, required: requiredMinutes })}
        </Tag>
      </div>
      <span className="row tight" role="group" aria-label={name}>
        {CONFIRMATIONS.map((kind) => (
          <Toggle key={kind} offeringId={offeringId} kind={kind} person={person} open={open} />
        ))}
      </span>
    </li>
  );
}

interface ToggleProps {
  offeringId: string;
  kind: ConfirmationKind;
  person: Attendee;
  open: boolean;
}

function Toggle({ offeringId, kind, person, open }: ToggleProps) {
  const { t } = useTranslation('class-day');
  const place = usePlace();
  const confirming = useConfirming(offeringId, kind);
  const said = person[kind];
  return (
    <Button
      variant={said ? 'light' : 'default'}
      leftSection={said && <IconCheck size={14} stroke="2.5" aria-hidden="true" />}
      size="xs"
      aria-pressed={said !== null}
      disabled={!open}
      title={said ? t('confirm.by', { by: said.by, when: day(said.at, place) }) : undefined}
      onClick={() => confirming.mutate({ ids: [person.enrolmentId], to: said === null })}
    >
      {t(`confirm.kinds.${kind}`)}
    </Button>
  );
}
