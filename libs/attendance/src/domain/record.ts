import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '#kernel';
import { describe, type Language } from './description.js';
import type { CountedFact } from './ledger/item.js';
import type { Explanation, Settlement } from './settlement.js';
import { type Override, standingOf } from './standing.js';

/** How one person stands after one session, as it is kept. */
export interface AttendanceRecord {
  id: string;
  sessionId: string;
  meetupId: string;
  personId: string;
  /** The meetup's title when the record was made; a changed one never changes the record. */
  title: string;
  /** `YYYY-MM-DD` in the meetup's zone. */
  startedOn: string;
  startedAt: Instant;
  /** Whole minutes by the facts alone. */
  computedMinutes: number;
  /** Whole minutes that stand, overrides included. */
  minutes: number;
  ruleVersion: string;
  explanation: Explanation;
  topics: string[];
  description: string;
  /** `null` where the minutes make no record. */
  issuedAt: Instant | null;
  settledAt: Instant;
  /** When the facts behind it were read: older ones never replace newer ones. */
  factsReadAt: Instant;
}

/** What a new reckoning of somebody's time brings. */
export interface Reckoning {
  settlement: Settlement;
  /** Oldest first. */
  overrides: readonly Override[];
  session: { sessionId: string; meetupId: string; title: string };
  language: Language;
  factsReadAt: Instant;
  now: Instant;
}

/**
 * The record after a reckoning; the very same object as `before` where nothing of it changes.
 *
 * @param before the record so far, under whatever person; a guest's becomes that of the member who claimed it
 * @param newId the id of a record that was not there before
 */
export function reckoned(
  before: AttendanceRecord | undefined,
  reckoning: Reckoning,
  newId: () => string,
): AttendanceRecord {
  const { settlement, overrides, session, language, factsReadAt, now } = reckoning;
  const { personId, startedAt, startedOn, explanation, topics } = settlement;
  const standing = standingOf(settlement, overrides);
  const title = before?.title ?? session.title;
  const sameStory = before?.personId === personId && isDeepStrictEqual(before.topics, topics);
  const after: AttendanceRecord = {
    id: before?.id ?? newId(),
    sessionId: session.sessionId,
    meetupId: session.meetupId,
    personId,
    title,
    startedOn,
    startedAt,
    computedMinutes: settlement.minutes,
    minutes: standing.minutes,
    ruleVersion: explanation.rules,
    explanation,
    topics,
    description: sameStory ? before.description : describe(title, topics, language),
    issuedAt: standing.issued ? (before?.issuedAt ?? now) : null,
    settledAt: before?.settledAt ?? now,
    factsReadAt: before?.factsReadAt ?? factsReadAt,
  };
  if (before && isDeepStrictEqual(before, after)) return before;
  return { ...after, settledAt: now, factsReadAt };
}

/** The record after a word of a trainer or moderator. */
export function overridden(before: AttendanceRecord, overrides: readonly Override[], now: Instant): AttendanceRecord {
  const standing = standingOf({ ...before, minutes: before.computedMinutes }, overrides);
  return { ...before, minutes: standing.minutes, issuedAt: standing.issued ? (before.issuedAt ?? now) : null };
}

/** Whether the person is to be told of a record that they did not have before. */
export const isNews = (before: AttendanceRecord | undefined, after: AttendanceRecord): boolean =>
  after.issuedAt !== null && (!before || before.issuedAt === null || before.personId !== after.personId);

/** What the ledger counts of a record. */
export const countedOf = (record: AttendanceRecord): CountedFact => ({
  kind: 'meetup',
  sourceId: record.id,
  personId: record.personId,
  category: 'events',
  title: record.title,
  description: record.description,
  happenedOn: record.startedOn,
  minutes: record.issuedAt === null ? 0 : record.minutes,
});
