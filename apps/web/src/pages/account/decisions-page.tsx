import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appeal, ownDecisionsQuery, type OwnDecision } from '../../api/moderation.js';
import { itemsOf } from '../../api/pages.js';
import { moment } from '../../time/format.js';
import { useNow } from '../../time/use-now.js';
import { usePlace } from '../../time/use-place.js';
import { Dialog } from '../../ui/dialog.js';
import { Empty } from '../../ui/empty.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { SilenceNote } from '../../ui/silence-note.js';
import { AppealForm, AppealSoFar } from '../moderation/appeal.js';
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

function AppealDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  return (
    <Dialog title={t('mine.appealTitle')} onClose={onClose}>
      <AppealForm send={(words) => appeal(id, words)} onSent={onClose} onCancel={onClose} />
    </Dialog>
  );
}
