import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database } from '#platform';

/** Who was connected to one node from one moment to another, and answered. */
export interface Tick {
  since: Instant;
  at: Instant;
  /** Ids of enrolments. */
  enrolmentIds: string[];
}

/** Keeps who was connected during the half-days of online classes: one row for each half-day, node and tick. */
@Injectable()
export class PresenceLog {
  constructor(private readonly database: Database) {}

  /**
   * Stores ticks in one statement, and of each what counts: of people who are in an online class still and do not teach it,
   * while one of its half-days runs. Stored twice they are once.
   */
  async store(nodeId: string, ticks: readonly Tick[]): Promise<void> {
    await this.database.query(
      `INSERT INTO class_presence (half_day_id, node_id, since, at, enrolment_ids)
       SELECT half_day.id, $1, to_timestamp(tick.since / 1000.0), to_timestamp(tick.at / 1000.0),
              array_agg(DISTINCT enrolment.id)
         FROM jsonb_to_recordset($2) AS tick (since float8, at float8, "enrolmentIds" jsonb)
        CROSS JOIN LATERAL jsonb_array_elements_text(tick."enrolmentIds") AS present (id)
         JOIN enrolment ON enrolment.id = present.id::uuid AND enrolment.withdrawn_at IS NULL
         JOIN offering ON offering.id = enrolment.offering_id AND offering.mode = 'online' AND offering.cancelled_at IS NULL
                      AND enrolment.person_id <> ALL (offering.trainer_ids)
         JOIN half_day ON half_day.offering_id = offering.id
                      AND half_day.starts_at < to_timestamp(tick.at / 1000.0)
                      AND half_day.ends_at > to_timestamp(tick.since / 1000.0)
        GROUP BY half_day.id, tick.since, tick.at
       ON CONFLICT DO NOTHING`,
      [nodeId, JSON.stringify(ticks)],
    );
  }
}
