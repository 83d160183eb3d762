import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { repliesQuery, type Post, type ThreadSort } from '../../../api/forum.js';
import { itemsOf } from '../../../api/pages.js';
import { Lines, type LinesProps } from './lines.js';
import type { PagedThread } from './paged-thread.js';
import css from './thread.module.css';
import { LEVELS_SHOWN, onceEach } from './tree.js';

interface AnswersProps extends LinesProps {
  query: PagedThread;
  sort: ThreadSort;
  /** Where to begin to read, where no post is the target. */
  number: number | undefined;
}

/** All that was said below the opening, as lines of a tree; more of it comes as one reads on. */
export function Answers({ query, sort, number, ...lines }: AnswersProps) {
  const { t } = useTranslation('forum');
  const target = lines.target ?? (number === undefined ? undefined : beginAt(lines.posts, number));
  const rootDepth = useMemo(() => rootFor(lines.posts.find(({ id }) => id === target)), [lines.posts, target]);
  useArrival(target);
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
        <Lines {...lines} rootDepth={rootDepth} />
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

/** The depth that is shown without indentation: so deep that the post one came for is among what is shown. */
const rootFor = (target: Post | undefined): number => Math.max(1, (target?.depth ?? 1) - LEVELS_SHOWN / 2);

/** The post with this number, or the next that can be read. */
const beginAt = (posts: readonly Post[], number: number): string | undefined =>
  posts.reduce<Post | undefined>(
    (first, post) => (post.number >= number && !(first && first.number < post.number) ? post : first),
    undefined,
  )?.id;

/** Brings the post that one came for into sight, once: what comes later moves nobody who reads. */
function useArrival(target: string | undefined): void {
  const arrived = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!target || arrived.current === target) return;
    const post = document.getElementById(`post-${target}`);
    if (!post) return;
    arrived.current = target;
    post.scrollIntoView({ block: 'center' });
    post.focus({ preventScroll: true });
  });
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
