import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SUBSCRIPTION_LEVELS, type SubscriptionLevel } from '#contracts';
import {
  readUpTo,
  hearOfThread,
  threadQuery,
  type Post,
  type Thread,
  type ThreadPage as PageOfThread,
  type ThreadSort,
} from '../../../api/forum.js';
import { useMe } from '../../../api/identity.js';
import { Heading } from '../../../ui/heading.js';
import { ButtonLink } from '../../../ui/links.js';
import { Page, useTitle } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { Ago } from '../ago.js';
import { useAuthorName } from '../author.js';
import { step, useKeys } from '../keys.js';
import { Answers } from './answers.js';
import { BranchOf } from './branch.js';
import { BringToMeetup } from './bring-to-meetup.js';
import { usePostChanges } from './changes.js';
import type { PagedThread } from './paged-thread.js';
import { PostItem } from './post-item.js';
import { quoteLines } from './quote.js';
import { ThreadProvider, type ThreadActs, type Writing } from './thread-context.js';
import css from './thread.module.css';
import { onceEach } from './tree.js';
import { useReading } from './use-reading.js';
import { WriteHere } from './write-here.js';

const FlagDialog = lazy(() => import('./flag-dialog.js').then((m) => ({ default: m.FlagDialog })));
const HistoryDialog = lazy(() => import('./history-dialog.js').then((m) => ({ default: m.HistoryDialog })));

const route = getRouteApi('/shell/threads/$threadId');

/** A thread: what was asked, and all that was said to it. */
export function ThreadPage() {
  const { t } = useTranslation('forum');
  const { threadId } = route.useParams();
  const { sort, post, number, branch, write } = route.useSearch();
  const me = useMe();
  const shown: ThreadSort = sort ?? (post || number ? 'time' : 'best');
  const anchor = useMemo(() => ({ ...(post && { around: post }), ...(number && !post && { number }) }), [post, number]);
  const query = useInfiniteQuery({
    ...threadQuery(threadId, shown, anchor),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: 60_000,
  });
  return (
    <QueryView
      query={query}
      coming={
        <Page title={t('title')} hideTitle narrow>
          {null}
        </Page>
      }
    >
      {({ pages }) => (
        <Loaded
          key={threadId}
          first={pages[0]!}
          posts={pages.flatMap(({ items }) => items)}
          query={query}
          sort={shown}
          target={post}
          branch={branch}
          begin={write}
          signedIn={me !== null}
        />
      )}
    </QueryView>
  );
}

interface LoadedProps {
  first: PageOfThread;
  posts: Post[];
  query: PagedThread;
  sort: ThreadSort;
  target: string | undefined;
  /** The post whose branch is read by itself. */
  branch: string | undefined;
  /** A draft of the target that is gone on with. */
  begin: Writing['how'] | undefined;
  signedIn: boolean;
}

function Loaded({ first: { thread, opening }, posts, query, sort, target, branch, begin, signedIn }: LoadedProps) {
  const nameOf = useAuthorName();
  const changes = usePostChanges(thread.id);
  const [writing, write] = useState<Writing | null>(() => {
    const post = begin && [opening, ...posts].find(({ id }) => id === target);
    return post ? { how: begin, post } : null;
  });
  const [dialog, setDialog] = useState<{ what: 'flag' | 'history'; post: Post } | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  // What was new when one came stays marked until one leaves.
  const [lastRead] = useState(thread.lastRead || null);
  const acts = useMemo(
    (): ThreadActs => ({
      changes,
      write,
      quote: (post, words) =>
        write((now) => ({
          how: 'reply',
          post: now?.how === 'reply' ? now.post : post,
          insert: {
            text: quoteLines(nameOf(post), post.id, words || textOf(post.html ?? '')),
            turn: (now?.insert?.turn ?? 0) + 1,
          },
        })),
      flag: (post) => setDialog({ what: 'flag', post }),
      history: (post) => setDialog({ what: 'history', post }),
      fold: (id) =>
        setFolded((now) => {
          const next = new Set(now);
          return next.delete(id) ? next : next.add(id);
        }),
    }),
    [changes, nameOf],
  );
  const all = useMemo(() => onceEach(posts), [posts]);
  useReading({
    threadId: thread.id,
    off: !signedIn,
    lastRead: thread.lastRead,
    numbers: useMemo(() => new Set([opening, ...all].map(({ number }) => number)), [opening, all]),
    complete: !query.hasNextPage && !query.hasPreviousPage && !all.some(({ moreReplies }) => moreReplies),
  });
  useThreadKeys(opening, all, thread, acts);
  const lines = { thread, lastRead, target, folded, writing, onWritten: () => write(null) };
  return (
    <ThreadProvider value={acts}>
      <div className={`page ${css.page}`}>
        <Head thread={thread} opening={opening} />
        <PostItem
          post={opening}
          thread={thread}
          level={0}
          isNew={false}
          isTarget={target === opening.id}
          isFolded={false}
        />
        <WriteHere writing={writing} at={opening} how="edit" thread={thread} onClose={() => write(null)} />
        {signedIn && <BringToMeetup threadId={thread.id} />}
        <Between thread={thread} sort={sort} lastRead={lastRead} />
        {branch ? <BranchOf {...lines} root={branch} /> : <Answers {...lines} posts={all} query={query} sort={sort} />}
        <Foot thread={thread} opening={opening} writing={writing} signedIn={signedIn} onClose={() => write(null)} />
      </div>
      <Suspense fallback={null}>
        {dialog?.what === 'flag' && <FlagDialog post={dialog.post} onClose={() => setDialog(null)} />}
        {dialog?.what === 'history' && <HistoryDialog post={dialog.post} onClose={() => setDialog(null)} />}
      </Suspense>
    </ThreadProvider>
  );
}

/** The words of a post without their marks, for a quote of all of it. */
const textOf = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.innerText;

function useThreadKeys(opening: Post, posts: Post[], thread: Thread, acts: ThreadActs): void {
  const navigate = useNavigate();
  const here = useCallback(() => {
    const id = document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset['post'];
    return posts.find((post) => post.id === id) ?? opening;
  }, [posts, opening]);
  useKeys(
    useMemo(
      () => ({
        j: () => step('[data-post]', 1),
        k: () => step('[data-post]', -1),
        r: () => thread.canReply && acts.write({ how: 'reply', post: here() }),
        q: () => thread.canReply && acts.quote(here(), globalThis.getSelection?.()?.toString() ?? ''),
        '/': () => void navigate({ to: '/forum' }),
      }),
      [acts, here, navigate, thread.canReply],
    ),
  );
}

function Head({ thread, opening }: { thread: Thread; opening: Post }) {
  const { t } = useTranslation('forum');
  const nameOf = useAuthorName();
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
          {t(thread.kind === 'question' ? 'askedBy' : 'begunBy', { name: nameOf(opening) })}{' '}
          <Ago at={thread.createdAt} />
        </span>
      </div>
      {thread.locked && <p className={css.notice}>{t('thread.lockedText')}</p>}
      {thread.archived && <p className={css.notice}>{t('thread.archivedText')}</p>}
    </>
  );
}

function Between({ thread, sort, lastRead }: { thread: Thread; sort: ThreadSort; lastRead: number | null }) {
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

interface FootProps {
  thread: Thread;
  opening: Post;
  writing: Writing | null;
  signedIn: boolean;
  onClose: () => void;
}

/** Where one writes, or why one may not; and how much of the thread one wants to hear. */
function Foot({ thread, opening, writing, signedIn, onClose }: FootProps) {
  const { t } = useTranslation('forum');
  if (!signedIn) {
    return (
      <p className={css.invite}>
        <Link to="/sign-in" search={{ to: `/threads/${thread.id}` }}>
          {t('thread.signInToReply')}
        </Link>
      </p>
    );
  }
  return (
    <>
      {thread.canReply ? (
        <WriteHere writing={writing} at={opening} how="reply" thread={thread} onClose={onClose} invite />
      ) : (
        !thread.locked && !thread.archived && <p className={css.notice}>{t('thread.cannotReply')}</p>
      )}
      <Hearing thread={thread} />
    </>
  );
}

function Hearing({ thread }: { thread: Thread }) {
  const { t } = useTranslation('forum');
  const choose = useAction((level: SubscriptionLevel) => hearOfThread(thread.id, level), {
    stale: 'forum',
    done: t('thread.levelSaved'),
  });
  const markRead = useAction(() => readUpTo(thread.id, thread.lastNumber), {
    stale: 'forum',
    done: t('thread.levelSaved'),
  });
  return (
    <div className={css.between}>
      <NativeSelect
        label={t('thread.level')}
        size="sm"
        value={thread.level}
        onChange={({ currentTarget }) => choose.mutate(currentTarget.value as SubscriptionLevel)}
        data={SUBSCRIPTION_LEVELS.map((value) => ({ value, label: t(`thread.levels.${value}`) }))}
      />
      {(thread.unread ?? 0) > 0 && (
        <Button variant="default" size="sm" onClick={() => markRead.mutate()}>
          {t('thread.markRead')}
        </Button>
      )}
    </div>
  );
}
