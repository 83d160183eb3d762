import type { Duration, Instant } from '#kernel';

/** Under load a room gets at most this many frames in any second. */
export const FRAMES_PER_SECOND = 25;

/** So many may go out at once after a quiet moment: a vote now and then is never held back. */
const BURST = 4;

/**
 * When a room's next frame may go: at once while the room is quiet, and not more than 25 in any second when it is busy.
 * A bucket of a few frames that fills by time, so slowly that a full one and what comes in within a second are 25.
 */
export class Pacing {
  private readonly burst: number;
  private readonly refill: number;
  private allowance: number;
  private last: Instant;

  constructor(now: Instant, perSecond: number = FRAMES_PER_SECOND) {
    this.burst = Math.max(1, Math.min(BURST, perSecond / 2));
    this.refill = Math.max(perSecond / 2, perSecond - this.burst);
    this.allowance = this.burst;
    this.last = now;
  }

  /** Takes one frame out of the bucket; gives how long it must wait, in milliseconds (0: send now). */
  take(now: Instant): Duration {
    const passed = Math.max(0, now - this.last);
    this.last = now;
    this.allowance = Math.min(this.burst, this.allowance + (passed * this.refill) / 1000) - 1;
    return this.allowance >= 0 ? 0 : Math.ceil((-this.allowance * 1000) / this.refill);
  }
}
