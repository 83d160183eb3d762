/** The code that a class shows in a half-day, and how long one of them is good; in milliseconds. */
export const CLASS_CODE = { goodFor: 30_000, renewedAfter: 12_000 } as const;

/** A half-day is open for codes and marks from so long before it to so long after it; in milliseconds. */
export const HALF_DAY_OPEN = { before: 30 * 60_000, after: 30 * 60_000 } as const;

/** What a trainer confirms of somebody, besides their minutes. */
export const CONFIRMATIONS = ['participation', 'understanding'] as const;
export type ConfirmationKind = (typeof CONFIRMATIONS)[number];

/** What made minutes of a half-day count. */
export const COUNTED_BY = ['mark', 'code', 'presence'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** Bounds of what is asked for a whole class at once, and of groups. */
export const CLASS_DAY_LIMITS = {
  people: 500,
  groups: { min: 1, max: 100 },
  size: { min: 2, max: 100 },
  wishes: 50,
} as const;

/** Where sockets hear of the day of a class, and by which those of an online class are present; members alone. */
export const CLASS_DAY_NAMESPACE = '/classes';

/**
 * `attend` a class, with `{offeringId}`: answered with `{}`, or refused as its pages are. From then on `changed` tells with
 * `{offeringId, what}` that something is to be read again.
 */
export const CLASS_DAY_MESSAGES = { attend: 'attend', changed: 'changed' } as const;

/** What has changed about the day of a class: who is there, for those who run it; or the groups, for everybody. */
export interface ClassDayChange {
  offeringId: string;
  what: 'attendance' | 'groups';
}
