import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { repliesQuery, type Post, type Thread, type ThreadSort } from '../../../api/forum.js';
import { itemsOf } from '../../../api/pages.js';
import { PostItem } from './post-item.js';
import type { Writing } from './thread-context.js';
import type { PagedThread } from './paged-thread.js';
import css from './thread.module.css';
import { onceEach, treeLines } from './tree.js';
import { WriteHere } from './write-here.js';

export interface LinesProps {
  thread: Thread;
  posts: Post[];
  lastRead: number | null;
  target: string | undefined;
  folded: ReadonlySet<string>;
  writing: Writing | null;
  onWritten: () => void;
}

interface AnswersProps extends LinesProps {
  query: PagedThread;
  sort: ThreadSort;
}

/** All that was said below the opening, as lines of a tree; more of it comes as one reads on. */
export function Answers({ query, sort, ...lines }: AnswersProps) {
  const { t } = useTranslation('forum');
  useArrival(lines.target, lines.posts.length > 0);
  return (
    <>
      {query.hasPreviousPage && (
        <Button
          variant="default"
          size="sm"
          loading={query.isFetchingPreviousPage}
          onClick={() => void query.fetchPreviousPage()}
        >
          {t('thread.earlier')}
        </Button>
      )}
      {lines.posts.length === 0 && <p className="muted">{t('thread.noAnswerText')}</p>}
      {sort === 'time' ? (
        <Lines {...lines} rootDepth={1} />
      ) : (
        byAnswer(lines.posts).map((branch) => <Branch key={branch[0]!.id} {...lines} posts={branch} />)
      )}
      <ReadOn query={query} />
    </>
  );
}

/** Each answer with what came along of its replies. */
function byAnswer(posts: readonly Post[]): Post[][] {
  const branches: Post[][] = [];
  for (const post of posts) {
    if (post.depth <= 1) branches.push([post]);
    else branches.at(-1)?.push(post);
  }
  return branches;
}

/** An answer with the first of what was said to it, and the rest for whoever asks for it. */
function Branch(lines: LinesProps) {
  const { t } = useTranslation('forum');
  const answer = lines.posts[0]!;
  const [open, setOpen] = useState(false);
  const from = answer.moreReplies ?? undefined;
  const query = useInfiniteQuery({
    ...repliesQuery(answer.threadId, answer.id, from),
    enabled: open && from !== undefined,
  });
  const rest = query.data ? itemsOf(query.data) : [];
  const more = from !== undefined && (!open || query.hasNextPage || query.isPending);
  return (
    <>
      <Lines {...lines} posts={onceEach([...lines.posts, ...rest])} rootDepth={1} />
      {more && (
        <p className={css.below}>
          <Button
            variant="default"
            size="xs"
            loading={open && query.isFetching}
            onClick={() => (open ? void query.fetchNextPage() : setOpen(true))}
          >
            {t('thread.moreReplies')}
          </Button>
        </p>
      )}
    </>
  );
}

/** Posts as lines of a tree. Those far out of sight are neither laid out nor painted. */
export function Lines({
  thread,
  posts,
  lastRead,
  target,
  folded,
  writing,
  onWritten,
  rootDepth,
}: LinesProps & { rootDepth: number }) {
  const { t } = useTranslation('forum');
  const lines = useMemo(() => treeLines(posts, rootDepth, folded), [posts, rootDepth, folded]);
  const isNew = (post: Post) => lastRead !== null && post.number > lastRead && !post.mine;
  // From here on all is new: one line says so, instead of a word at each.
  const firstNew = lines.findIndex(({ post }) => isNew(post));
  const onlyNew = firstNew > 0 && lines.slice(firstNew).every(({ post }) => post.mine || isNew(post));
  return lines.map(({ post, level, folded: hidden, beyond }, index) => (
    <Fragment key={post.id}>
      {onlyNew && index === firstNew && <p className={css.divider}>{t('thread.newSince')}</p>}
      <div className={css.window}>
        <PostItem
          post={post}
          thread={thread}
          level={level}
          isNew={isNew(post)}
          isTarget={target === post.id}
          isFolded={hidden > 0}
        />
        {hidden > 0 && <p className={`muted ${css.below}`}>{t('thread.folded', { count: hidden })}</p>}
        {beyond > 0 && (
          <p className={css.below}>
            <Link to="/threads/$threadId" params={{ threadId: thread.id }} search={{ branch: post.id }}>
              {t('thread.continueCount', { count: beyond })}
            </Link>
          </p>
        )}
      </div>
      {writing?.post.id === post.id && (
        <div className={css.below}>
          <WriteHere writing={writing} at={post} how={writing.how} thread={thread} onClose={onWritten} />
        </div>
      )}
    </Fragment>
  ));
}

/** Brings the post that one came for into sight, once it is there. */
function useArrival(target: string | undefined, there: boolean): void {
  useEffect(() => {
    if (!target || !there) return;
    const post = document.getElementById(`post-${target}`);
    post?.scrollIntoView({ block: 'center' });
    post?.focus({ preventScroll: true });
  }, [target, there]);
}

/** Asks for what comes next shortly before the reader gets there; a button where that does not work. */
export function ReadOn({
  query,
}: {
  query: Pick<PagedThread, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}) {
  const { t } = useTranslation('forum');
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!mark.current || !hasNextPage || isFetchingNextPage) return;
    const eyes = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      rootMargin: '800px',
    });
    eyes.observe(mark.current);
    return () => eyes.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={mark}>
      <Button variant="default" size="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('thread.more')}
      </Button>
    </div>
  );
}
