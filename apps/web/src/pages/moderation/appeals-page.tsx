import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { APPEAL_OUTCOMES, MODERATION_LIMITS, type AppealOutcome } from '#contracts';
import { appealsQuery, decideAppeal, type Decision } from '../../api/moderation.js';
import { toast } from '../../shell/toasts.js';
import { Empty } from '../../ui/empty.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import { Ago } from '../forum/ago.js';
import { DecisionHead } from './decisions.js';
import { ModerationPage } from './moderation-page.js';
import css from './moderation.module.css';

/** Appeals against what colleagues decided. */
export function AppealsPage() {
  const { t } = useTranslation('moderation');
  const query = useQuery({ ...appealsQuery, staleTime: 0, refetchInterval: 60_000 });
  return (
    <ModerationPage title={t('appeals.title')}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('appeals.none')}>{t('appeals.noneText')}</Empty>
          ) : (
            <div className="stack">
              {items.map((decision) => (
                <AppealCard key={decision.id} decision={decision} />
              ))}
            </div>
          )
        }
      </QueryView>
    </ModerationPage>
  );
}

function AppealCard({ decision }: { decision: Decision }) {
  const { t } = useTranslation(['moderation', 'common']);
  const client = useQueryClient();
  const name = decision.person?.name ?? '';
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { answer: '', outcome: APPEAL_OUTCOMES[0] as AppealOutcome },
    validate: { answer: (answer) => (answer.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ answer, outcome }) => decideAppeal(decision.id, outcome, answer),
    async () => {
      toast(t(`appeals.decided.${form.getValues().outcome}`));
      await Promise.all(['moderation', 'forum'].map((queryKey) => client.invalidateQueries({ queryKey: [queryKey] })));
    },
  );
  const title = decision.threadTitle ?? name;
  return (
    <article className="card stack" aria-label={title}>
      <h2 dir="auto">{title}</h2>
      <div className={css.item}>
        <DecisionHead decision={decision} />
        {decision.words !== '' && (
          <p className={css.words} dir="auto">
            {decision.words}
          </p>
        )}
      </div>
      {decision.appeal && (
        <div className={css.item}>
          <p>
            {t('appeals.theirs', { name })}{' '}
            <small className="muted">
              <Ago at={decision.appeal.at} />
            </small>
          </p>
          <p className={css.words} dir="auto">
            {decision.appeal.words}
          </p>
        </div>
      )}
      {decision.postId && decision.threadTitle !== null && (
        <p>
          <Link to="/posts/$postId" params={{ postId: decision.postId }}>
            {t('appeals.post')}
          </Link>
        </p>
      )}
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <Textarea
          key={form.key('answer')}
          {...form.getInputProps('answer')}
          label={t('appeals.answer', { name })}
          description={t('appeals.answerHint')}
          rows={3}
          maxLength={MODERATION_LIMITS.words}
        />
        <div className="row">
          {APPEAL_OUTCOMES.map((one) => (
            <Button
              key={one}
              type="submit"
              variant={one === 'uphold' ? 'default' : 'filled'}
              loading={busy}
              onClick={() => form.setFieldValue('outcome', one)}
            >
              {t(`appeals.${one}`)}
            </Button>
          ))}
        </div>
      </form>
    </article>
  );
}
