import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { offeringsQuery, plansClasses } from '../../api/classes.js';
import { useMe } from '../../api/identity.js';
import type { When } from '../../api/meetups.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { PagedList } from '../../ui/paged-list.js';
import { AttendedClassesPage } from './attending/attended-classes-page.js';
import { ClassCard } from './class-parts.js';
import { PlannersPage } from './planners-page.js';

const route = getRouteApi('/shell/mine/classes');

/** The classes one runs; for those who run none, those they are in. */
export function ClassesPage() {
  return plansClasses(useMe()) ? <RunClassesPage /> : <AttendedClassesPage />;
}

function RunClassesPage() {
  const { t } = useTranslation('classes');
  const { when = 'upcoming' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <PlannersPage title={t('title')} action={<ButtonLink to="/classes/new">{t('create')}</ButtonLink>}>
      <div className="stack">
        <div>
          <SegmentedControl
            aria-label={t('view')}
            value={when}
            onChange={(value) => void navigate({ search: { when: value }, replace: true })}
            data={[
              { value: 'upcoming', label: t('upcoming') },
              { value: 'past', label: t('past') },
            ]}
          />
        </div>
        <ClassList when={when} />
      </div>
    </PlannersPage>
  );
}

function ClassList({ when }: { when: When }) {
  const { t } = useTranslation('classes');
  const query = useInfiniteQuery(offeringsQuery(when));
  const past = when === 'past';
  return (
    <PagedList
      query={query}
      empty={<Empty title={t(past ? 'nonePast' : 'none')}>{t(past ? 'nonePastText' : 'noneText')}</Empty>}
    >
      {(offering) => (
        <ClassCard key={offering.id} about={offering}>
          {' · '}
          {t('seats', { booked: offering.seatsBooked, count: offering.capacity })}
        </ClassCard>
      )}
    </PagedList>
  );
}
