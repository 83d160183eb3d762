import { SESSION_MESSAGES, type ClockReply } from '#contracts';
import type { SocketPort, Ticker } from './ports.js';
import { SessionClock } from './session-clock.js';

const EXCHANGES = 5;
const PAUSE_MS = 150;
const LOOK_MS = 5_000;
/** The server's clock is asked again once in so many looks. */
const ASK_EVERY_LOOKS = 24;

/** Keeps a `SessionClock` right: asks the server a few times after each join, after sleep, and now and then. */
export class ClockKeeper {
  readonly clock: SessionClock;
  private looks = 0;
  /** Grows with each round of questions; an earlier round ends then. */
  private round = 0;
  private mayAsk = false;
  private cancelLook: (() => void) | null = null;

  constructor(
    private readonly socket: SocketPort,
    private readonly ticker: Ticker,
    /** The time moved. */
    private readonly onMoved: () => void,
  ) {
    this.clock = new SessionClock(ticker);
  }

  /** Begins to look out for sleep. */
  start(): void {
    this.cancelLook?.();
    this.cancelLook = this.ticker.after(LOOK_MS, () => {
      this.looks += 1;
      const slept = this.noticeSleep();
      if (slept || this.looks % ASK_EVERY_LOOKS === 0) void this.ask(slept ? EXCHANGES : 1);
      this.start();
    });
  }

  stop(): void {
    this.cancelLook?.();
    this.disconnected();
  }

  /** A join was answered; its own exchange is the first. */
  joined(askedAt: number, serverTime: number): void {
    this.mayAsk = true;
    this.learn(askedAt, serverTime);
    void this.ask(EXCHANGES);
  }

  disconnected(): void {
    this.mayAsk = false;
    this.round += 1;
  }

  /** The page is looked at again. */
  wake(): void {
    this.noticeSleep();
    void this.ask(EXCHANGES);
  }

  private noticeSleep(): boolean {
    const slept = this.clock.noticeSleep();
    if (slept) this.onMoved();
    return slept;
  }

  private async ask(times: number): Promise<void> {
    const round = ++this.round;
    for (let done = 0; done < times && this.mayAsk && round === this.round; done += 1) {
      const askedAt = this.ticker.monotonic();
      const ack = await this.socket
        .request<ClockReply>(SESSION_MESSAGES.clock, { t0: Math.round(askedAt) })
        .catch(() => null);
      if (!ack?.ok || round !== this.round) return;
      this.learn(askedAt, ack.data.serverTime);
      await new Promise<void>((resolve) => void this.ticker.after(PAUSE_MS, resolve));
    }
  }

  private learn(askedAt: number, serverTime: number): void {
    if (this.clock.learn({ askedAt, answeredAt: this.ticker.monotonic(), serverTime })) this.onMoved();
  }
}
