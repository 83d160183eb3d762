import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { revisionsQuery, type Post, type Revision } from '../../../api/forum.js';
import { itemsOf } from '../../../api/pages.js';
import { moment } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { Dialog } from '../../../ui/dialog.js';
import { MoreButton } from '../../../ui/more-button.js';
import { QueryView } from '../../../ui/query-view.js';
import { useAuthorName } from '../author.js';
import css from './thread.module.css';

/** What a post said before, and what each change took away and brought. */
export function HistoryDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t } = useTranslation('forum');
  const query = useInfiniteQuery(revisionsQuery(post.id));
  return (
    <Dialog title={t('history.title')} side onClose={onClose}>
      <QueryView query={query}>
        {(data) => (
          <div className="stack wide">
            {itemsOf(data).map((revision) => (
              <Change key={revision.revision} revision={revision} />
            ))}
            <MoreButton query={query} />
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

function Change({ revision }: { revision: Revision }) {
  const { t } = useTranslation('forum');
  const nameOf = useAuthorName();
  const place = usePlace();
  const by = { name: nameOf({ author: revision.author, anonymous: false }), when: moment(revision.createdAt, place) };
  return (
    <section className="stack">
      <h3>{t(revision.revision === 1 ? 'history.first' : 'history.changed', by)}</h3>
      {revision.reason && <p className="muted">{t('history.reason', { reason: revision.reason })}</p>}
      <Renamed label={t('history.threadTitle')} before={revision.titleBefore} after={revision.title} />
      <Renamed
        label={t('history.tags')}
        before={revision.tagsBefore?.join(', ') ?? null}
        after={revision.tags?.join(', ') ?? null}
      />
      <p className={css.diff} dir="auto">
        {revision.diff.map((part, index) => {
          if (part.kind === 'same') return part.text;
          const Part = part.kind === 'added' ? 'ins' : 'del';
          return (
            <Part key={index}>
              <span className="visually-hidden">{t(`history.${part.kind}`)} </span>
              {part.text}
            </Part>
          );
        })}
      </p>
    </section>
  );
}

/** What the thread was called, or tagged with, until this change. */
function Renamed({ label, before, after }: { label: string; before: string | null; after: string | null }) {
  const { t } = useTranslation('forum');
  if (before === null || after === null || before === after) return null;
  return (
    <p className={css.diff} dir="auto">
      {label}{' '}
      {before !== '' && (
        <del>
          <span className="visually-hidden">{t('history.removed')} </span>
          {before}
        </del>
      )}{' '}
      {after !== '' && (
        <ins>
          <span className="visually-hidden">{t('history.added')} </span>
          {after}
        </ins>
      )}
    </p>
  );
}
