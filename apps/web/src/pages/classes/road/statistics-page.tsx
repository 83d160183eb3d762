import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { offeringQuery } from '../../../api/classes.js';
import { spacesQuery } from '../../../api/forum.js';
import { classMaterialsQuery, type Entry } from '../../../api/materials.js';
import { classStatisticsQuery, spaceWeeksQuery, type HalfDayStatistics, type SpaceWeek } from '../../../api/road.js';
import { clockTime, plainDay, shortDay } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { CardsComing } from '../../../ui/skeletons.js';
import { NumbersTable, type Numbers } from '../../../ui/numbers-table.js';
import css from './road.module.css';

const route = getRouteApi('/shell/mine/classes/$offeringId/statistics');

// What draws is large, and only for who looks at drawings.
const Plot = lazy(() => import('./plot.js'));

/** How a class goes, for those who run it. */
export function StatisticsPage() {
  const { t } = useTranslation('road');
  const { offeringId } = route.useParams();
  const query = useQuery(classStatisticsQuery(offeringId));
  return (
    <Page title={t('statistics.title')}>
      <div className="stack">
        <Link to="/classes/$offeringId" params={{ offeringId }}>
          {t('toClass')}
        </Link>
        <QueryView query={query}>
          {({ enrolled, halfDays }) => (
            <>
              <p>{t('statistics.enrolled', { count: enrolled })}</p>
              <Attendance offeringId={offeringId} halfDays={halfDays} />
              <PreWork offeringId={offeringId} enrolled={enrolled} />
              <Questions offeringId={offeringId} />
            </>
          )}
        </QueryView>
      </div>
    </Page>
  );
}

function Attendance({ offeringId, halfDays }: { offeringId: string; halfDays: HalfDayStatistics[] }) {
  const { t } = useTranslation('road');
  const { data: offering } = useQuery(offeringQuery(offeringId));
  const place = usePlace(offering?.zone);
  const numbers: Numbers = {
    label: t('statistics.halfDay'),
    rows: halfDays.map(({ startsAt, mark, code, presence, missing }) => ({
      name: `${shortDay(startsAt, place)}, ${clockTime(startsAt, place)}`,
      values: { mark, code, presence, missing },
    })),
    series: [
      { name: 'mark', label: t('statistics.mark'), color: 'var(--leaf)' },
      { name: 'code', label: t('statistics.code'), color: 'var(--coffee)' },
      { name: 'presence', label: t('statistics.presence'), color: 'var(--amber)' },
      { name: 'missing', label: t('statistics.missing'), color: 'var(--line)' },
    ],
  };
  return <Figures title={t('statistics.attendance')} none={t('statistics.noHalfDays')} numbers={numbers} stacked />;
}

/** Who is through with what there is to prepare. */
function PreWork({ offeringId, enrolled }: { offeringId: string; enrolled: number }) {
  const { t } = useTranslation('road');
  const query = useQuery(classMaterialsQuery(offeringId));
  const rowOf = ({ material, opened, completed }: Entry) => {
    const done = completed ?? 0;
    const begun = Math.max((opened ?? 0) - done, 0);
    return { name: material.title, values: { done, begun, open: Math.max(enrolled - done - begun, 0) } };
  };
  const numbersOf = (entries: Entry[]): Numbers => ({
    label: t('statistics.toPrepare'),
    rows: entries.filter(({ prework }) => prework).map(rowOf),
    series: [
      { name: 'done', label: t('statistics.done'), color: 'var(--leaf)' },
      { name: 'begun', label: t('statistics.begun'), color: 'var(--amber)' },
      { name: 'open', label: t('statistics.notYet'), color: 'var(--line)' },
    ],
  });
  return (
    <QueryView query={query}>
      {({ sections }) => (
        <Figures
          title={t('statistics.preWork')}
          none={t('statistics.noPreWork')}
          numbers={numbersOf(sections.flatMap(({ entries }) => entries))}
          stacked
        />
      )}
    </QueryView>
  );
}

/** What is asked and answered in the space of the class, for who moderates it. */
function Questions({ offeringId }: { offeringId: string }) {
  const { data } = useQuery(spacesQuery);
  const space = data?.items.find((one) => one.offeringId === offeringId);
  return space?.canModerate ? <Weeks spaceId={space.id} /> : null;
}

function Weeks({ spaceId }: { spaceId: string }) {
  const { t, i18n } = useTranslation('road');
  const query = useQuery(spaceWeeksQuery(spaceId));
  const numbersOf = (weeks: SpaceWeek[]): Numbers => ({
    label: t('statistics.week'),
    rows: weeks.map(({ week, questions, answers }) => ({
      name: plainDay(week, i18n.language),
      values: { questions, answers },
    })),
    series: [
      { name: 'questions', label: t('statistics.asked'), color: 'var(--coffee)' },
      { name: 'answers', label: t('statistics.answered'), color: 'var(--leaf)' },
    ],
  });
  return (
    <QueryView query={query}>
      {({ weeks }) => (
        <Figures title={t('statistics.questions')} none={t('statistics.noQuestions')} numbers={numbersOf(weeks)} />
      )}
    </QueryView>
  );
}

interface FiguresProps {
  title: string;
  /** What is said where there are no numbers. */
  none: string;
  numbers: Numbers;
  stacked?: boolean;
}

/** Numbers as a drawing, and as a table for those who read or listen. */
function Figures({ title, none, numbers, stacked = false }: FiguresProps) {
  const { t } = useTranslation('road');
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {numbers.rows.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <>
          <div aria-hidden="true">
            <Legend numbers={numbers} />
            <Suspense fallback={<CardsComing />}>
              <Plot numbers={numbers} stacked={stacked} />
            </Suspense>
          </div>
          <details>
            <summary>{t('statistics.table')}</summary>
            <NumbersTable title={title} numbers={numbers} />
          </details>
        </>
      )}
    </section>
  );
}

/** Which colour is what. */
function Legend({ numbers: { series } }: { numbers: Numbers }) {
  return (
    <p className={`row ${css.legend}`}>
      {series.map(({ name, label, color }) => (
        <span key={name} className="row tight">
          <span className={css.swatch} style={{ background: color }} />
          {label}
        </span>
      ))}
    </p>
  );
}
