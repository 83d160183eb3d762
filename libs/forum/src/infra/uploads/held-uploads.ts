import { Injectable } from '@nestjs/common';
import { type Instant, wrongField } from '#kernel';
import type { Tx } from '#platform';

/** SQL: the files beside what `holder` is the id of, as JSON, in the order in which they came. */
export const heldFiles = (holder: string): string => `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name, 'type', file.type, 'bytes', file.bytes)
                   ORDER BY file.id)
    FROM upload file WHERE file.held_by = ${holder} AND file.replaced_at IS NULL), '[]')`;

/** Files that other rooms keep beside something of theirs. Whoever added them reads them, and nobody else. */
@Injectable()
export class HeldUploads {
  /**
   * Leaves those files beside `holderId`, and no others: what lay there before goes after a while.
   *
   * @throws DomainError `invalid-input` that names `evidence` where one is not the owner's, or lies somewhere already
   */
  async keep(tx: Tx, holderId: string, ownerId: string, ids: readonly string[], at: Instant): Promise<void> {
    // In the order of ids, so that two who name the same files do not wait for each other in a circle.
    await tx.query('SELECT id FROM upload WHERE id = ANY($1::uuid[]) OR held_by = $2 ORDER BY id FOR UPDATE', [
      ids,
      holderId,
    ]);
    const kept = await tx.query(
      `UPDATE upload SET held_by = $2, replaced_at = NULL
        WHERE id = ANY($1::uuid[]) AND state = 'kept' AND owner_id = $3 AND post_id IS NULL
          AND coalesce(held_by, $2) = $2 RETURNING id`,
      [ids, holderId, ownerId],
    );
    if (kept.length < ids.length) throw wrongField('evidence', 'unknown');
    await tx.query(
      `UPDATE upload SET replaced_at = to_timestamp($3 / 1000.0)
        WHERE held_by = $2 AND replaced_at IS NULL AND NOT id = ANY($1::uuid[])`,
      [ids, holderId, at],
    );
  }

  /** Puts back what was taken away at a moment, as far as it is still there. */
  async putBack(tx: Tx, holderId: string, takenAt: Instant): Promise<void> {
    await tx.query(
      `UPDATE upload SET replaced_at = NULL
        WHERE held_by = $1 AND state = 'kept' AND replaced_at = to_timestamp($2 / 1000.0)`,
      [holderId, takenAt],
    );
  }

  /** Gives all that lies beside `holderId` to the person who its owner turned out to be. */
  async give(tx: Tx, holderId: string, ownerId: string): Promise<void> {
    await tx.query('UPDATE upload SET owner_id = $2 WHERE held_by = $1', [holderId, ownerId]);
  }
}
