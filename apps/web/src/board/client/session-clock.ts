import type { Ticker } from './ports.js';

/** One question to the server's clock: asked and answered on our monotonic clock, `serverTime` in epoch milliseconds. */
export interface ClockExchange {
  askedAt: number;
  answeredAt: number;
  serverTime: number;
}

/** A jump between the two local clocks beyond this means that the machine slept or its clock was set. */
const DRIFT_MS = 400;
/** An exchange older than this gives way to a newer one, even a slower one: crystals drift. */
const STALE_MS = 10 * 60_000;

/**
 * The server's time as known here. Counts on the monotonic clock, so that a wrong or moving wall clock changes
 * nothing; of all exchanges the one with the smallest round trip is believed.
 */
export class SessionClock {
  /** Server time minus monotonic time; signed, in milliseconds. */
  private offset: number;
  private best: { roundTrip: number; at: number } | null = null;
  private wallMinusMonotonic: number;

  constructor(private readonly ticker: Ticker) {
    this.wallMinusMonotonic = ticker.wall() - ticker.monotonic();
    this.offset = this.wallMinusMonotonic;
  }

  /** Server time in epoch milliseconds, as well as it is known. */
  now(): number {
    return this.ticker.monotonic() + this.offset;
  }

  /** Whether any exchange with the server stands behind `now`. */
  get known(): boolean {
    return this.best !== null;
  }

  /** Learns from one exchange, if it tells more than what is known. Answers whether the time moved. */
  learn(exchange: ClockExchange): boolean {
    const roundTrip = exchange.answeredAt - exchange.askedAt;
    if (roundTrip < 0) return false;
    const stale = !this.best || exchange.answeredAt - this.best.at > STALE_MS;
    if (!stale && this.best && roundTrip > this.best.roundTrip) return false;
    this.offset = exchange.serverTime + roundTrip / 2 - exchange.answeredAt;
    this.best = { roundTrip, at: exchange.answeredAt };
    return true;
  }

  /**
   * Looks whether the machine slept since the last look. The wall clock goes on in sleep where the monotonic one may
   * stand still, so its leap forward is believed until the server has been asked again.
   *
   * @returns true when the server must be asked.
   */
  noticeSleep(): boolean {
    const between = this.ticker.wall() - this.ticker.monotonic();
    const leap = between - this.wallMinusMonotonic;
    if (Math.abs(leap) < DRIFT_MS) return false;
    this.wallMinusMonotonic = between;
    if (leap > 0 && this.best) this.offset += leap;
    else if (!this.best) this.offset = between;
    this.best = null;
    return true;
  }
}
