import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { attendedClassQuery, classCalendarFile, type AttendedClass } from '../../../api/attending.js';
import { plansClasses } from '../../../api/classes.js';
import { useMe } from '../../../api/identity.js';
import { AnchorButton, ButtonLink } from '../../../ui/links.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { MaterialsCard } from '../../materials/materials-card.js';
import { ClassFacts, HalfDayList, Standing } from '../class-parts.js';
import { RoadCard } from '../road/road-card.js';
import { SpaceCard } from '../road/space-card.js';
import { nameOf } from '../words.js';
import { Participants } from './participants.js';

/** One class, for somebody who is in it. What there is to do in it has cards of its own in this folder. */
export function AttendedClassPage({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('attending');
  const query = useQuery(attendedClassQuery(offeringId));
  const planner = plansClasses(useMe());
  return (
    <Page
      title={query.data ? nameOf(query.data) : t('title')}
      action={query.data && <Standing offering={query.data} />}
    >
      <QueryView query={query}>
        {(attended) => (
          <div className="stack">
            <Link to={planner ? '/classes/attending' : '/classes'}>{t('page.back')}</Link>
            <div className="columns">
              <div className="stack">
                <About attended={attended} />
                <RoadCard offeringId={attended.id} />
                <section className="card stack">
                  <h2>{t('page.halfDays')}</h2>
                  <HalfDayList offering={attended} />
                </section>
              </div>
              <div className="stack">
                <MaterialsCard offeringId={offeringId} />
                <SpaceCard offeringId={attended.id} />
                <Participants attended={attended} />
              </div>
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function About({ attended }: { attended: AttendedClass }) {
  const { t } = useTranslation(['classes', 'attending', 'class-day']);
  const { id, status } = attended;
  const over = status === 'over';
  return (
    <section className="card stack">
      <ClassFacts offering={attended} />
      <div className="row">
        <ButtonLink
          to="/classes/$offeringId/today"
          params={{ offeringId: id }}
          size="sm"
          {...(over && { variant: 'default' })}
        >
          {t(over ? 'class-day:open.over' : 'class-day:open.today')}
        </ButtonLink>
        <AnchorButton href={classCalendarFile(id)} variant="default" size="sm">
          {t('attending:page.calendar')}
        </AnchorButton>
      </div>
    </section>
  );
}
