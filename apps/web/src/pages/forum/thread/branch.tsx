import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { permalinkQuery, repliesQuery } from '../../../api/forum.js';
import { QueryView } from '../../../ui/query-view.js';
import { ReadOn } from './answers.js';
import { Lines, type LinesProps } from './lines.js';
import css from './thread.module.css';

/** One branch of a thread, from a post down: what is too deep for the page of the whole thread. */
export function BranchOf({ root, ...lines }: Omit<LinesProps, 'posts'> & { root: string }) {
  const { t } = useTranslation('forum');
  const top = useQuery(permalinkQuery(root));
  const query = useInfiniteQuery(repliesQuery(lines.thread.id, root));
  const below = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return (
    <>
      <p className={css.notice}>
        {t('thread.branch')}{' '}
        <Link to="/threads/$threadId" params={{ threadId: lines.thread.id }} search={{ sort: 'time', post: root }}>
          {t('thread.wholeThread')}
        </Link>
      </p>
      <QueryView query={top}>
        {({ post }) => <Lines {...lines} posts={[post, ...below]} rootDepth={post.depth} />}
      </QueryView>
      <ReadOn query={query} />
    </>
  );
}
