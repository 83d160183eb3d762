import { Injectable } from '@nestjs/common';
import { Community, type Locale } from '#identity';
import { Clock, type Instant } from '#kernel';
import { Configuration, Database, layOutMail, Mailer, type Tx } from '#platform';
import { offLetter } from '../domain/off-letter.js';
import { type WebhookRow, WebhookStore } from '../infra/webhook-store.js';

/** Switches a webhook off that nothing gets through to, and tells administrators. */
@Injectable()
export class SwitchOff {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly community: Community,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /** Does nothing where it is off already. */
  async run(tx: Tx, webhook: WebhookRow, reason: 'gone' | 'failing'): Promise<void> {
    const now = this.clock.now();
    if (!(await this.webhooks.switchOff(tx, webhook.id, reason, now))) return;
    const { communityName } = await this.community.read();
    for (const { id, email, locale } of await this.administrators()) {
      const { subject, paragraph, action } = offLetter(locale, webhook, reason);
      await this.mailer.send(tx, {
        key: `webhook-off.${webhook.id}.${now}.${id}`,
        to: email,
        locale,
        subject: `[${communityName}] ${subject}`,
        ...layOutMail({
          community: communityName,
          locale,
          paragraphs: [paragraph],
          action: { label: action, url: `${this.configuration.publicUrl}/administration/webhooks/${webhook.id}` },
        }),
      });
    }
  }

  private administrators(): Promise<{ id: string; email: string; locale: Locale }[]> {
    return this.database.query(
      `SELECT id, email, locale FROM person
        WHERE kind = 'member' AND erased_at IS NULL AND email IS NOT NULL AND 'admin' = ANY (roles) ORDER BY id`,
    );
  }
}
