import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';

/**
 * Two places of one person in one class, the one that goes on first: the one further along the road to the certification,
 * else the one that was not withdrawn, that is no making up, of which more is confirmed, or that is older.
 */
const IN_BOTH = `
  SELECT place.offering_id, array_agg(place.id ORDER BY ${`
           certification.renewed_until IS NOT NULL DESC, certification.exam_result IS NOT DISTINCT FROM 'passed' DESC,
           certification.activated_on IS NOT NULL DESC, certification.enrolment_id IS NOT NULL DESC,
           place.withdrawn_at IS NULL DESC, NOT place.makes_up DESC,
           (SELECT count(DISTINCT kind) FROM class_confirmation WHERE enrolment_id = place.id) DESC, place.id`}) AS ids
    FROM (SELECT * FROM enrolment WHERE person_id IN ($1::uuid, $2::uuid) ORDER BY id FOR NO KEY UPDATE) place
    LEFT JOIN certification ON certification.enrolment_id = place.id
   GROUP BY place.offering_id HAVING count(*) = 2`;

/** Places in classes, and classes, of two accounts that were one person, in the transaction of whoever hears of it. */
@Injectable()
export class MergedPlaces {
  /**
   * Makes one of two places in a class. The other one is withdrawn, says which one goes on, and is nobody's: whoever was
   * seen or marked under either was there, what was confirmed of either is confirmed.
   */
  async join(tx: Tx, from: string, to: string, now: Instant): Promise<void> {
    const rows = await tx.query<{ ids: [string, string] }>(IN_BOTH, [from, to]);
    for (const { ids } of rows) await this.joinTwo(tx, ids, now);
  }

  private async joinTwo(tx: Tx, [kept, other]: [string, string], now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO class_confirmation (enrolment_id, kind, confirmed, confirmed_by, at)
       SELECT $1, latest.kind, true, latest.confirmed_by, latest.at
         FROM (SELECT DISTINCT ON (kind) * FROM class_confirmation WHERE enrolment_id = $2 ORDER BY kind, seq DESC) latest
        WHERE latest.confirmed
          AND NOT EXISTS (SELECT FROM class_confirmation own WHERE own.enrolment_id = $1 AND own.kind = latest.kind)`,
      [kept, other],
    );
    // Who is in the class under one of their addresses is in it.
    await tx.query(
      `UPDATE enrolment kept
          SET withdrawn_at = CASE WHEN other.withdrawn_at IS NOT NULL THEN kept.withdrawn_at END,
              transferred_to = CASE WHEN other.withdrawn_at IS NOT NULL THEN kept.transferred_to END,
              pre_work_sent_at = coalesce(kept.pre_work_sent_at, other.pre_work_sent_at)
         FROM enrolment other WHERE kept.id = $1 AND other.id = $2`,
      [kept, other],
    );
    await tx.query(
      `UPDATE enrolment SET person_id = NULL, joined_at = NULL, joined_by = NULL,
              withdrawn_at = coalesce(withdrawn_at, $3), transferred_to = $1
        WHERE id = $2`,
      [kept, other, new Date(now)],
    );
  }

  /** Who taught under one account teaches under the other, named once; gives the classes. */
  async giveClasses(tx: Tx, from: string, to: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE offering
          SET trainer_ids = CASE WHEN $2::uuid = ANY (trainer_ids) THEN array_remove(trainer_ids, $1::uuid)
                                 ELSE array_replace(trainer_ids, $1::uuid, $2::uuid) END
        WHERE $1::uuid = ANY (trainer_ids) RETURNING id`,
      [from, to],
    );
    return rows.map(({ id }) => id);
  }
}
