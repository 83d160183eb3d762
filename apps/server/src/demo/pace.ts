import type { SessionSettings } from '#contracts';
import { type Duration, SECOND } from '#kernel';

/** How fast life goes in the live meetup. Durations are milliseconds. */
export interface Pace {
  /** How the meetup is run. */
  settings: Partial<SessionSettings>;
  /** Between two moments at which a simulated participant may do something, on average. */
  thinking: Duration;
  /** What the stand-in leaves between two steps, so that people can follow. */
  breath: Duration;
  /** How long somebody who facilitates may be gone before the stand-in goes on: a page is reloaded, a train enters a tunnel. */
  patience: Duration;
  /** How long somebody who steps out stays away. */
  absence: Duration;
  /** Between the end of one live meetup and the beginning of the next. */
  interval: Duration;
}

/** Quick enough to see each part within minutes, slow enough to take part. */
export const HUMAN_PACE: Pace = {
  settings: { gatheringSeconds: 120, votingSeconds: 60, timeboxSeconds: [180, 120], pollSeconds: 20 },
  thinking: 4 * SECOND,
  breath: 6 * SECOND,
  patience: 20 * SECOND,
  absence: 25 * SECOND,
  interval: 30 * SECOND,
};
