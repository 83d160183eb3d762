import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { offeringQuery, plansClasses, type Offering } from '../../api/classes.js';
import { useMe } from '../../api/identity.js';
import { isRefusal } from '../../api/problem.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { HandingOutCard } from '../handing-out/handing-out-card.js';
import { AttendedClassPage } from './attending/attended-class-page.js';
import { Bookings } from './bookings.js';
import { ClassActions } from './class-actions.js';
import { ClassFacts, HalfDayList, Standing } from './class-parts.js';
import { CodeCard } from './code-card.js';
import { Learning } from './learning.js';
import { SpaceCard } from './road/space-card.js';
import { SubmissionCard } from './road/submission-card.js';
import { RosterCard } from './roster/roster-card.js';
import { nameOf } from './words.js';

const route = getRouteApi('/shell/mine/classes/$offeringId');

/** One class: as those see it who run it, or else as those do who are in it. */
export function ClassPage() {
  const { offeringId } = route.useParams();
  if (!plansClasses(useMe())) return <AttendedClassPage offeringId={offeringId} />;
  return <RunClassPage offeringId={offeringId} />;
}

function RunClassPage({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('classes');
  const query = useQuery(offeringQuery(offeringId));
  // Trainers learn as well, in classes of others.
  if (isRefusal(query.error, 'not-found')) return <AttendedClassPage offeringId={offeringId} />;
  return (
    <Page
      title={query.data ? nameOf(query.data) : t('title')}
      action={query.data && <Standing offering={query.data} />}
    >
      <QueryView query={query}>
        {(offering) => (
          <div className="stack">
            <Link to="/classes">{t('page.back')}</Link>
            <div className="columns">
              <div className="stack">
                <About offering={offering} />
                <HalfDays offering={offering} />
              </div>
              <div className="stack">
                <RosterCard offering={offering} />
                <HandingOutCard offeringId={offering.id} />
                <CodeCard offering={offering} />
                <SubmissionCard offering={offering} />
                <SpaceCard offeringId={offering.id} />
                <Bookings offering={offering} />
              </div>
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function About({ offering }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  const { capacity, exam, seatsBooked } = offering;
  return (
    <section className="card stack">
      <ClassFacts offering={offering} note={exam && <span className="muted"> · {t('courses.exam')}</span>}>
        <dt>{t('page.seats')}</dt>
        <dd>{t('seats', { booked: seatsBooked, count: capacity })}</dd>
      </ClassFacts>
      <ClassActions offering={offering} />
    </section>
  );
}

function HalfDays({ offering }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  return (
    <section className="card stack">
      <h2>{t('page.halfDays')}</h2>
      <HalfDayList offering={offering} />
      <Learning planned={offering.plannedMinutes} required={offering.requiredMinutes} />
    </section>
  );
}
