import type { Minutes, MinutesTopic, TopicOrigin } from '#lean-coffee/core';

/**
 * Minutes without the words of threads that not all members may read any more: who hid or moved one did not mean its
 * beginning to stand in another thread. That it was talked about stays.
 *
 * @param isOpen whether all members read a thread
 */
export function openMinutes(minutes: Minutes, isOpen: (threadId: string) => boolean): Minutes {
  const isGone = (origin: TopicOrigin | null) => origin?.kind === 'forum' && !isOpen(origin.ref);
  const without = (topic: MinutesTopic): MinutesTopic => ({
    ...topic,
    ...(isGone(topic.origin) && { origin: null, note: '' }),
    parts: topic.parts.filter(({ origin }) => !isGone(origin)),
  });
  return {
    ...minutes,
    discussed: minutes.discussed.map(without),
    notDiscussed: minutes.notDiscussed.filter(({ origin }) => !isGone(origin)).map(without),
  };
}
