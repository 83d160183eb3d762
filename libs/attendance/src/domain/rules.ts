import { type CreditRules, type Duration, type Instant, MINUTE, SECOND } from '#kernel';

/** How presence becomes minutes. Every number of the reckoning stands here, so that an old record can be reckoned again. */
export interface AttendanceRules extends CreditRules {
  /** The name that records keep. Never used twice. */
  version: string;
  /** Sessions that start from here on are reckoned by these rules, until a later version takes effect. */
  effectiveFrom: Instant;
  /** Where the rules come from. */
  sources: string[];
  /** An interval without `left` runs to the end of the window if that came within this span of its last heartbeat. */
  tail: Duration;
  /** How far past the scheduled end a session still counts. */
  overrunAtMost: Duration;
  /** What a record takes where the meetup asks for nothing else: this, or the share below if that is less. */
  minimum: Duration;
  /** The part of the session's actual duration that is enough where the meetup asks for nothing else. */
  minimumShare: { of: number; parts: number };
  /** Whole minutes of one Scrum Education Unit. */
  minutesPerSeu: number;
}

/** Every version there ever was, oldest first. A change is a new row; a row is never edited. */
const RULES: readonly [AttendanceRules, ...AttendanceRules[]] = [
  {
    version: '2026-1',
    effectiveFrom: Date.UTC(2026, 0, 1),
    sources: [
      'Scrum Alliance, "What is an SEU": one hour of participation is one SEU (https://support.scrumalliance.org/hc/en-us/articles/360015778031)',
      'House rules of the community: bridges, outages, overrun and minimum',
    ],
    tail: 30 * SECOND,
    longestBridge: 120 * SECOND,
    bridgedAtMost: 600 * SECOND,
    seenBeforeOutage: 30 * SECOND,
    backAfterOutage: 120 * SECOND,
    outageAtMost: 10 * MINUTE,
    overrunAtMost: 30 * MINUTE,
    minimum: 30 * MINUTE,
    minimumShare: { of: 2, parts: 1 },
    minutesPerSeu: 60,
  },
];

/** The rules in effect at `moment`; before the first version, the first. */
export const rulesAt = (moment: Instant): AttendanceRules =>
  RULES.findLast((rules) => rules.effectiveFrom <= moment) ?? RULES[0];

/** The rules a record was made under, if there are such. */
export const rulesOf = (version: string): AttendanceRules | undefined =>
  RULES.find((rules) => rules.version === version);

/** Whole minutes as Scrum Education Units, rounded down to hundredths. A view: what is stored stays whole minutes. */
export const seusOf = (minutes: number, rules: AttendanceRules): number =>
  Math.floor((minutes * 100) / rules.minutesPerSeu) / 100;
