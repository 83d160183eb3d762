import { Injectable } from '@nestjs/common';
import { RateLimited, RateLimits } from '#identity';
import { Clock, type Duration, type Instant, SECOND } from '#kernel';
import { Configuration, type Viewer } from '#platform';

/** Into how many shares a minute's searches are cut. */
const SHARES = 6;
/** How many people a process remembers before it forgets those whose minute is over. */
const MANY = 10_000;

/** What a process may still answer somebody before it asks the others again. */
interface Share {
  left: number;
  until: Instant;
  refused: boolean;
}

/**
 * How fast one may ask: so many questions a minute of one person, or of one address of strangers, over all processes.
 * Each process takes a share of them at a time from the count in the database, since a read that must write every time
 * is no cheap read any more. Nobody gets more than the whole; who asks several processes at once may get a share less.
 */
@Injectable()
export class Pace {
  private readonly shares = new Map<string, Promise<Share>>();
  private readonly size: number;

  constructor(
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    { searchesPerMinute }: Configuration,
  ) {
    this.size = Math.max(1, Math.floor(searchesPerMinute / SHARES));
  }

  /** @throws RateLimited */
  async keep(viewer: Viewer, address: string): Promise<void> {
    const who = viewer.kind === 'anonymous' ? address : viewer.id;
    for (;;) {
      const taken = this.shares.get(who) ?? this.take(who);
      const share = await taken;
      const wait = share.until - this.clock.now();
      if (wait > 0 && share.left > 0) {
        share.left -= 1;
        return;
      }
      if (wait > 0 && share.refused) throw new RateLimited(Math.max(wait, SECOND));
      // Somebody who waited for the same share may have taken the next one already.
      if (this.shares.get(who) === taken) this.shares.delete(who);
    }
  }

  private take(who: string): Promise<Share> {
    if (this.shares.size >= MANY) this.shares.clear();
    const taken = this.askFor(who);
    this.shares.set(who, taken);
    taken.catch(() => this.shares.delete(who));
    return taken;
  }

  private async askFor(who: string): Promise<Share> {
    const share = (left: number, good: Duration, refused = false) => ({
      left,
      until: this.clock.now() + good,
      refused,
    });
    try {
      return share(this.size, await this.limits.takeSeveral('searching', this.size, who));
    } catch (thrown) {
      if (thrown instanceof RateLimited) return share(0, thrown.wait, true);
      throw thrown;
    }
  }
}
