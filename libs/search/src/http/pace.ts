import { Injectable } from '@nestjs/common';
import { DomainError, MINUTE, SECOND } from '#kernel';
import { Configuration, type Viewer } from '#platform';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * How fast one may ask: so many questions a minute of one person, or of one address of strangers. Counted in the process, not in the database: a read that must write is no cheap read any more,
 * and a few processes that each allow as much do no harm.
 */
@Injectable()
export class Pace {
  private readonly limiter: RateLimiterMemory;

  constructor({ searchesPerMinute }: Configuration) {
    this.limiter = new RateLimiterMemory({ points: searchesPerMinute, duration: MINUTE / SECOND });
  }

  /** @throws DomainError `rate-limited` */
  async keep(viewer: Viewer, address: string): Promise<void> {
    try {
      await this.limiter.consume(viewer.kind === 'anonymous' ? address : viewer.id);
    } catch {
      throw new DomainError('rate-limited', 'Too many questions at once. Please wait a minute.');
    }
  }
}
