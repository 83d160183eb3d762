import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offeringQuery, type Offering } from '../../api/classes.js';
import { useNow } from '../../time/use-now.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { nameOf } from '../classes/words.js';
import css from './class-day.module.css';
import { CodeCard } from './code-card.js';
import { ConfirmCard } from './confirm-card.js';
import { GroupsCard } from './groups-card.js';
import { currentOf, nextOf } from './half-days.js';
import { PeopleCard } from './people-card.js';
import { useClassDay } from './use-class-day.js';
import { useHalfDayName } from './use-half-day-name.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/day');

/** The day of a class, for those who run it: its code, who is there, groups, and what is confirmed. */
export function DayPage() {
  const { t } = useTranslation('class-day');
  const { offeringId } = route.useParams();
  const query = useQuery(offeringQuery(offeringId));
  return (
    <Page title={t('board.title')}>
      <QueryView query={query}>{(offering) => <Day key={offering.id} offering={offering} />}</QueryView>
    </Page>
  );
}

const VIEWS = ['here', 'groups', 'confirm'] as const;

function Day({ offering }: { offering: Offering }) {
  const { t } = useTranslation('class-day');
  useClassDay(offering.id);
  const now = useNow(10_000);
  const [chosen, setChosen] = useState<string>();
  const [view, setView] = useState<(typeof VIEWS)[number]>('here');
  const halfDayName = useHalfDayName(offering.zone);
  const half = offering.halfDays.find(({ id }) => id === chosen) ?? currentOf(offering.halfDays, now)!;
  const next = offering.status === 'cancelled' ? undefined : nextOf(offering.halfDays, now);
  return (
    <div className="stack">
      <Link to="/classes/$offeringId" params={{ offeringId: offering.id }}>
        {nameOf(offering)}
      </Link>
      {offering.status === 'cancelled' && <p role="status">{t('cancelled')}</p>}
      {next && <p>{t('board.next', { half: halfDayName(next) })}</p>}
      <div className={css.bar}>
        <NativeSelect
          label={t('board.halfDay')}
          value={half.id}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={offering.halfDays.map((one) => ({ value: one.id, label: halfDayName(one) }))}
        />
        <SegmentedControl
          aria-label={t('board.view')}
          value={view}
          onChange={(value) => setView(value)}
          data={VIEWS.map((value) => ({ value, label: t(`board.views.${value}`) }))}
        />
      </div>
      {view === 'here' && (
        <div className={css.here}>
          <CodeCard key={half.id} offering={offering} half={half} now={now} />
          <PeopleCard offering={offering} half={half} now={now} />
        </div>
      )}
      {view === 'groups' && <GroupsCard offering={offering} half={half} />}
      {view === 'confirm' && <ConfirmCard offering={offering} half={half} now={now} />}
    </div>
  );
}
