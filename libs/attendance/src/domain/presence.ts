import { type Interval, union } from '#kernel';
import type { CreditWindow } from './credit-window.js';
import type { AttendanceRules } from './rules.js';
import type { Connection } from './session-facts.js';

/**
 * When somebody was there, over all of their connections, as one set.
 *
 * A server clock that was stepped back can note an end before its beginning; such a connection is a moment, so that
 * no time comes out negative.
 */
export const presenceOf = (connections: readonly Connection[], window: CreditWindow, rules: AttendanceRules) =>
  union(connections.map((connection) => intervalOf(connection, window, rules)));

function intervalOf(connection: Connection, window: CreditWindow, rules: AttendanceRules): Interval {
  const from = connection.joinedAt;
  if (connection.leftAt !== null) return { from, to: Math.max(from, connection.leftAt) };
  const seen = connection.heartbeats.reduce((last, beat) => Math.max(last, beat), from);
  // A window that closed with the last heartbeat leaves no tail: else one more heartbeat of somebody else, which
  // moves its end, could take a tail away.
  const reachesTheEnd = window.closesAt !== 'last-heartbeat' && seen <= window.to && window.to - seen <= rules.tail;
  return { from, to: reachesTheEnd ? window.to : seen };
}
