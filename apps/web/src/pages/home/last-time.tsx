import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meetupsQuery, minutesQuery, type MeetupSummary } from '../../api/meetups.js';
import { itemsOf } from '../../api/pages.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { takeawaysOf } from '../meetups/takeaways.js';

const SHOWN = 3;

/** What people took along from the last meetup. Nothing where there was none, or nobody wrote anything down. */
export function LastTime() {
  const past = useInfiniteQuery(meetupsQuery('past')).data;
  const last = past && itemsOf(past).find(({ status, hasSession }) => status === 'over' && hasSession);
  return last ? <Takeaways meetup={last} /> : null;
}

function Takeaways({ meetup }: { meetup: MeetupSummary }) {
  const { t } = useTranslation('home');
  const place = usePlace();
  const minutes = useQuery(minutesQuery(meetup.id)).data;
  const takeaways = minutes ? takeawaysOf(minutes).slice(0, SHOWN) : [];
  if (takeaways.length === 0) return null;
  return (
    <section className="card stack">
      <div className="row between">
        <h2>{t('lastTime')}</h2>
        <Link to="/meetups/$meetupId/summary" params={{ meetupId: meetup.id }} className="muted">
          {t('wholeSummary')}
        </Link>
      </div>
      <p className="muted">
        {meetup.title} · {day(meetup.startsAt, place)}
      </p>
      <ul className="list">
        {takeaways.map(({ id, text, by }) => (
          <li key={id}>
            {text}
            {by && <span className="muted"> · {by}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
