import { Injectable } from '@nestjs/common';
import type { WebhookEvent, WebhookOffReason } from '#contracts';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';

/** What administrators say of a webhook. */
export interface WebhookPlan {
  name: string;
  url: string;
  events: WebhookEvent[];
  /** Private spaces it tells of. */
  spaceIds: string[];
}

/** A webhook as administrators see it. */
export interface WebhookRow extends WebhookPlan {
  id: string;
  createdAt: Instant;
  offReason: WebhookOffReason | null;
  offSince: Instant | null;
  /** Until when the secret before this one signs as well. */
  previousUntil: Instant | null;
}

/** The same with its secrets, encrypted. */
export interface SigningWebhook extends WebhookRow {
  secret: Buffer;
  previousSecret: Buffer | null;
}

type From = Pick<Tx, 'query'>;

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

const COLUMNS = `
  id, name, url, events, space_ids AS "spaceIds", ${millis('created_at')} AS "createdAt", off_reason AS "offReason",
  ${millis('off_since')} AS "offSince", ${millis('previous_until')} AS "previousUntil"`;

const SECRETS = 'secret, previous_secret AS "previousSecret"';

/** The table of webhooks. */
@Injectable()
export class WebhookStore {
  constructor(private readonly database: Database) {}

  all(): Promise<WebhookRow[]> {
    return this.database.query(`SELECT ${COLUMNS} FROM webhook ORDER BY created_at, id`);
  }

  async one(id: string): Promise<WebhookRow | undefined> {
    return (await this.database.query<WebhookRow>(`SELECT ${COLUMNS} FROM webhook WHERE id = $1`, [id]))[0];
  }

  /** One with what it signs with; nobody changes it until the transaction ends. */
  async held(tx: Tx, id: string): Promise<SigningWebhook | undefined> {
    const sql = `SELECT ${COLUMNS}, ${SECRETS} FROM webhook WHERE id = $1 FOR UPDATE`;
    return (await tx.query<SigningWebhook>(sql, [id]))[0];
  }

  /** One with what it signs with. */
  async signing(id: string, from: From = this.database): Promise<SigningWebhook | undefined> {
    const sql = `SELECT ${COLUMNS}, ${SECRETS} FROM webhook WHERE id = $1`;
    return (await from.query<SigningWebhook>(sql, [id]))[0];
  }

  async count(tx: Tx): Promise<number> {
    await tx.query('LOCK TABLE webhook IN SHARE ROW EXCLUSIVE MODE');
    return (await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM webhook'))[0]!.count;
  }

  async add(tx: Tx, id: string, { name, url, events, spaceIds }: WebhookPlan, secret: Buffer, now: Instant) {
    await tx.query(
      `INSERT INTO webhook (id, name, url, events, space_ids, secret, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0))`,
      [id, name, url, events, spaceIds, secret, now],
    );
  }

  async change(tx: Tx, id: string, { name, url, events, spaceIds }: WebhookPlan): Promise<void> {
    await tx.query('UPDATE webhook SET name = $2, url = $3, events = $4, space_ids = $5 WHERE id = $1', [
      id,
      name,
      url,
      events,
      spaceIds,
    ]);
  }

  async switchOn(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE webhook SET off_reason = NULL, off_since = NULL WHERE id = $1', [id]);
  }

  /** @returns whether it was on until now */
  async switchOff(tx: Tx, id: string, reason: WebhookOffReason, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE webhook SET off_reason = $2, off_since = to_timestamp($3 / 1000.0)
        WHERE id = $1 AND off_reason IS NULL RETURNING id`,
      [id, reason, now],
    );
    return rows.length > 0;
  }

  /** A new secret; the one before signs as well until then. */
  async rotate(tx: Tx, id: string, secret: Buffer, until: Instant): Promise<void> {
    await tx.query(
      `UPDATE webhook SET previous_secret = secret, previous_until = to_timestamp($3 / 1000.0), secret = $2 WHERE id = $1`,
      [id, secret, until],
    );
  }

  /** @returns whether there was one */
  async remove(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('DELETE FROM webhook WHERE id = $1 RETURNING id', [id])).length > 0;
  }

  /** Those of `ids` that are spaces. */
  async spacesAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM space WHERE id = ANY ($1::uuid[])', [ids]);
    return rows.map(({ id }) => id);
  }
}
