import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import {
  threadQuery,
  type Post,
  type Thread,
  type ThreadPage as PageOfThread,
  type ThreadSort,
} from '../../../api/forum.js';
import { useMe } from '../../../api/identity.js';
import { worded } from '../../../i18n/setup.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { ThreadPlace } from '../../materials/thread-place.js';
import { useAuthorName } from '../author.js';
import { Answers } from './answers.js';
import { BranchOf } from './branch.js';
import { BringToMeetup } from './bring-to-meetup.js';
import { usePostChanges } from './changes.js';
import { Foot } from './foot.js';
import { Between, Head } from './head.js';
import { NewsLine } from './news-line.js';
import type { PagedThread } from './paged-thread.js';
import { PostItem } from './post-item.js';
import { quoteLines } from './quote.js';
import { ThreadProvider, type ThreadActs, type ThreadFacts, type Writing } from './thread-context.js';
import css from './thread.module.css';
import { onceEach } from './tree.js';
import { useLink } from './use-link.js';
import { useReading } from './use-reading.js';
import { useThreadKeys } from './use-thread-keys.js';
import { WriteHere } from './write-here.js';

const FlagDialog = lazy(() => import('./flag-dialog.js').then((m) => ({ default: m.FlagDialog })));
const ModerateDialog = lazy(
  worded(
    () => import('../../moderation/moderate-dialog.js').then((m) => ({ default: m.ModerateDialog })),
    'moderation',
  ),
);
const HistoryDialog = lazy(() => import('./history-dialog.js').then((m) => ({ default: m.HistoryDialog })));
const EditThreadDialog = lazy(() => import('./edit-thread-dialog.js').then((m) => ({ default: m.EditThreadDialog })));
const NoteDialog = lazy(() => import('../note-dialog.js').then((m) => ({ default: m.NoteDialog })));

const route = getRouteApi('/shell/threads/$threadId');

/** What is open over the thread. */
type Open =
  { what: 'flag' | 'history' | 'moderate'; post: Post } | { what: 'note'; postId: string } | { what: 'thread' };

/** A thread: what was asked, and all that was said to it. */
export function ThreadPage() {
  const { t } = useTranslation('forum');
  const { threadId } = route.useParams();
  const { sort, post, number, branch, write } = route.useSearch();
  const me = useMe();
  const shown: ThreadSort = sort ?? (post || number ? 'time' : 'best');
  const anchor = useMemo(() => ({ ...(post && { around: post }), ...(number && !post && { number }) }), [post, number]);
  // What is read stays as it is: whether there is more to read is asked apart.
  const query = useInfiniteQuery({ ...threadQuery(threadId, shown, anchor), staleTime: 0 });
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
          pages={pages}
          query={query}
          sort={shown}
          target={post}
          number={post ? undefined : number}
          branch={branch}
          begin={write}
          signedIn={me !== null}
        />
      )}
    </QueryView>
  );
}

interface LoadedProps {
  pages: PageOfThread[];
  query: PagedThread;
  sort: ThreadSort;
  target: string | undefined;
  /** Where to begin to read, where no post is the target. */
  number: number | undefined;
  /** The post whose branch is read by itself. */
  branch: string | undefined;
  /** A draft of the target that is gone on with. */
  begin: Writing['how'] | undefined;
  signedIn: boolean;
}

function Loaded({ pages, query, sort, target, number, branch, begin, signedIn }: LoadedProps) {
  const { thread, opening } = useMemo(() => latestOf(pages), [pages]);
  const all = useMemo(() => onceEach(pages.flatMap(({ items }) => items)), [pages]);
  const [writing, write] = useState<Writing | null>(() => {
    const post = begin && [opening, ...all].find(({ id }) => id === target);
    return post ? { how: begin, post } : null;
  });
  const [open, setOpen] = useState<Open | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  // What was new when one came stays marked until one leaves.
  const [lastRead] = useState(thread.lastRead || null);
  const acts = useThreadActsOf(thread.id, thread.space.id, { write, setOpen, setFolded });
  const facts = useFacts(thread);
  useReading({
    threadId: thread.id,
    off: !signedIn,
    lastRead: thread.lastRead,
    numbers: useMemo(() => new Set([opening, ...all].map((post) => post.number)), [opening, all]),
    complete: !query.hasNextPage && !query.hasPreviousPage && !all.some(({ moreReplies }) => moreReplies),
  });
  useThreadKeys({ thread, opening, posts: all, acts, signedIn });
  const onWritten = useCallback(() => write(null), []);
  const lines = { thread, facts, lastRead, target, folded, writing, onWritten };
  return (
    <ThreadProvider value={acts}>
      <div className={`page ${css.page}`}>
        <Head thread={thread} opening={opening} onEdit={() => setOpen({ what: 'thread' })} />
        {signedIn && <ThreadPlace threadId={thread.id} />}
        <PostItem
          post={opening}
          facts={facts}
          opened={thread}
          level={0}
          isNew={false}
          isTarget={target === opening.id}
          isFolded={false}
        />
        <WriteHere writing={writing} at={opening} how="edit" thread={thread} onClose={() => write(null)} />
        {signedIn && <BringToMeetup threadId={thread.id} />}
        <Between thread={thread} sort={sort} lastRead={lastRead} />
        {branch ? (
          <BranchOf {...lines} root={branch} />
        ) : (
          <Answers {...lines} number={number} posts={all} query={query} sort={sort} />
        )}
        <Foot thread={thread} opening={opening} writing={writing} signedIn={signedIn} onClose={() => write(null)} />
        <NewsLine known={thread} />
      </div>
      <Suspense fallback={null}>
        <Over open={open} thread={thread} onClose={() => setOpen(null)} />
      </Suspense>
    </ThreadProvider>
  );
}

function Over({ open, thread, onClose }: { open: Open | null; thread: Thread; onClose: () => void }) {
  switch (open?.what) {
    case 'flag':
      return <FlagDialog post={open.post} onClose={onClose} />;
    case 'moderate':
      return <ModerateDialog post={open.post} thread={thread} onClose={onClose} />;
    case 'history':
      return <HistoryDialog post={open.post} onClose={onClose} />;
    case 'note':
      return <NoteDialog postId={open.postId} note="" onClose={onClose} />;
    case 'thread':
      return <EditThreadDialog thread={thread} onClose={onClose} />;
    case undefined:
      return null;
  }
}

interface Setters {
  write: Dispatch<SetStateAction<Writing | null>>;
  setOpen: (open: Open) => void;
  setFolded: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/** What the posts may do; the same object for as long as the page is there. */
function useThreadActsOf(threadId: string, spaceId: string, { write, setOpen, setFolded }: Setters): ThreadActs {
  const nameOf = useAuthorName();
  const link = useLink();
  const note = useCallback((postId: string) => setOpen({ what: 'note', postId }), [setOpen]);
  const changes = usePostChanges(threadId, note);
  return useMemo(
    () => ({
      changes,
      write,
      link,
      quote: (post, words) =>
        write((now) => ({
          how: 'reply',
          post: now?.how === 'reply' ? now.post : post,
          insert: {
            text: quoteLines(nameOf(withoutName(post)), post.id, words || wordsOf(post.html ?? '')),
            turn: (now?.insert?.turn ?? 0) + 1,
          },
        })),
      flag: (post) => setOpen({ what: 'flag', post }),
      moderate: (post) => setOpen({ what: 'moderate', post }),
      spaceId,
      history: (post) => setOpen({ what: 'history', post }),
      fold: (id) =>
        setFolded((now) => {
          const next = new Set(now);
          return next.delete(id) ? next : next.add(id);
        }),
    }),
    [changes, link, nameOf, setFolded, setOpen, spaceId, write],
  );
}

/** The same object until one of the facts has changed, however often the thread is read. */
function useFacts({ kind, canReply, author }: Thread): ThreadFacts {
  const asker = author?.name ?? null;
  return useMemo(() => ({ kind, canReply, asker }), [kind, canReply, asker]);
}

/** The page that knows the thread best: pages come one after the other, and the thread grows meanwhile. */
const latestOf = (pages: PageOfThread[]): PageOfThread =>
  pages.reduce((latest, page) => (page.thread.lastNumber > latest.thread.lastNumber ? page : latest));

/** Who wrote without a name is named by no quote, also where the reader knows who it was. */
const withoutName = ({ author, anonymous }: Post) => ({ author: anonymous ? null : author, anonymous });

/**
 * The words of a post without their marks, for a quote of all of it. What it quotes itself is left out: those words are of
 * another post, and go with that.
 */
function wordsOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const quote of body.querySelectorAll('blockquote.quote')) quote.remove();
  return body.innerText;
}
