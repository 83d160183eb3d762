import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Instant, uuidv7 } from '#kernel';
import { Configuration, Database } from '#platform';
import { STEP_LIFETIME } from '../domain/lifetimes.js';
import type { StepName } from './cookie.js';
import { timestamp } from './queryable.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Sealed {
  id: string;
  until: Instant;
  content: unknown;
}

/**
 * What a browser keeps for us while somebody signs in elsewhere: encrypted and authenticated (AES-256-GCM under a key of
 * its own from the application's secret), so that any node reads what another one wrote. The database remembers only
 * those that were brought back, so that none is good twice and beginning costs nothing.
 */
@Injectable()
export class Steps {
  private readonly key: Buffer;

  constructor(
    configuration: Configuration,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', configuration.appSecret, '', 'identity.steps', 32));
  }

  /** Seals `content` (anything JSON can hold) for a step of that name. */
  seal(step: StepName, content: unknown): string {
    const now = this.clock.now();
    const sealed: Sealed = { id: uuidv7(now), until: now + STEP_LIFETIME, content };
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(step));
    const text = Buffer.concat([cipher.update(JSON.stringify(sealed)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
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
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(step))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return JSON.parse(Buffer.concat([decipher.update(rest), decipher.final()]).toString()) as Sealed;
    } catch {
      return undefined;
    }
  }
}
