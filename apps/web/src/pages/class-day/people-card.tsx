import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mark, type Attendee } from '../../api/class-day.js';
import type { HalfDay, Offering } from '../../api/classes.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { QueryView } from '../../ui/query-view.js';
import { hasOpened } from './half-days.js';
import { PersonRow } from './person-row.js';
import { isHere, useAttendees } from './use-attendees.js';
import { useUndoable } from './use-undoable.js';

interface PeopleCardProps {
  offering: Offering;
  half: HalfDay;
  now: number;
}

/** Who is there in a half-day, and how that is known; a trainer marks who was seen. */
export function PeopleCard({ offering, half, now }: PeopleCardProps) {
  const { query } = useAttendees(offering.id);
  return (
    <section className="card stack">
      <QueryView query={query}>
        {({ pages }) => (
          <People offering={offering} half={half} now={now} people={pages.flatMap(({ items }) => items)} />
        )}
      </QueryView>
    </section>
  );
}

function People({ offering, half, now, people }: PeopleCardProps & { people: Attendee[] }) {
  const { t } = useTranslation('class-day');
  const marking = useUndoable(
    (ids, present) => mark(offering.id, half.id, ids, present),
    (count, present) => t(present ? 'people.marked' : 'people.unmarked', { count }),
  );
  if (people.length === 0) return <Nobody offeringId={offering.id} />;
  const missing = people.filter((person) => !isHere(person, half, now));
  const open = hasOpened(half, now) && offering.status !== 'cancelled';
  return (
    <>
      <div className="row between">
        <h2 aria-live="polite">{t('people.here', { here: people.length - missing.length, count: people.length })}</h2>
        {open && missing.length > 0 && (
          <Button
            variant="default"
            size="xs"
            loading={marking.isPending}
            onClick={() => marking.mutate({ ids: missing.map(({ enrolmentId }) => enrolmentId), to: true })}
          >
            {t('people.markRest')}
          </Button>
        )}
      </div>
      {!open && offering.status !== 'cancelled' && <p className="muted">{t('people.early')}</p>}
      <ul className="list">
        {people.map((person) => (
          <PersonRow
            key={person.enrolmentId}
            offeringId={offering.id}
            person={person}
            half={half}
            now={now}
            onMark={open ? (to) => marking.mutate({ ids: [person.enrolmentId], to }) : undefined}
          />
        ))}
      </ul>
    </>
  );
}

function Nobody({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('class-day');
  return (
    <Empty
      title={t('people.none')}
      action={
        <ButtonLink to="/classes/$offeringId/roster" params={{ offeringId }}>
          {t('people.toRoster')}
        </ButtonLink>
      }
    >
      {t('people.noneText')}
    </Empty>
  );
}
