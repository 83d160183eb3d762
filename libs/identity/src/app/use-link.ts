import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { Database, type Tx } from '#platform';
import type { LinkPurpose } from '../domain/lifetimes.js';
import { type MailLink, MailLinkRepository } from '../infra/mail-link-repository.js';
import { hashOf, looksLikeSecret } from '../infra/secret.js';
import { timestamp } from '../infra/queryable.js';

/** Uses up links from mails. */
@Injectable()
export class UseLink {
  constructor(
    private readonly links: MailLinkRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Uses a link up, once and for all. Whatever fails later in `tx` leaves it unused.
   *
   * @throws DomainError `link-invalid`, the same for links that never were, are used up, or are too old.
   */
  async once(tx: Tx, purpose: LinkPurpose, token: string): Promise<MailLink> {
    const link = looksLikeSecret(token) ? await this.links.use(tx, purpose, token, this.clock.now()) : undefined;
    if (!link)
      throw new DomainError('link-invalid', 'It was used already, or it is too old. Please ask for a new one.');
    return link;
  }

  /**
   * Looks at a link without using it, before work that is not worth doing for a bad one; gives its address.
   *
   * @throws DomainError `link-invalid`.
   */
  async peek(purpose: LinkPurpose, token: string): Promise<string> {
    const sql = `SELECT email FROM mail_link WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL
                    AND revoked_at IS NULL AND expires_at > $3`;
    const parameters = [hashOf(token), purpose, timestamp(this.clock.now())];
    const row = (await this.database.query<{ email: string }>(sql, parameters))[0];
    if (!row) throw new DomainError('link-invalid', 'It was used already, or it is too old. Please ask for a new one.');
    return row.email;
  }
}
