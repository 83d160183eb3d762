import { Injectable } from '@nestjs/common';
import { DomainError, MINUTE, SECOND } from '#kernel';
import type { Viewer } from '#platform';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Questions a minute from one person, or one address of strangers: more than anybody types. */
const QUESTIONS = 120;

/**
 * How fast one may ask. Counted in the process, not in the database: a read that must write is no cheap read any more,
 * and a few processes that each allow as much do no harm.
 */
@Injectable()
export class Pace {
  private readonly limiter = new RateLimiterMemory({ points: QUESTIONS, duration: MINUTE / SECOND });

  /** @throws DomainError `rate-limited` */
  async keep(viewer: Viewer, address: string): Promise<void> {
    try {
      await this.limiter.consume(viewer.kind === 'anonymous' ? address : viewer.id);
    } catch {
      throw new DomainError('rate-limited', 'Too many questions at once. Please wait a minute.');
    }
  }
}
