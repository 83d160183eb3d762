import { Link } from '@tanstack/react-router';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconRosetteDiscountCheck from '@tabler/icons-react/dist/esm/icons/IconRosetteDiscountCheck.mjs';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post, Thread } from '../../../api/forum.js';
import { day } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { Face } from '../../../ui/faces.js';
import { Tag } from '../../../ui/tag.js';
import { AuthorLink } from '../author-link.js';
import { useAuthorName } from '../author.js';
import { PostBody } from '../post-body.js';
import { Origin } from './origin.js';
import { PostActs } from './post-acts.js';
import { useThreadActs, type ThreadFacts } from './thread-context.js';
import css from './thread.module.css';

interface PostItemProps {
  post: Post;
  facts: ThreadFacts;
  /** The thread that this post opens. */
  opened?: Thread;
  level: number;
  isNew: boolean;
  isTarget: boolean;
  isFolded: boolean;
}

/** One post of a thread. Drawn again only when something about it has changed. */
export const PostItem = memo(function PostItem({
  post,
  facts,
  opened,
  level,
  isNew,
  isTarget,
  isFolded,
}: PostItemProps) {
  const { t } = useTranslation('forum');
  const nameOf = useAuthorName();
  const { changes, fold } = useThreadActs();
  const article = useRef<HTMLElement>(null);
  const name = nameOf(post);
  const opening = post.depth === 0;
  const label = opening
    ? t(facts.kind === 'question' ? 'post.questionBy' : 'post.beginningBy', { name })
    : post.remark
      ? t('post.remarkBy', { name })
      : post.depth === 1
        ? t('post.answerBy', { name })
        : t('post.replyBy', { name, level: post.depth });
  const gone = post.html === null;
  return (
    <article
      ref={article}
      id={`post-${post.id}`}
      tabIndex={-1}
      className={css.post}
      aria-label={label}
      data-post={post.id}
      data-number={post.number}
      data-level={level}
      data-target={isTarget || undefined}
      data-gone={gone || undefined}
      data-accepted={post.accepted || undefined}
      data-endorsed={post.endorsed !== null || undefined}
      // Custom properties take whole numbers; the sheet of styles turns them into widths and keeps those bounded.
      style={{ '--level': level } as React.CSSProperties}
    >
      {opened?.kind === 'question' ? (
        <MeToo thread={opened} />
      ) : post.depth === 1 && !post.remark ? (
        <Vote post={post} onVote={changes.vote} />
      ) : (
        level === 0 && <span />
      )}
      <div className={css.said}>
        {!opening && (
          <header className={css.head} role="presentation">
            <Face name={post.author?.name ?? '–'} />
            <b>
              <AuthorLink of={post} />
            </b>
            {post.anonymous && !post.author && <Tag>{t('post.anonymous')}</Tag>}
            {post.accepted && (
              <Tag tone="good">
                <IconCheck size={14} aria-hidden="true" className={css.mark} />
                {facts.asker ? t('post.acceptedBy', { name: facts.asker }) : t('post.accepted')}
              </Tag>
            )}
            {post.endorsed && <Endorsed by={post.endorsed} />}
            {isNew && <Tag tone="new">{t('thread.newPost')}</Tag>}
            {post.descendantCount > 0 && (
              <button
                type="button"
                className={css.fold}
                aria-expanded={!isFolded}
                aria-label={t(isFolded ? 'thread.expand' : 'thread.collapse', { name })}
                onClick={() => fold(post.id)}
              >
                {isFolded ? '+' : '−'}
              </button>
            )}
          </header>
        )}
        {(post.deleted || (gone && !post.hidden)) && (
          <p className="muted">{t(gone ? 'post.deleted' : 'post.deletedMine')}</p>
        )}
        {post.hidden && (
          <p className="muted">
            {t('post.hidden')} {post.mine && <Link to="/account/decisions">{t('post.decided')}</Link>}
          </p>
        )}
        {post.html !== null && <PostBody html={post.html} />}
        {post.origin && <Origin of={post.origin} />}
        <PostActs post={post} facts={facts} opened={opened} article={article} />
      </div>
    </article>
  );
});

/** A trainer vouches for it: who, and since when. */
function Endorsed({ by: { by, at } }: { by: NonNullable<Post['endorsed']> }) {
  const { t } = useTranslation('forum');
  const place = usePlace();
  return (
    <Tag tone="good">
      <IconRosetteDiscountCheck size={14} aria-hidden="true" className={css.mark} />
      <span title={day(at, place)}>{t('post.endorsedBy', { name: by.name })}</span>
    </Tag>
  );
}

/** An answer's votes; the arrow takes one's own back as well. */
function Vote({ post, onVote }: { post: Post; onVote: (post: Post) => void }) {
  const { t } = useTranslation('forum');
  return (
    <div className={css.vote}>
      <button
        type="button"
        className={css.arrow}
        aria-pressed={post.voted}
        aria-label={t('post.vote')}
        disabled={!post.can.vote}
        onClick={() => onVote(post)}
      >
        <svg width="14" height="10" viewBox="0 0 14 10" fill="currentColor" aria-hidden="true">
          <path d="M7 0l7 10H0z" />
        </svg>
      </button>
      <b aria-hidden="true">{post.score}</b>
      <span className="visually-hidden">{t('post.votes', { count: post.score })}</span>
    </div>
  );
}

function MeToo({ thread }: { thread: Thread }) {
  const { t } = useTranslation('forum');
  return (
    <div className={css.vote}>
      <b aria-hidden="true">{thread.meTooCount}</b>
      <small className="muted" aria-hidden="true">
        {t('meToo')}
      </small>
      <span className="visually-hidden">{t('meTooCount', { count: thread.meTooCount })}</span>
    </div>
  );
}
