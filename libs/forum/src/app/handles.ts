import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { handlesFor } from '../domain/threads/slug.js';

/** What members are mentioned by, made when it is first needed. */
@Injectable()
export class Handles {
  /** Gives a handle to everybody of `people` who has none. */
  async ensure(tx: Tx, people: readonly string[]): Promise<void> {
    const without = await tx.query<{ id: string; name: string }>(
      `SELECT person.id, display_name AS name FROM person
         LEFT JOIN member_handle ON member_handle.person_id = person.id
        WHERE person.id = ANY ($1::uuid[]) AND kind = 'member' AND erased_at IS NULL AND handle IS NULL
        ORDER BY person.id`,
      [people],
    );
    for (const { id, name } of without) await this.give(tx, id, handlesFor(name, id));
  }

  /** Others may take a handle meanwhile: the database says who was first. */
  private async give(tx: Tx, personId: string, candidates: string[]): Promise<void> {
    for (const handle of candidates) {
      const [taken] = await tx.query<{ handle: string }>(
        'INSERT INTO member_handle (handle, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING handle',
        [handle, personId],
      );
      const [given] = taken
        ? [taken]
        : await tx.query<{ handle: string }>('SELECT handle FROM member_handle WHERE person_id = $1', [personId]);
      if (given) return;
    }
  }
}
