import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';
import { RUNS, runnerOf } from './runs.js';

/** The code of a class; null where it has none. */
export interface ClassCode {
  code: string | null;
  /** When the class ends, and the code with it. */
  endsAt: Instant;
}

/** Codes by which members join a class. */
@Injectable()
export class CodeRepository {
  constructor(private readonly database: Database) {}

  /** For who runs the class; undefined where there is no such class, or others run it. */
  async of(viewer: MemberViewer, offeringId: string): Promise<ClassCode | undefined> {
    const [row] = await this.database.query<{ code: string | null; endsAt: Date }>(
      `SELECT class_code.code, offering.ends_at AS "endsAt"
         FROM offering LEFT JOIN class_code ON class_code.offering_id = offering.id
        WHERE offering.id = $3 AND ${RUNS}`,
      [...runnerOf(viewer), offeringId],
    );
    return row && { code: row.code, endsAt: row.endsAt.getTime() };
  }

  /** Puts a code in the place of the one before. */
  async set(tx: Tx, offeringId: string, code: string, by: string, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO class_code (offering_id, code, made_by, made_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (offering_id) DO UPDATE
          SET (code, made_by, made_at) = (excluded.code, excluded.made_by, excluded.made_at)`,
      [offeringId, code, by, new Date(now)],
    );
  }

  async remove(tx: Tx, offeringId: string): Promise<void> {
    await tx.query('DELETE FROM class_code WHERE offering_id = $1', [offeringId]);
  }

  /** The class with that code. */
  async offeringWith(tx: Tx, code: string): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>('SELECT offering_id AS id FROM class_code WHERE code = $1', [code]);
    return rows[0]?.id;
  }
}
