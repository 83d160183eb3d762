import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attendedQuery, type ClassAbout } from '../../../api/attending.js';
import type { When } from '../../../api/meetups.js';
import { itemsOf } from '../../../api/pages.js';
import { usePlace } from '../../../time/use-place.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { MoreButton } from '../../../ui/more-button.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { TwoClocks } from '../../../ui/two-clocks.js';
import { Standing } from '../class-parts.js';
import { ClassesNav } from '../planners-page.js';
import { courseName, daysInWords, trainersInWords } from '../words.js';

/** The classes one is in: those to come, or those that are over. */
export function AttendedClassesPage() {
  const { t } = useTranslation('attending');
  const [when, setWhen] = useState<When>('upcoming');
  return (
    <Page
      title={t('title')}
      action={
        <ButtonLink to="/join-class" variant="default">
          {t('code')}
        </ButtonLink>
      }
    >
      <ClassesNav />
      <div className="stack">
        <div>
          <SegmentedControl
            aria-label={t('view')}
            value={when}
            onChange={(value) => setWhen(value)}
            data={[
              { value: 'upcoming', label: t('upcoming') },
              { value: 'past', label: t('past') },
            ]}
          />
        </div>
        <ClassList when={when} />
      </div>
    </Page>
  );
}

function ClassList({ when }: { when: When }) {
  const { t } = useTranslation('attending');
  const query = useInfiniteQuery(attendedQuery(when));
  return (
    <QueryView query={query}>
      {(data) => {
        const attended = itemsOf(data);
        if (attended.length === 0) {
          return (
            <Empty title={t(when === 'past' ? 'nonePast' : 'none')}>
              {t(when === 'past' ? 'nonePastText' : 'noneText')}
            </Empty>
          );
        }
        return (
          <>
            <ul className="stack">
              {attended.map((about) => (
                <ClassRow key={about.id} about={about} />
              ))}
            </ul>
            <MoreButton query={query} />
          </>
        );
      }}
    </QueryView>
  );
}

function ClassRow({ about }: { about: ClassAbout }) {
  const { t } = useTranslation('classes');
  const there = usePlace(about.zone);
  return (
    <li className="card stack">
      <div className="row between">
        <h2>
          <Link to="/classes/$offeringId" params={{ offeringId: about.id }}>
            {courseName(about.course)}
          </Link>
        </h2>
        <Standing offering={about} />
      </div>
      {about.title && <p>{about.title}</p>}
      <p className="sentence">
        {daysInWords(about, there)} · <TwoClocks at={about.startsAt} zone={about.zone} />
      </p>
      <p className="muted">
        {t(`modes.${about.mode}`)} · {trainersInWords(t, about)}
      </p>
    </li>
  );
}
