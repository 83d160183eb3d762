import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError, type Duration, HOUR, MINUTE, SECOND } from '#kernel';
import { Configuration, Database } from '#platform';

/** What is counted, how often it may happen, and within which span of time. */
const limitsOf = ({ searchesPerMinute }: Configuration) => ({
  /** Wrong passwords for one account from one address. Elsewhere its owner can still sign in. */
  'sign-in-pair': { points: 10, within: 15 * MINUTE },
  /** Wrong passwords from one address, for whichever accounts. A whole class shares one, hence so many. */
  'sign-in-address': { points: 100, within: 15 * MINUTE },
  /** Passkeys and answers of providers from one address that opened nothing. */
  'sign-in-elsewhere': { points: 100, within: 15 * MINUTE },
  /** Mails to one address that anybody can ask for. */
  'mail-account': { points: 5, within: HOUR },
  /** Such mails asked for from one address. */
  'mail-address': { points: 100, within: HOUR },
  /** New accounts from one address. */
  'sign-up-address': { points: 60, within: HOUR },
  /** Requests of one person to invite people into classes. */
  'class-invitations': { points: 60, within: HOUR },
  /** Codes of classes that one person tries which are none. */
  'class-code': { points: 10, within: 15 * MINUTE },
  /** Such codes tried from one address; a whole class shares one. */
  'class-code-address': { points: 100, within: 15 * MINUTE },
  /** Codes that one person shows which their class shows them: a good one is enough. */
  'half-day-codes': { points: 60, within: MINUTE },
  /** Credentials that one person has made anew: each takes a place of a status list for good. */
  'credential-reissues': { points: 10, within: 24 * HOUR },
  /** Credentials that are checked for one address; a whole office may share one. */
  'credential-checks': { points: 60, within: MINUTE },
  /** Posts that one person writes by mail. */
  'mail-replies': { points: 60, within: HOUR },
  /** Mails that tell one person why a mail of theirs did not become a post. */
  'mail-refusals': { points: 5, within: 24 * HOUR },
  /** Searches of one person, or of one address of strangers. */
  searching: { points: searchesPerMinute, within: MINUTE },
});

export type LimitName = keyof ReturnType<typeof limitsOf>;

/** Something was done too often. */
export class RateLimited extends DomainError {
  /** @param wait milliseconds until it may be tried again */
  constructor(readonly wait: Duration) {
    super('rate-limited', 'Too many attempts. Please wait a while and try again.');
  }
}

/** Counts in the database, so that several processes share the counts. */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<LimitName, RateLimiterPostgres>;

  constructor(database: Database, configuration: Configuration) {
    const limiter = ([name, { points, within }]: [string, { points: number; within: Duration }]) => [
      name,
      new RateLimiterPostgres({
        storeClient: database.pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points,
        duration: within / SECOND,
      }),
    ];
    this.limiters = Object.fromEntries(Object.entries(limitsOf(configuration)).map(limiter)) as typeof this.limiters;
  }

  /**
   * Counts one. Taken before the work and given back where it turns out well, so that a thousand attempts at once
   * are counted like a thousand in a row.
   *
   * @throws RateLimited
   */
  async take(name: LimitName, ...key: string[]): Promise<void> {
    await this.takeSeveral(name, 1, ...key);
  }

  /**
   * Counts so many at once, for who does not want to count each of something cheap.
   *
   * @returns for how long they are good
   * @throws RateLimited where not all of them are left
   */
  async takeSeveral(name: LimitName, points: number, ...key: string[]): Promise<Duration> {
    try {
      return (await this.limiters[name].consume(digest(key), points)).msBeforeNext;
    } catch (thrown) {
      if (thrown instanceof RateLimiterRes) throw new RateLimited(Math.max(thrown.msBeforeNext, SECOND));
      throw thrown;
    }
  }

  /**
   * Counts one of a wide kind and one of a narrow kind. The wide one comes first, so that who has used it up leaves no
   * trace in the narrow ones, of which there is no end; and it is given back where the narrow one refuses.
   *
   * @throws RateLimited
   */
  async takeBoth(wide: [LimitName, ...string[]], narrow: [LimitName, ...string[]]): Promise<void> {
    await this.take(...wide);
    try {
      await this.take(...narrow);
    } catch (thrown) {
      await this.giveBack(...wide);
      throw thrown;
    }
  }

  /** Takes one back that was counted and turned out well. */
  async giveBack(name: LimitName, ...key: string[]): Promise<void> {
    await this.limiters[name].reward(digest(key));
  }

  /** Begins the count anew. */
  async forget(name: LimitName, ...key: string[]): Promise<void> {
    await this.limiters[name].delete(digest(key));
  }
}

/** Addresses of people are not kept where they need not be. */
const digest = (key: string[]) => createHash('sha256').update(key.join('\n')).digest('base64url');
