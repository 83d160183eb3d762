import { Button, SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { Post, Thread, ThreadSort } from '../../../api/forum.js';
import { Heading } from '../../../ui/heading.js';
import { ButtonLink } from '../../../ui/links.js';
import { useTitle } from '../../../ui/page.js';
import { Tag } from '../../../ui/tag.js';
import { Ago } from '../ago.js';
import { useAuthorName } from '../author.js';
import { AuthorLink } from '../author-link.js';
import css from './thread.module.css';

const route = getRouteApi('/shell/threads/$threadId');

interface HeadProps {
  thread: Thread;
  opening: Post;
  onEdit: () => void;
}

/** Where this is, what it is called, and how it stands. */
export function Head({ thread, opening, onEdit }: HeadProps) {
  const { t } = useTranslation('forum');
  useTitle(thread.title);
  return (
    <>
      <nav aria-label={t('thread.path')} className={css.path}>
        <Link to="/forum">{t('title')}</Link> ›{' '}
        <Link to="/forum" search={{ space: thread.space.slug }}>
          {thread.space.name}
        </Link>
      </nav>
      <Heading>{thread.title}</Heading>
      <div className={css.titleRow}>
        {thread.answered && <Tag tone="good">{t('answered')}</Tag>}
        {thread.pinned && <Tag>{t('pinned')}</Tag>}
        {thread.locked && <Tag>{t('locked')}</Tag>}
        {thread.tags.map((tag) => (
          <Link key={tag} to="/forum" search={{ tag }} className={css.tagLink}>
            <Tag>{tag}</Tag>
          </Link>
        ))}
        <span className="muted">
          <Trans
            t={t}
            i18nKey={thread.kind === 'question' ? 'thread.askedBy' : 'thread.begunBy'}
            components={{ who: <Asker opening={opening} /> }}
          />{' '}
          <Ago at={thread.createdAt} />
        </span>
        {thread.canEdit && (
          <Button variant="subtle" size="compact-sm" onClick={onEdit}>
            {t('edit.open')}
          </Button>
        )}
      </div>
      {thread.locked && <p className={css.notice}>{t('thread.lockedText')}</p>}
      {thread.archived && <p className={css.notice}>{t('thread.archivedText')}</p>}
    </>
  );
}

/** Whoever asked without a name is no link, also where the reader may know who it is. */
function Asker({ opening }: { opening: Post }) {
  const nameOf = useAuthorName();
  return opening.anonymous ? <>{nameOf(opening)}</> : <AuthorLink of={opening} />;
}

interface BetweenProps {
  thread: Thread;
  sort: ThreadSort;
  lastRead: number | null;
}

/** How much was said, in which order it stands, and the way to what is new. */
export function Between({ thread, sort, lastRead }: BetweenProps) {
  const { t } = useTranslation('forum');
  const navigate = route.useNavigate();
  const question = thread.kind === 'question';
  const count = question ? thread.answerCount : thread.replyCount;
  return (
    <div className={css.between}>
      <h2>{t(question ? 'thread.answers' : 'thread.repliesTitle', { count })}</h2>
      <div className={css.tools}>
        {lastRead !== null && (thread.unread ?? 0) > 0 && (
          <ButtonLink
            to="/threads/$threadId"
            params={{ threadId: thread.id }}
            search={{ sort: 'time', number: lastRead + 1 }}
            variant="default"
            size="xs"
          >
            {t('thread.toNew')} ({t('news', { count: thread.unread ?? 0 })})
          </ButtonLink>
        )}
        <SegmentedControl
          size="sm"
          aria-label={t('thread.order')}
          value={sort}
          onChange={(value) => void navigate({ search: { sort: value }, replace: true })}
          data={[
            { value: 'best', label: t('thread.best') },
            { value: 'time', label: t('thread.time') },
          ]}
        />
      </div>
    </div>
  );
}
