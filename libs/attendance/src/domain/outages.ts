import type { Instant, Interval } from '#kernel';

/** One process that held connections of a session: from its start to when it was last heard of, or stopped by itself. */
export interface NodeLife {
  startedAt: Instant;
  seenAt: Instant;
  stoppedAt: Instant | null;
}

/**
 * When nobody was there to note who is present: from the end of one node to the first moment at which another one was
 * up. Where another one was up already the outage has no length, and still tells that people were cut off.
 *
 * A node that nobody followed gives no outage: it lives, or nobody of the session came back.
 */
export function outagesOf(nodes: readonly NodeLife[]): Interval[] {
  return nodes.flatMap((node) => {
    const from = endOf(node);
    const successors = nodes.filter((other) => other !== node && endOf(other) > from);
    if (successors.length === 0) return [];
    return [{ from, to: Math.max(from, Math.min(...successors.map(({ startedAt }) => startedAt))) }];
  });
}

const endOf = (node: NodeLife): Instant => node.stoppedAt ?? node.seenAt;
