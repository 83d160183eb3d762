/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Plain numbers travel as JSON and compare by `<`. */
export type Instant = number;

/** A span of time in milliseconds. */
export type Duration = number;

/** The only source of time. Everything that asks what time it is takes one of these. */
export abstract class Clock {
  /** The present moment, in milliseconds since the epoch. */
  abstract now(): Instant;
}

/** The machine's own clock. */
export class SystemClock extends Clock {
  now(): Instant {
    return Date.now();
  }
}

/** A clock that stands still until told otherwise; for tests. */
export class ManualClock extends Clock {
  constructor(private instant: Instant = Date.UTC(2026, 0, 15, 12)) {
    super();
  }

  now(): Instant {
    return this.instant;
  }

  /** Moves the clock to `instant` (milliseconds since the epoch). */
  set(instant: Instant): void {
    this.instant = instant;
  }

  /** Moves the clock by `duration` milliseconds; negative steps back. */
  advance(duration: Duration): void {
    this.instant += duration;
  }
}

export const SECOND: Duration = 1000;
export const MINUTE: Duration = 60 * SECOND;
export const HOUR: Duration = 60 * MINUTE;
export const DAY: Duration = 24 * HOUR;
