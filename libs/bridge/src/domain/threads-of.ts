import type { MinutesTopic } from '#lean-coffee/core';

/** The threads of the forum that a topic comes from: its own, and those of topics that were merged into it. */
export const threadsOf = ({ origin, parts }: Pick<MinutesTopic, 'origin' | 'parts'>): string[] => {
  const origins = [origin, ...parts.map((part) => part.origin)];
  return [...new Set(origins.flatMap((one) => (one?.kind === 'forum' ? [one.ref] : [])))];
};
