import { Button } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, Plan } from '../../api/planner.js';
import { minutesInWords, plainDay } from '../../time/format.js';
import { NumbersTable } from '../../ui/numbers-table.js';
import { CardsComing } from '../../ui/skeletons.js';
import { growthOf } from './growth.js';
import css from './planner.module.css';
import { useInWords } from './words.js';

const RenewalDialog = lazy(() => import('./renewal-dialog.js').then((m) => ({ default: m.RenewalDialog })));
// What draws is large, and only for who looks at drawings.
const GrowthPlot = lazy(() => import('./growth-plot.js'));

/** Certifications to renew by a day: what it takes, how far one is, and what closes the gap. */
export function GoalCard({ goal, plan, first = false }: { goal: Goal; plan: Plan; first?: boolean }) {
  const { t } = useTranslation('planner');
  const { list, day, number } = useInWords();
  const [renewing, setRenewing] = useState(false);
  const id = useId();
  const codes = list(goal.codes);
  const late = goal.daysLeft < 0;
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{t(late ? 'goal.expired' : `goal.${goal.kind}`, { codes, day: day(goal.by) })}</h2>
      <div className={css.progress}>
        <strong>{t('goal.seus', { counted: number(goal.countedSeus), seus: goal.seus })}</strong>
        <Meter goal={goal} />
      </div>
      <p className={`muted ${css.facts}`}>
        {!late && <span>{t('goal.left', { count: goal.daysLeft })}</span>}
        <span>{t('goal.fee', { fee: goal.fee })}</span>
        <span>{t('goal.window', { from: day(goal.window.from), to: day(goal.window.to) })}</span>
      </p>
      <Gap goal={goal} usual={plan.usualMinutes} />
      {goal.changes && (
        <p>{t('goal.changes', { day: day(goal.changes.from), seus: goal.changes.seus, fee: goal.changes.fee })}</p>
      )}
      <div>
        <Button
          variant={goal.missingMinutes === 0 && !late ? 'filled' : 'default'}
          aria-label={t('goal.renewedOf', { codes })}
          onClick={() => setRenewing(true)}
        >
          {t('goal.renewed')}
        </Button>
      </div>
      <OverTime goal={goal} minutesPerSeu={plan.minutesPerSeu} first={first} />
      <Items goal={goal} />
      {renewing && (
        <Suspense fallback={null}>
          <RenewalDialog goal={goal} onClose={() => setRenewing(false)} />
        </Suspense>
      )}
    </section>
  );
}

function Meter({ goal: { countedMinutes, neededMinutes, countedSeus, seus } }: { goal: Goal }) {
  const { t } = useTranslation('planner');
  return (
    <div
      className={css.meter}
      role="meter"
      aria-label={t('goal.progress')}
      aria-valuemin={0}
      aria-valuemax={seus}
      aria-valuenow={Math.min(countedSeus, seus)}
    >
      <span style={{ width: `${Math.min(100, (countedMinutes / Math.max(neededMinutes, 1)) * 100)}%` }} />
    </div>
  );
}

/** What closes the gap, in meetups where somebody goes to meetups. */
function Gap({ goal, usual }: { goal: Goal; usual: number | null }) {
  const { t, i18n } = useTranslation('planner');
  const { number } = useInWords();
  if (goal.daysLeft < 0) return <p>{t('goal.late')}</p>;
  if (goal.missingMinutes === 0) return <p>{t('goal.enough')}</p>;
  const missing = t('goal.missing', { seus: number(goal.missingSeus) });
  if (goal.meetupsMissing === null || usual === null) {
    return (
      <p>
        {missing} {t('goal.noMeetups')}
      </p>
    );
  }
  return (
    <p>
      {missing} {t('goal.meetups', { count: goal.meetupsMissing, usual: minutesInWords(usual, i18n.language) })}
    </p>
  );
}

/** A drawing, and the same as a table for those who read or listen. It is open where it is the first of the page. */
function OverTime({ goal, minutesPerSeu, first }: { goal: Goal; minutesPerSeu: number; first: boolean }) {
  const { t, i18n } = useTranslation('planner');
  const [open, setOpen] = useState(first);
  const label = (name: 'month' | 'counted') => t(`growth.${name}`);
  const numbers = growthOf(goal.growth, minutesPerSeu, i18n.language, label);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('growth.title')}</summary>
      {open && (
        <div className="stack">
          <div aria-hidden="true">
            <Suspense fallback={<CardsComing />}>
              <GrowthPlot numbers={numbers} needed={{ seus: goal.seus, label: t('growth.needed') }} />
            </Suspense>
          </div>
          <details>
            <summary>{t('growth.table')}</summary>
            <NumbersTable title={t('growth.title')} numbers={numbers} />
          </details>
        </div>
      )}
    </details>
  );
}

function Items({ goal: { items } }: { goal: Goal }) {
  const { t, i18n } = useTranslation('planner');
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{t('goal.items', { count: items.length })}</summary>
      <ul className="list">
        {items.toReversed().map(({ id, title, happenedOn, minutes }) => (
          <li key={id} className="row between">
            <span>{title}</span>
            <small className="muted">
              {plainDay(happenedOn, i18n.language)}, {minutesInWords(minutes, i18n.language)}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
