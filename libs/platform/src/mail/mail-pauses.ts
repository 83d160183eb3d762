import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, type Instant, type Page, pageOf, wrongField } from '#kernel';
import { Database } from '../database/database.js';
import type { Tx } from '../database/unit-of-work.js';
import { headerText } from './mail.js';
import type { MailReport } from './refusal.js';

/** An address that gets nothing but what is asked for there. */
export interface MailPause extends MailReport {
  address: string;
  at: Instant;
}

const COLUMNS = `address, reason, said, (extract(epoch FROM at) * 1000)::float8 AS at`;

/** So many characters of what a mail server says are kept. */
const SAID_AT_MOST = 300;

/** Addresses that are written to no more, until somebody shows that they read there. */
@Injectable()
export class MailPauses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Pauses an address. The latest reason stands, and a link that lifts an earlier pause is good no more. */
  async pause(address: string, { reason, said }: MailReport): Promise<void> {
    await this.database.query(
      `INSERT INTO mail_pause (address, reason, said, at) VALUES (lower($1), $2, $3, to_timestamp($4 / 1000.0))
       ON CONFLICT (address) DO UPDATE
         SET reason = excluded.reason, said = excluded.said, at = excluded.at, confirm_hash = NULL, confirm_until = NULL`,
      [address, reason, headerText(said).slice(0, SAID_AT_MOST), this.clock.now()],
    );
  }

  /** Undefined where it is not paused. */
  async of(address: string, tx: Pick<Tx, 'query'> = this.database): Promise<MailPause | undefined> {
    const [pause] = await tx.query<MailPause>(`SELECT ${COLUMNS} FROM mail_pause WHERE address = lower($1)`, [address]);
    return pause;
  }

  /**
   * Keeps the hash of the secret by which whoever reads at an address lifts its pause; the one before is good no more.
   *
   * @returns false where it is not paused, or there is one already that is good beyond `unlessAfter`
   */
  async awaitConfirmation(
    tx: Tx,
    address: string,
    { hash, until, unlessAfter }: { hash: Buffer; until: Instant; unlessAfter: Instant },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE mail_pause SET confirm_hash = $2, confirm_until = to_timestamp($3 / 1000.0)
        WHERE address = lower($1) AND (confirm_until IS NULL OR confirm_until <= to_timestamp($4 / 1000.0))
        RETURNING address`,
      [address, hash, until, unlessAfter],
    );
    return rows.length > 0;
  }

  /** Lifts the pause that the secret is for. @returns false where there is none, or it came too late */
  async lift(hash: Buffer): Promise<boolean> {
    const rows = await this.database.query(
      'DELETE FROM mail_pause WHERE confirm_hash = $1 AND confirm_until > to_timestamp($2 / 1000.0) RETURNING address',
      [hash, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** In the order of the addresses. */
  async page(limit: number, cursor: string | undefined): Promise<Page<MailPause>> {
    const after = cursor === undefined ? [null] : decodeCursor(cursor, ['string']);
    if (!after) throw wrongField('cursor', 'cursor');
    const rows = await this.database.query<MailPause>(
      `SELECT ${COLUMNS} FROM mail_pause WHERE $1::text IS NULL OR address > $1 ORDER BY address LIMIT $2`,
      [after[0], limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (pause) => [pause.address],
      (pause) => pause,
    );
  }
}
