import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { RosterMapping } from '../domain/roster/columns.js';

const digestOf = (header: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(header)).digest('base64url');

/** How columns were read the last time that a file had the same ones. */
@Injectable()
export class MappingRepository {
  async recall(tx: Tx, header: readonly string[]): Promise<RosterMapping | undefined> {
    const sql = 'SELECT mapping FROM roster_mapping WHERE header_digest = $1';
    return (await tx.query<{ mapping: RosterMapping }>(sql, [digestOf(header)]))[0]?.mapping;
  }

  async remember(tx: Tx, header: readonly string[], mapping: RosterMapping, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO roster_mapping (header_digest, mapping, used_at) VALUES ($1, $2, $3)
       ON CONFLICT (header_digest) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
      [digestOf(header), JSON.stringify(mapping), new Date(now)],
    );
  }
}
