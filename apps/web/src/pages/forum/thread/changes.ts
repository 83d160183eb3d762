import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  accept,
  deletePost,
  endorse,
  keepBookmark,
  removeBookmark,
  restorePost,
  sayMeToo,
  vote,
  type Post,
  type Thread,
} from '../../../api/forum.js';
import { toast } from '../../../shell/toasts.js';
import { useProblemText } from '../../../ui/problem-note.js';

/** Pages as the cache has them: some have a thread and its opening, all have posts. */
interface Cached {
  pages?: { items: Post[]; opening?: Post; thread?: Thread }[];
}

/** Changes all copies of the posts of a thread that this page holds; those that stay the same object are not drawn again. */
export function patchPosts(client: QueryClient, threadId: string, change: (post: Post) => Post): void {
  client.setQueriesData<Cached>({ queryKey: ['forum', 'thread', threadId] }, (data) =>
    data?.pages
      ? {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map(change),
            ...(page.opening && { opening: change(page.opening) }),
          })),
        }
      : data,
  );
}

function patchThread(client: QueryClient, threadId: string, change: (thread: Thread) => Thread): void {
  client.setQueriesData<Cached>({ queryKey: ['forum', 'thread', threadId] }, (data) =>
    data?.pages
      ? {
          ...data,
          pages: data.pages.map((page) => (page.thread ? { ...page, thread: change(page.thread) } : page)),
        }
      : data,
  );
}

/** What can be done to a post with one press. */
export interface PostChanges {
  vote(post: Post): void;
  meToo(thread: Thread): void;
  accept(post: Post): void;
  endorse(post: Post): void;
  bookmark(post: Post): void;
  remove(post: Post): void;
  restore(post: Post): void;
}

/**
 * Shows each press at once, and takes it back with a word where the server refuses it. Stays the same object.
 *
 * @param note asks for a word about a post that was just kept
 */
export function usePostChanges(threadId: string, note: (postId: string) => void): PostChanges {
  const client = useQueryClient();
  const { t } = useTranslation('forum');
  const problemText = useProblemText();
  const inWords = useRef(problemText);
  useEffect(() => {
    inWords.current = problemText;
  });
  return useMemo(() => {
    const of = (id: string, change: (post: Post) => Post) =>
      patchPosts(client, threadId, (post) => (post.id === id ? change(post) : post));
    const fresh = () => client.invalidateQueries({ queryKey: ['forum'] });
    const attempt = async (act: () => Promise<unknown>, undo: () => void) => {
      try {
        await act();
      } catch (error) {
        undo();
        toast(inWords.current(error), 'bad');
      }
    };
    const restore = (post: Post) =>
      void attempt(
        async () => {
          await restorePost(post.id);
          toast(t('post.restored'));
          await fresh();
        },
        () => undefined,
      );
    return {
      vote(post) {
        const voted = !post.voted;
        of(post.id, (now) => ({ ...now, voted, score: now.score + (voted ? 1 : -1) }));
        void attempt(
          async () => {
            const stands = await vote(post.id, voted);
            of(post.id, (now) => ({ ...now, ...stands }));
          },
          () => of(post.id, (now) => ({ ...now, voted: post.voted, score: post.score })),
        );
      },
      meToo(thread) {
        const meToo = !thread.meToo;
        patchThread(client, threadId, (now) => ({ ...now, meToo, meTooCount: now.meTooCount + (meToo ? 1 : -1) }));
        void attempt(
          async () => {
            const stands = await sayMeToo(thread.id, meToo);
            patchThread(client, threadId, (now) => ({ ...now, ...stands }));
          },
          () =>
            patchThread(client, threadId, (now) => ({ ...now, meToo: thread.meToo, meTooCount: thread.meTooCount })),
        );
      },
      accept(post) {
        const accepted = !post.accepted;
        patchPosts(client, threadId, (now) =>
          now.id === post.id ? { ...now, accepted } : now.accepted ? { ...now, accepted: false } : now,
        );
        void attempt(
          async () => {
            await accept(threadId, post.id, accepted);
            await fresh();
          },
          () => void fresh(),
        );
      },
      endorse(post) {
        void attempt(
          async () => {
            await endorse(post.id, !post.endorsed);
            await fresh();
          },
          () => void fresh(),
        );
      },
      bookmark(post) {
        const bookmarked = !post.bookmarked;
        of(post.id, (now) => ({ ...now, bookmarked }));
        void attempt(
          async () => {
            await (bookmarked ? keepBookmark(post.id) : removeBookmark(post.id));
            if (bookmarked) {
              toast(t('bookmarks.kept'), 'good', { label: t('bookmarks.addNote'), act: () => note(post.id) });
            }
            await client.invalidateQueries({ queryKey: ['forum', 'bookmarks'] });
          },
          () => of(post.id, (now) => ({ ...now, bookmarked: post.bookmarked })),
        );
      },
      remove(post) {
        void attempt(
          async () => {
            await deletePost(post.id);
            toast(t('post.deletedDone'), 'good', { label: t('post.undo'), act: () => restore(post) });
            await fresh();
          },
          () => undefined,
        );
      },
      restore,
    };
  }, [client, threadId, t, note]);
}
