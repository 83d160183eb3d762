import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MODERATION_LIMITS } from '#contracts';
import { appeal, ownDecisionsQuery, type OwnDecision } from '../../api/moderation.js';
import { itemsOf } from '../../api/pages.js';
import { toast } from '../../shell/toasts.js';
import { moment } from '../../time/format.js';
import { useNow } from '../../time/use-now.js';
import { usePlace } from '../../time/use-place.js';
import { Dialog } from '../../ui/dialog.js';
import { Empty } from '../../ui/empty.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { SilenceNote } from '../../ui/silence-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import css from '../moderation/moderation.module.css';
import { Told } from '../moderation/told.js';
import { AccountNav } from './account-nav.js';

/** What moderators decided about whoever is signed in; each decision may be appealed once. */
export function DecisionsPage() {
  const { t } = useTranslation('moderation');
  const query = useInfiniteQuery({ ...ownDecisionsQuery, staleTime: 0 });
  return (
    <Page title={t('mine.title')}>
      <AccountNav />
      <div className="stack">
        <p className="muted">{t('mine.text')}</p>
        <SilenceNote here />
        <QueryView query={query}>
          {(data) =>
            itemsOf(data).length === 0 ? (
              <Empty title={t('mine.none')}>{t('mine.noneText')}</Empty>
            ) : (
              <>
                {itemsOf(data).map((decision) => (
                  <DecisionCard key={decision.id} decision={decision} />
                ))}
                <MoreButton query={query} />
              </>
            )
          }
        </QueryView>
      </div>
    </Page>
  );
}

const MINUTE = 60_000;

function DecisionCard({ decision }: { decision: OwnDecision }) {
  const { t } = useTranslation('moderation');
  const place = usePlace();
  const now = useNow(MINUTE);
  const [appealing, setAppealing] = useState(false);
  const { action, reason, words, until, threadTitle, postId, undoneAt } = decision;
  const when = moment(decision.at, place);
  const over = until !== null && Date.parse(until) <= now;
  return (
    <article className="card stack" aria-label={`${t(`did.${action}`)}, ${when}`}>
      <Told action={action} reason={reason} words={words} until={until} title={threadTitle} />
      <p className="row">
        <small className="muted">
          {when}
          {over && <> · {t('mine.over')}</>}
        </small>
        {postId && (
          <Link to="/posts/$postId" params={{ postId }}>
            {t('mine.post')}
          </Link>
        )}
      </p>
      <AppealSoFar decision={decision} />
      {!decision.appeal && undoneAt && <p>{t('mine.undone', { when: moment(undoneAt, place) })}</p>}
      {!decision.appeal && !undoneAt && (
        <div>
          <Button variant="default" onClick={() => setAppealing(true)}>
            {t('mine.appeal')}
          </Button>
        </div>
      )}
      {appealing && <AppealDialog id={decision.id} onClose={() => setAppealing(false)} />}
    </article>
  );
}

function AppealSoFar({ decision: { appeal: raised } }: { decision: OwnDecision }) {
  const { t } = useTranslation('moderation');
  const place = usePlace();
  if (!raised) return null;
  return (
    <>
      <p>{t('mine.yours', { when: moment(raised.at, place) })}</p>
      <p className={css.words} dir="auto">
        {raised.words}
      </p>
      {raised.outcome && raised.decidedAt ? (
        <>
          <p>{t(`mine.${raised.outcome}`, { when: moment(raised.decidedAt, place) })}</p>
          <p className={css.words} dir="auto">
            {raised.answer}
          </p>
        </>
      ) : (
        <p className="muted">{t('mine.waiting')}</p>
      )}
    </>
  );
}

function AppealDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['moderation', 'common']);
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { words: '' },
    validate: { words: (words) => (words.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ words }) => appeal(id, words),
    async () => {
      toast(t('mine.sent'));
      onClose();
      await client.invalidateQueries({ queryKey: ['moderation'] });
    },
  );
  return (
    <Dialog title={t('mine.appealTitle')} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>{t('mine.appealText')}</p>
        <ProblemNote of={problem} />
        <Textarea
          key={form.key('words')}
          {...form.getInputProps('words')}
          label={t('mine.appealWords')}
          rows={5}
          maxLength={MODERATION_LIMITS.words}
          data-autofocus
        />
        <div className="row">
          <Button type="submit" loading={busy}>
            {t('mine.send')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
