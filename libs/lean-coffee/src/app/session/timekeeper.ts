import { type Clock, type Duration, SECOND } from '#kernel';
import { nextDeadline } from '../../core.js';
import type { Mailbox } from './mailbox.js';

/** The longest a timer of the platform can wait, in milliseconds. */
const LONGEST_WAIT: Duration = 2 ** 31 - 1;

/** Gives the order that is due: an expired timebox, a poll that waited long enough. A stale one changes nothing. */
export async function orderWhatIsDue(mailbox: Mailbox, clock: Clock): Promise<void> {
  const next = nextDeadline(mailbox.state);
  if (next && next.at <= clock.now()) await mailbox.order(next.command);
}

/** Whoever left without a thumb is waited for no longer: the poll closes where all who are here have answered. */
export async function closeAnsweredPoll(mailbox: Mailbox): Promise<void> {
  const { stage, step } = mailbox.state;
  const poll = stage.phase === 'discussing' ? stage.current?.poll : null;
  if (poll?.state === 'open' && poll.answered > 0) await mailbox.order({ type: 'close-poll', expected: step });
}

/**
 * Holds one timer for a session's next deadline on a node that takes part in it. Should this node die, the others'
 * once-a-second look finds the deadline in the database.
 */
export class Timekeeper {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {
    mailbox.listen(() => this.wind());
    this.wind();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wind(atLeast: Duration = 0): void {
    clearTimeout(this.timer);
    const next = nextDeadline(this.mailbox.state);
    if (!next) return;
    const wait = Math.min(Math.max(atLeast, next.at - this.clock.now()), LONGEST_WAIT);
    this.timer = setTimeout(() => void orderWhatIsDue(this.mailbox, this.clock).then(() => this.wind(SECOND)), wait);
    this.timer.unref();
  }
}
