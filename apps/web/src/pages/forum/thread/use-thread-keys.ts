import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Post, Thread } from '../../../api/forum.js';
import { step, useKeys } from '../keys.js';
import type { ThreadActs } from './thread-context.js';

interface OnThePage {
  thread: Thread;
  opening: Post;
  posts: Post[];
  acts: ThreadActs;
  signedIn: boolean;
}

/** The keys of a thread: they mean the post that has the focus, or holds it; the opening where none does. */
export function useThreadKeys({ thread, opening, posts, acts, signedIn }: OnThePage): void {
  const navigate = useNavigate();
  useKeys(
    useMemo(() => {
      const here = () => {
        const id = document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset['post'];
        return posts.find((post) => post.id === id) ?? opening;
      };
      const on = (may: (post: Post) => boolean, act: (post: Post) => void) => () => {
        const post = here();
        if (signedIn && may(post)) act(post);
      };
      const writable = (post: Post) => thread.canReply && !post.deleted;
      return {
        j: () => step('[data-post]', 1),
        k: () => step('[data-post]', -1),
        x: () => here().descendantCount > 0 && here() !== opening && acts.fold(here().id),
        l: () => !here().deleted && acts.link(here()),
        r: on(writable, (post) => acts.write({ how: 'reply', post })),
        q: on(writable, (post) => acts.quote(post, globalThis.getSelection?.()?.toString() ?? '')),
        e: on(
          ({ can }) => can.edit,
          (post) => acts.write({ how: 'edit', post }),
        ),
        v: on(
          (post) => post.can.vote || (post === opening && thread.kind === 'question' && !post.mine),
          (post) => (post === opening ? acts.changes.meToo(thread) : acts.changes.vote(post)),
        ),
        b: on(({ deleted }) => !deleted, acts.changes.bookmark),
        n: () => {
          if (signedIn && (thread.unread ?? 0) > 0) {
            void navigate({
              to: '/threads/$threadId',
              params: { threadId: thread.id },
              search: { sort: 'time', number: thread.lastRead + 1 },
            });
          }
        },
        '/': () => void navigate({ to: '/forum', hash: 'search' }),
      };
    }, [acts, navigate, opening, posts, signedIn, thread]),
  );
}
