import { Injectable } from '@nestjs/common';
import { IMPORT_LIMITS, type ImportExample, type ImportReason } from '#contracts';
import { Clock, type Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { ImportCounts, Outcome } from '../../domain/import/outcome.js';
import type { Breakage } from './broken-file.js';

export const IMPORT_KINDS = ['stackexchange', 'csv'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export const IMPORT_STATES = ['uploading', 'waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How the files are to be read. */
export interface ImportSettings {
  /** Of a dump: the host of the site it is of. */
  site?: string;
  /** Of a CSV file: the name of its source, the character between columns, and the names its columns have. */
  name?: string;
  delimiter?: string;
  columns?: Record<string, string>;
}

/** Why an import could not go on. */
export interface ImportFailure {
  reason: Breakage | 'internal';
  file: string | null;
  line: number | null;
  column: number | null;
  subject: string | null;
}

export interface Import {
  id: string;
  kind: ImportKind;
  source: string | null;
  settings: ImportSettings;
  spaceId: string | null;
  spaceSlug: string | null;
  requestedBy: string | null;
  state: ImportState;
  folder: string;
  fingerprint: string | null;
  phase: string | null;
  position: number;
  counts: ImportCounts;
  failure: ImportFailure | null;
  cancelRequested: boolean;
  createdAt: Instant;
  updatedAt: Instant;
  finishedAt: Instant | null;
}

/** One reason of the report. */
export interface LeftOut {
  reason: ImportReason;
  count: number;
  examples: ImportExample[];
}

interface Row extends Omit<Import, 'createdAt' | 'updatedAt' | 'finishedAt'> {
  createdAt: Date;
  updatedAt: Date;
  finishedAt: Date | null;
}

const IMPORT = `
  SELECT import.id, import.kind, source, settings, space_id AS "spaceId", space.slug AS "spaceSlug",
         requested_by AS "requestedBy", state, folder, fingerprint, phase, import.position::float8 AS position, counts,
         failure, cancel_requested AS "cancelRequested", import.created_at AS "createdAt", updated_at AS "updatedAt",
         finished_at AS "finishedAt"
    FROM import LEFT JOIN space ON space.id = import.space_id`;

const fromRow = (row: Row): Import => ({
  ...row,
  createdAt: row.createdAt.getTime(),
  updatedAt: row.updatedAt.getTime(),
  finishedAt: row.finishedAt?.getTime() ?? null,
});

/** What may be set of an import. */
export type ImportChanges = Partial<
  Pick<Import, 'source' | 'spaceId' | 'state' | 'fingerprint' | 'failure' | 'cancelRequested' | 'finishedAt'>
>;

const COLUMN: Record<keyof ImportChanges, string> = {
  source: 'source',
  spaceId: 'space_id',
  state: 'state',
  fingerprint: 'fingerprint',
  failure: 'failure',
  cancelRequested: 'cancel_requested',
  finishedAt: 'finished_at',
};

/** The tables `import` and `import_left_out`. */
@Injectable()
export class ImportRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(
    tx: Tx,
    given: Pick<Import, 'id' | 'kind' | 'settings' | 'spaceId' | 'requestedBy' | 'state' | 'folder'>,
  ): Promise<void> {
    const { id, kind, settings, spaceId, requestedBy, state, folder } = given;
    await tx.query(
      `INSERT INTO import (id, kind, settings, space_id, requested_by, state, folder, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8 / 1000.0), to_timestamp($8 / 1000.0))`,
      [id, kind, JSON.stringify(settings), spaceId, requestedBy, state, folder, this.clock.now()],
    );
  }

  async find(id: string): Promise<Import | undefined> {
    return (await this.database.query<Row>(`${IMPORT} WHERE import.id = $1`, [id])).map(fromRow)[0];
  }

  /** The import, whose row nobody else changes until this transaction ends. */
  async lock(tx: Tx, id: string): Promise<Import | undefined> {
    return (await tx.query<Row>(`${IMPORT} WHERE import.id = $1 FOR UPDATE OF import`, [id])).map(fromRow)[0];
  }

  /** The newest first, from after the one that `before` names. */
  async newest(before: { at: Instant; id: string } | undefined, limit: number): Promise<Import[]> {
    const rows = await this.database.query<Row>(
      `${IMPORT} WHERE $1::float8 IS NULL OR (import.created_at, import.id) < (to_timestamp($1 / 1000.0), $2::uuid)
       ORDER BY import.created_at DESC, import.id DESC LIMIT $3`,
      [before?.at ?? null, before?.id ?? null, limit],
    );
    return rows.map(fromRow);
  }

  /** One that was interrupted, of the same source and with the same files. */
  async interrupted(source: string, fingerprint: string, spaceId: string): Promise<Import | undefined> {
    const rows = await this.database.query<Row>(
      `${IMPORT} WHERE source = $1 AND fingerprint = $2 AND import.space_id = $3
          AND (state IN ('waiting', 'running', 'cancelled') OR state = 'failed' AND failure ->> 'reason' = 'internal')
        ORDER BY import.created_at DESC LIMIT 1`,
      [source, fingerprint, spaceId],
    );
    return rows.map(fromRow)[0];
  }

  /** Those that somebody should be at and nobody has been since. */
  async abandoned(since: Instant): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM import WHERE state IN ('waiting', 'running') AND updated_at < to_timestamp($1 / 1000.0)`,
      [since],
    );
    return rows.map(({ id }) => id);
  }

  /** Those that ended, or never began, between a week before `since` and then: their files may go. */
  async forgotten(since: Instant): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM import WHERE state IN ('uploading', 'failed', 'cancelled')
          AND updated_at BETWEEN to_timestamp($1 / 1000.0) - interval '7 days' AND to_timestamp($1 / 1000.0)`,
      [since],
    );
    return rows.map(({ id }) => id);
  }

  async change(tx: Tx, id: string, changes: ImportChanges): Promise<void> {
    const names = Object.keys(changes) as (keyof ImportChanges)[];
    const assignments = names.map((name, index) => `${COLUMN[name]} = ${placeholder(name, index + 3)}`);
    const values = names.map((name) => (name === 'failure' ? JSON.stringify(changes[name]) : changes[name]));
    await tx.query(
      `UPDATE import SET updated_at = to_timestamp($2 / 1000.0), ${assignments.join(', ')} WHERE id = $1`,
      [id, this.clock.now(), ...values],
    );
  }

  /** Keeps how far an import has come, in the transaction that stores what it stands for. */
  async checkpoint(tx: Tx, at: Import, phase: string, position: number, outcome: Outcome): Promise<ImportCounts> {
    const counts: ImportCounts = { ...at.counts };
    for (const [name, count] of Object.entries(outcome.counts) as [keyof ImportCounts, number][]) {
      counts[name] = (counts[name] ?? 0) + count;
    }
    await tx.query(
      `UPDATE import SET phase = $2, position = $3, counts = $4, updated_at = to_timestamp($5 / 1000.0) WHERE id = $1`,
      [at.id, phase, position, JSON.stringify(counts), this.clock.now()],
    );
    for (const [reason, { count, examples }] of outcome.leftOut) {
      await tx.query(
        `INSERT INTO import_left_out AS known (import_id, reason, count, examples) VALUES ($1, $2, $3, $4)
         ON CONFLICT (import_id, reason) DO UPDATE
           SET count = known.count + excluded.count,
               examples = jsonb_path_query_array(known.examples || excluded.examples, '$[0 to ${IMPORT_LIMITS.examples - 1}]')`,
        [at.id, reason, count, JSON.stringify(examples)],
      );
    }
    return counts;
  }

  /** The report: what was left out or changed, the most frequent reason first. */
  leftOut(id: string): Promise<LeftOut[]> {
    return this.database.query<LeftOut>(
      'SELECT reason, count, examples FROM import_left_out WHERE import_id = $1 ORDER BY count DESC, reason',
      [id],
    );
  }
}

const placeholder = (name: keyof ImportChanges, index: number): string =>
  name === 'finishedAt' ? `to_timestamp($${index} / 1000.0)` : `$${index}`;
