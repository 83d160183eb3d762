import { Injectable } from '@nestjs/common';
import { Clock, type Instant, uuidv7 } from '#kernel';
import { Configuration, Database, Sealer } from '#platform';
import { STEP_LIFETIME } from '../domain/lifetimes.js';
import type { StepName } from './cookie.js';
import { timestamp } from './queryable.js';

interface Sealed {
  id: string;
  until: Instant;
  content: unknown;
}

/**
 * What a browser keeps for us while somebody signs in elsewhere: sealed under the application's secret, so that any node
 * reads what another one wrote. The database remembers only those that were brought back, so that none is good twice and
 * beginning costs nothing.
 */
@Injectable()
export class Steps {
  private readonly sealer: Sealer;

  constructor(
    configuration: Configuration,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.sealer = new Sealer(configuration.appSecret, 'identity.steps');
  }

  /** Seals `content` (anything JSON can hold) for a step of that name. */
  seal(step: StepName, content: unknown): string {
    const now = this.clock.now();
    const sealed: Sealed = { id: uuidv7(now), until: now + STEP_LIFETIME, content };
    return this.sealer.seal(Buffer.from(JSON.stringify(sealed)), step).toString('base64url');
  }

  /** What was sealed, this once; undefined where it is not ours, is too old, or was opened before, by whichever node. */
  async openOnce<Content>(step: StepName, text: string | undefined): Promise<Content | undefined> {
    const sealed = text && this.read(step, text);
    if (!sealed || sealed.until <= this.clock.now()) return undefined;
    const sql = 'INSERT INTO used_step (id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id';
    const first = await this.database.query(sql, [sealed.id, timestamp(sealed.until)]);
    return first.length === 1 ? (sealed.content as Content) : undefined;
  }

  private read(step: StepName, text: string): Sealed | undefined {
    const opened = this.sealer.open(Buffer.from(text, 'base64url'), step);
    return opened && (JSON.parse(opened.toString()) as Sealed);
  }
}
