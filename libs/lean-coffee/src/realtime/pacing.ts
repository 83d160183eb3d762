import type { Duration, Instant } from '#kernel';

/** Under load a room gets at most this many frames a second. */
export const FRAMES_PER_SECOND = 25;

/** So many may go out at once after a quiet moment: a vote now and then is never held back. */
const BURST = 4;

/**
 * When a room's next frame may go: at once while the room is quiet, and not more than 25 times a second when it is
 * busy. A bucket of a few frames that fills by time.
 */
export class Pacing {
  private allowance = BURST;
  private last: Instant;

  constructor(
    now: Instant,
    private readonly perSecond: number = FRAMES_PER_SECOND,
  ) {
    this.last = now;
  }

  /** Takes one frame out of the bucket; gives how long it must wait, in milliseconds (0: send now). */
  take(now: Instant): Duration {
    const passed = Math.max(0, now - this.last);
    this.last = now;
    this.allowance = Math.min(BURST, this.allowance + (passed * this.perSecond) / 1000) - 1;
    return this.allowance >= 0 ? 0 : Math.ceil((-this.allowance * 1000) / this.perSecond);
  }
}
