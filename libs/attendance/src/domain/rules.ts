import type { AttendanceNumbers } from '#contracts';
import { type CreditRules, type Duration, MINUTE, SECOND } from '#kernel';

/** How presence becomes minutes. Every number of the reckoning stands here, so that an old record can be reckoned again. */
export interface AttendanceRules extends CreditRules {
  /** The name that records keep. Never used twice. */
  version: string;
  /** An interval without `left` runs to the end of the window if that came within this span of its last heartbeat. */
  tail: Duration;
  /** How far past the scheduled end a session still counts. */
  overrunAtMost: Duration;
  /** What a record takes where the meetup asks for nothing else: this, or the share below if that is less. */
  minimum: Duration;
  /** The part of the session's actual duration that is enough where the meetup asks for nothing else. */
  minimumShare: { of: number; parts: number };
}

/** The rules that a version's numbers make. */
export const attendanceRules = (version: string, numbers: AttendanceNumbers): AttendanceRules => ({
  version,
  tail: numbers.tailSeconds * SECOND,
  longestBridge: numbers.longestBridgeSeconds * SECOND,
  bridgedAtMost: numbers.bridgedAtMostSeconds * SECOND,
  seenBeforeOutage: numbers.seenBeforeOutageSeconds * SECOND,
  backAfterOutage: numbers.backAfterOutageSeconds * SECOND,
  outageAtMost: numbers.outageAtMostMinutes * MINUTE,
  overrunAtMost: numbers.overrunAtMostMinutes * MINUTE,
  minimum: numbers.minimumMinutes * MINUTE,
  minimumShare: { of: 100, parts: numbers.minimumPercent },
});

/** Whole minutes as Scrum Education Units, rounded down to hundredths. A view: what is stored stays whole minutes. */
export const seusOf = (minutes: number, { minutesPerSeu }: { minutesPerSeu: number }): number =>
  Math.floor((minutes * 100) / minutesPerSeu) / 100;
