import { createContext, useContext } from 'react';
import type { Post, Thread } from '../../../api/forum.js';
import type { PostChanges } from './changes.js';

/** What is being written on the page, and where. */
export interface Writing {
  how: 'reply' | 'edit';
  post: Post;
  /** Words to begin with: a quote. Each time another number, so that the same quote twice is there twice. */
  insert?: { text: string; turn: number };
}

/** What a post needs to know of its thread: little, so that it is drawn again seldom. */
export type ThreadFacts = Pick<Thread, 'kind' | 'canReply'> & { asker: string | null };

/** What the posts of a page may do. Stays the same while posts change, so that they are not drawn again. */
export interface ThreadActs {
  changes: PostChanges;
  write(writing: Writing | null): void;
  quote(post: Post, words: string): void;
  flag(post: Post): void;
  /** For those who moderate the space. */
  moderate(post: Post): void;
  spaceId: string;
  history(post: Post): void;
  fold(postId: string): void;
  /** Puts the address of a post where it can be pasted from. */
  link(post: Post): void;
}

const ThreadContext = createContext<ThreadActs | null>(null);
export const ThreadProvider = ThreadContext.Provider;

export function useThreadActs(): ThreadActs {
  const acts = useContext(ThreadContext);
  if (!acts) throw new Error('There is no thread around this');
  return acts;
}
