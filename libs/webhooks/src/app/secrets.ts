import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { DomainError, type Instant } from '#kernel';
import { Configuration, Sealer } from '#platform';
import type { SigningWebhook } from '../infra/webhook-store.js';

const PREFIX = 'whsec_';
const BYTES = 32;

/** The secrets that messages are signed with (Standard Webhooks, version 1): shown once, kept encrypted. */
@Injectable()
export class Secrets {
  private readonly sealer: Sealer;

  constructor({ appSecret }: Configuration) {
    this.sealer = new Sealer(appSecret, 'afterclass webhook secrets');
  }

  /** A new secret for the webhook `id`: to be shown, and to be kept. */
  make(id: string): { shown: string; kept: Buffer } {
    const bytes = randomBytes(BYTES);
    return { shown: PREFIX + bytes.toString('base64'), kept: this.sealer.seal(bytes, id) };
  }

  /**
   * The headers of a message. While a secret is replaced both sign, so that a receiver may change over when it suits them.
   *
   * @throws DomainError `unavailable` where the secret was kept under another APP_SECRET
   */
  headersOf(webhook: SigningWebhook, messageId: string, body: string, now: Instant): Record<string, string> {
    const { id, secret, previousSecret, previousUntil } = webhook;
    const both = previousSecret && previousUntil !== null && now < previousUntil ? [secret, previousSecret] : [secret];
    const signatures = both.map((sealed) => {
      const bytes = this.sealer.open(sealed, id);
      if (!bytes) throw new DomainError('unavailable', 'The secret was kept under another APP_SECRET: make a new one.');
      return new Webhook(bytes, { format: 'raw' }).sign(messageId, new Date(now), body);
    });
    return {
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(now / 1000)),
      'webhook-signature': signatures.join(' '),
    };
  }
}
