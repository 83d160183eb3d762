import { SESSION_LIMITS as LIMITS } from '#contracts';
import type { TopicFromElsewhere } from '#lean-coffee';
import type { TopicOrigin } from '#lean-coffee/core';

/** A thread that every member may read. */
export interface OpenThread {
  id: string;
  title: string;
  /** The beginning of what was asked, without markup; empty where guests may not read it. */
  excerpt: string;
  meTooCount: number;
}

/** At most `max` characters; what is longer ends in an ellipsis. */
export const shortened = (text: string, max: number): string => {
  const characters = [...text];
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
};

/** Where a topic comes from, as the board says it. */
export const originOf = ({ id, title, meTooCount }: OpenThread): TopicOrigin => ({
  kind: 'forum',
  ref: id,
  label: shortened(title, LIMITS.originLength),
  ...(meTooCount > 0 && { meToo: meTooCount }),
});

/** The topic that a thread becomes. Who asked is not part of it. */
export const topicOf = (thread: OpenThread, topicId: string): TopicFromElsewhere => ({
  topicId,
  title: shortened(thread.title, LIMITS.titleLength),
  note: shortened(thread.excerpt, LIMITS.noteLength),
  origin: originOf(thread),
});
