import type { HoldReason } from '#contracts';
import type { DomainEvent } from '#platform';

/** What happened in the forum, told with ids alone: who listens reads again what they need, as it is by then. */
interface Payloads {
  /** `imported`: it is years old, and nobody is notified. */
  'forum.thread-created': { threadId: string; spaceId: string; postId: string; authorId: string; imported?: true };
  'forum.post-created': {
    postId: string;
    threadId: string;
    spaceId: string;
    authorId: string;
    parentId: string | null;
    imported?: true;
  };
  /** Written, and waits for a moderator: told in place of its creation, which is told when it is approved. */
  'forum.post-held': { postId: string; threadId: string; authorId: string; reasons: HoldReason[] };
  /** Edited, deleted, restored, hidden, shown or moved. */
  'forum.post-changed': { postId: string; threadId: string; imported?: true };
  /** Title, tags, space, lock, pin, deletion, merge, split or acceptance. */
  'forum.thread-changed': { threadId: string; imported?: true };
  'forum.answer-accepted': { threadId: string; postId: string; authorId: string; acceptedBy: string };
  'forum.answer-unaccepted': { threadId: string; postId: string };
  'forum.post-endorsed': { postId: string; threadId: string; authorId: string; trainerId: string };
  'forum.endorsement-withdrawn': { postId: string; threadId: string; trainerId: string; withdrawnBy: string };
  'forum.space-changed': { spaceId: string };
  'forum.space-left': { spaceId: string; personId: string };
}

/** The names of the events of this room. */
export type ForumEventType = keyof Payloads;

const NAMES: Record<ForumEventType, true> = {
  'forum.thread-created': true,
  'forum.post-created': true,
  'forum.post-held': true,
  'forum.post-changed': true,
  'forum.thread-changed': true,
  'forum.answer-accepted': true,
  'forum.answer-unaccepted': true,
  'forum.post-endorsed': true,
  'forum.endorsement-withdrawn': true,
  'forum.space-changed': true,
  'forum.space-left': true,
};

/** The same, for whoever goes through all of them. */
export const FORUM_EVENTS = Object.keys(NAMES) as ForumEventType[];

/** An event of this room. */
export type ForumEvent<Type extends ForumEventType> = DomainEvent<Payloads[Type]> & { type: Type };

/** Makes an event of this room, to be emitted in the transaction that makes it true. */
export const forumEvent = <Type extends ForumEventType>(type: Type, payload: Payloads[Type]): ForumEvent<Type> => ({
  type,
  payload,
});

/** What an event of this room tells. */
export type ForumEventPayload<Type extends ForumEventType> = Payloads[Type];
