import type { CountedBy } from '#contracts';
import {
  clip,
  credit,
  type CreditRules,
  type Instant,
  type Interval,
  MINUTE,
  SECOND,
  type Segment,
  union,
} from '#kernel';
import { type HalfDay, learningMinutes } from '../half-day.js';

/** How presence online becomes minutes: as in a meetup, but for outages of the server, for which a trainer marks. */
export const PRESENCE_RULES: CreditRules = {
  longestBridge: 120 * SECOND,
  bridgedAtMost: 600 * SECOND,
  ...{ seenBeforeOutage: 0, backAfterOutage: 0, outageAtMost: 0 },
};

/** What is known of somebody in one half-day. Every fact is only ever added; none takes from another. */
export interface AttendanceFacts {
  /** When a trainer marked them as there, unless that was taken back. */
  markedAt: Instant | null;
  /** When they showed that they saw the code of the half-day. */
  scannedAt: Instant | null;
  /** When they were connected, in any order. */
  presence: readonly Interval[];
}

/** What of a half-day counts for somebody, and why. */
export interface Attended {
  /** Whole minutes of learning. */
  minutes: number;
  /** What made them count; null where there are none. */
  by: CountedBy | null;
  /** What presence alone would come to. */
  presenceMinutes: number;
  /** How it comes to that, stretch by stretch; empty where they were never connected. */
  segments: Segment[];
}

/**
 * Who was seen there, by a mark or a code, is credited with all learning of the half-day; who was connected, with the time
 * that they were, rounded down, and never with more than the learning: breaks are part of the time, but no learning. The
 * larger counts.
 */
export function attendedOf(half: HalfDay, { markedAt, scannedAt, presence }: AttendanceFacts): Attended {
  const learning = learningMinutes(half);
  const window = { from: half.startsAt, to: half.endsAt };
  const there = clip(union(presence), window);
  const { credited, segments } = credit(there, window, [], PRESENCE_RULES);
  const presenceMinutes = Math.min(Math.floor(credited / MINUTE), learning);
  const measured = { presenceMinutes, segments: there.length > 0 ? segments : [] };
  if (scannedAt !== null) return { minutes: learning, by: 'code', ...measured };
  if (markedAt !== null) return { minutes: learning, by: 'mark', ...measured };
  return { minutes: presenceMinutes, by: presenceMinutes > 0 ? 'presence' : null, ...measured };
}
