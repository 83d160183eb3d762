import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery, PLAN_CALENDAR, type Plan } from '../../api/planner.js';
import { plainDay } from '../../time/format.js';
import { Empty } from '../../ui/empty.js';
import { AnchorButton, ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { RecordsNav } from '../records/records-nav.js';
import { GoalCard } from './goal-card.js';
import { HeldCard } from './held-card.js';
import { PastCard } from './past-card.js';

const AddDialog = lazy(() => import('./certification-dialogs.js').then((m) => ({ default: m.AddDialog })));

/** What renewing one's certifications takes, by when, and how far one is. */
export function PlannerPage() {
  const { t } = useTranslation('planner');
  const query = useQuery(planQuery);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button variant={query.data?.certifications.length ? 'default' : 'filled'} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} narrow action={query.data?.certifications.length ? add : undefined}>
      <RecordsNav />
      <QueryView query={query}>
        {(plan) => (
          <>
            {plan.certifications.length === 0 ? (
              <Empty title={t('empty')} action={add}>
                {t('emptyText')}
              </Empty>
            ) : (
              <Planned plan={plan} />
            )}
            {adding && (
              <Suspense fallback={null}>
                <AddDialog plan={plan} onClose={() => setAdding(false)} />
              </Suspense>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Planned({ plan }: { plan: Plan }) {
  const { t, i18n } = useTranslation('planner');
  const { goals, together, fullDays } = plan;
  return (
    <div className="stack wide">
      <p className="muted">{t('intro')}</p>
      {together && <p>{t('goal.either')}</p>}
      {goals.map((goal, place) => (
        <GoalCard key={goal.by} goal={goal} plan={plan} first={place === 0} />
      ))}
      {together && <GoalCard goal={together} plan={plan} />}
      {fullDays.map(({ on, seus }) => (
        <p key={on} className="card warm">
          {t('fullDay', { day: plainDay(on, i18n.language), seus: seus.toLocaleString(i18n.language) })}
        </p>
      ))}
      <p className="muted">{t('alternative')}</p>
      <HeldCard plan={plan} />
      <PastCard />
      <NextSteps steps={plan.nextSteps} />
      <section className="card stack" aria-labelledby="dates">
        <h2 id="dates">{t('dates.title')}</h2>
        <p className="muted">{t('dates.text')}</p>
        <div className="row">
          <AnchorButton variant="default" href={PLAN_CALENDAR} download>
            {t('dates.calendar')}
          </AnchorButton>
          <ButtonLink variant="default" to="/account/mails">
            {t('dates.mails')}
          </ButtonLink>
        </div>
      </section>
    </div>
  );
}

function NextSteps({ steps }: { steps: Plan['nextSteps'] }) {
  const { t } = useTranslation('planner');
  if (steps.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <ul className="list">
        {steps.map(({ from, to, experienceMonths }) => (
          <li key={from} className="stack">
            <strong>{t('next.step', { from, to: to.code })}</strong>
            <span className="muted">
              {to.name}. {experienceMonths > 0 && t('next.experience', { count: experienceMonths })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
