import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform';

/** Who may teach a class: members who are trainers or administrators. */
const TEACHES = `person.kind = 'member' AND person.erased_at IS NULL AND person.roles && '{trainer,admin}'`;

/** Trainers, to be named in a class. */
@Injectable()
export class TrainerReader {
  constructor(private readonly database: Database) {}

  /** All of them, by name. A community has a handful. */
  all(): Promise<{ id: string; displayName: string }[]> {
    return this.database.query(
      `SELECT id, display_name AS "displayName" FROM person WHERE ${TEACHES} ORDER BY lower(display_name), id`,
    );
  }

  /** Those of `ids` who may teach. */
  async among(tx: Tx, ids: string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM person WHERE id = ANY ($1::uuid[]) AND ${TEACHES}`, [
      ids,
    ]);
    return new Set(rows.map(({ id }) => id));
  }
}
