import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { offeringsQuery, type OfferingSummary, plansClasses } from '../../api/classes.js';
import { useMe } from '../../api/identity.js';
import type { When } from '../../api/meetups.js';
import { itemsOf } from '../../api/pages.js';
import { usePlace } from '../../time/use-place.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { AttendedClassesPage } from './attending/attended-classes-page.js';
import { PlannersPage } from './planners-page.js';
import { courseName, daysInWords, TONES, trainersInWords } from './words.js';

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
  return (
    <QueryView query={query}>
      {(data) => {
        const offerings = itemsOf(data);
        if (offerings.length === 0) {
          return (
            <Empty title={t(when === 'past' ? 'nonePast' : 'none')}>
              {t(when === 'past' ? 'nonePastText' : 'noneText')}
            </Empty>
          );
        }
        return (
          <>
            <ul className="stack">
              {offerings.map((offering) => (
                <ClassRow key={offering.id} offering={offering} />
              ))}
            </ul>
            <MoreButton query={query} />
          </>
        );
      }}
    </QueryView>
  );
}

function ClassRow({ offering }: { offering: OfferingSummary }) {
  const { t } = useTranslation('classes');
  const there = usePlace(offering.zone);
  const { capacity, seatsBooked, status } = offering;
  return (
    <li className="card stack">
      <div className="row between">
        <h2>
          <Link to="/classes/$offeringId" params={{ offeringId: offering.id }}>
            {courseName(offering.course)}
          </Link>
        </h2>
        <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>
      </div>
      {offering.title && <p>{offering.title}</p>}
      <p className="sentence">
        {daysInWords(offering, there)} · <TwoClocks at={offering.startsAt} zone={offering.zone} />
      </p>
      <p className="muted">
        {t(`modes.${offering.mode}`)} · {trainersInWords(t, offering)} ·{' '}
        {t('seats', { booked: seatsBooked, count: capacity })}
      </p>
    </li>
  );
}
