import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attendedQuery } from '../../../api/attending.js';
import type { When } from '../../../api/meetups.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { Page } from '../../../ui/page.js';
import { PagedList } from '../../../ui/paged-list.js';
import { ClassCard } from '../class-parts.js';
import { ClassesNav } from '../planners-page.js';

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
  const past = when === 'past';
  return (
    <PagedList
      query={query}
      empty={<Empty title={t(past ? 'nonePast' : 'none')}>{t(past ? 'nonePastText' : 'noneText')}</Empty>}
    >
      {(about) => <ClassCard key={about.id} about={about} />}
    </PagedList>
  );
}
