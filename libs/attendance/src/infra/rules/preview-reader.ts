import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { SamePlans } from '../../domain/rules/preview.js';

/** What rules that are thought of are tried on. */
@Injectable()
export class PreviewReader {
  constructor(private readonly database: Database) {}

  /** The latest sessions that were settled. */
  async latestSessions(limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT session_id AS id FROM attendance_record GROUP BY session_id ORDER BY max(started_at) DESC, session_id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Sets of certifications that expire together on `from` or later, each with how many there are of it. */
  plansFrom(from: string): Promise<SamePlans[]> {
    return this.database.query<SamePlans>(
      `SELECT codes, count(*)::int AS plans
         FROM (SELECT array_agg(code ORDER BY code) AS codes
                 FROM held_certification WHERE expires_on >= $1 GROUP BY person_id, expires_on) plan
        GROUP BY codes ORDER BY count(*) DESC, codes`,
      [from],
    );
  }
}
