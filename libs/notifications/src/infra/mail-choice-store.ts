import { Injectable } from '@nestjs/common';
import type { MailChoice } from '#contracts';
import { Database, type Tx } from '#platform';

/** What is mailed to somebody. */
export type MailChoices = Record<MailChoice, boolean>;

const ALL: MailChoices = { answer: true, mention: true, accepted: true, renewal: true };

/** What people chose to be mailed. */
@Injectable()
export class MailChoiceStore {
  constructor(private readonly database: Database) {}

  async of(personId: string): Promise<MailChoices> {
    const [chosen] = await this.database.query<MailChoices>(
      'SELECT answer, mention, accepted, renewal FROM notification_mail WHERE person_id = $1',
      [personId],
    );
    return chosen ?? ALL;
  }

  async set(personId: string, { answer, mention, accepted, renewal }: MailChoices): Promise<void> {
    await this.database.query(
      `INSERT INTO notification_mail (person_id, answer, mention, accepted, renewal) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id) DO UPDATE
         SET answer = excluded.answer, mention = excluded.mention, accepted = excluded.accepted,
             renewal = excluded.renewal`,
      [personId, answer, mention, accepted, renewal],
    );
  }

  /** Who has never chosen has what their other account chose. */
  async handOver(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query(
      `UPDATE notification_mail SET person_id = $2
        WHERE person_id = $1 AND NOT EXISTS (SELECT FROM notification_mail own WHERE own.person_id = $2)`,
      [from, to],
    );
    await tx.query('DELETE FROM notification_mail WHERE person_id = $1', [from]);
  }

  /** No more mails of this kind; the others stay as they were chosen. @returns false where the person is gone */
  async stop(personId: string, kind: MailChoice): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO notification_mail (person_id, ${kind}) SELECT id, false FROM person WHERE id = $1
       ON CONFLICT (person_id) DO UPDATE SET ${kind} = false
       RETURNING person_id`,
      [personId],
    );
    return rows.length > 0;
  }
}
