import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Clock, type Instant, MINUTE } from '#kernel';
import { DataSource } from 'typeorm';
import { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import type { SlowStatement } from '../database/slow-statements.js';
import type { MailState } from '../mail/mail.js';
import { BEAT, type ProcessFacts } from './heartbeat.js';

/** Who has said nothing for so many beats is away. */
const MISSED_BEATS = 3;

/** As many events that were given up are shown; the number of all of them is beside it. */
const PARKED_SHOWN = 20;

/** Mails older than this are of no interest to somebody who looks whether mail goes out. */
const MAILS_SINCE = 7 * 24 * 60 * MINUTE;

export interface QueueStatus {
  name: string;
  waiting: number;
  active: number;
  failed: number;
  /** Of those whose moment has come, how long the oldest has been waiting, in seconds. */
  oldestSeconds: number;
}

export interface ParkedEvent {
  id: string;
  type: string;
  attempts: number;
  lastError: string | null;
  parkedAt: Instant;
}

export interface OutboxStatus {
  waiting: number;
  parked: number;
  oldestSeconds: number;
  given: ParkedEvent[];
}

export interface ProcessStatus extends ProcessFacts {
  id: string;
  roles: string[];
  version: string;
  startedAt: Instant;
  seenAt: Instant;
  alive: boolean;
}

export interface StoreStatus {
  /** Bytes of the database. */
  databaseBytes: number;
  /** Of the disk that this process keeps files on, in bytes. */
  diskFreeBytes: number;
  diskBytes: number;
  postgres: string;
  migrations: number;
  lastMigration: string;
  missingMigrations: number;
}

/** How the whole house is, read in one go. */
@Injectable()
export class StatusReader {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** The queues of jobs, those with something in them first. */
  queues(): Promise<QueueStatus[]> {
    // Its conditions are those of the index that pg-boss keeps of jobs that live: what is done is not looked at.
    return this.database.query<QueueStatus>(
      `SELECT queue.name, count(job.id) FILTER (WHERE job.state < 'active')::int AS waiting,
              count(job.id) FILTER (WHERE job.state = 'active')::int AS active,
              count(job.id) FILTER (WHERE job.state = 'failed')::int AS failed,
              coalesce(greatest(0, extract(epoch FROM now() - min(job.start_after)
                FILTER (WHERE job.state < 'active' AND job.start_after <= now()))), 0)::float8 AS "oldestSeconds"
         FROM pgboss.queue
         LEFT JOIN pgboss.job ON job.name = queue.name AND job.state IN ('created', 'retry', 'active', 'failed')
        WHERE queue.name NOT LIKE '\\_\\_%'
        GROUP BY queue.name
        ORDER BY count(job.id) FILTER (WHERE job.state = 'failed') DESC, count(job.id) DESC, queue.name`,
    );
  }

  async outbox(): Promise<OutboxStatus> {
    const [row] = await this.database.query<OutboxStatus>(
      `SELECT count(*) FILTER (WHERE parked_at IS NULL)::int AS waiting, count(parked_at)::int AS parked,
              coalesce(greatest(0, $1 / 1000.0 - extract(epoch FROM min(created_at) FILTER (WHERE parked_at IS NULL))), 0)::float8
                AS "oldestSeconds"
         FROM outbox`,
      [this.clock.now()],
    );
    const given = await this.database.query<ParkedEvent>(
      `SELECT id, type, attempts, last_error AS "lastError", (extract(epoch FROM parked_at) * 1000)::float8 AS "parkedAt"
         FROM outbox WHERE parked_at IS NOT NULL ORDER BY parked_at DESC, id LIMIT $1`,
      [PARKED_SHOWN],
    );
    return { ...row!, given };
  }

  /** How many mails of the last week are in which state. */
  async mails(): Promise<Record<MailState, number>> {
    const rows = await this.database.query<{ state: MailState; count: number }>(
      `SELECT state, count(*)::int AS count FROM mail WHERE created_at > to_timestamp($1 / 1000.0) GROUP BY state`,
      [this.clock.now() - MAILS_SINCE],
    );
    const counted = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    return { kept: 0, waiting: 0, sent: 0, failed: 0, ...counted };
  }

  /** The processes of the program, those that began first on top. */
  async processes(): Promise<ProcessStatus[]> {
    const rows = await this.database.query<Omit<ProcessStatus, 'alive' | keyof ProcessFacts> & { facts: ProcessFacts }>(
      `SELECT id, roles, version, (extract(epoch FROM started_at) * 1000)::float8 AS "startedAt",
              (extract(epoch FROM seen_at) * 1000)::float8 AS "seenAt", facts
         FROM running_process ORDER BY started_at, id`,
    );
    const silent = this.clock.now() - MISSED_BEATS * BEAT;
    return rows.map(({ facts, ...row }) => ({ ...row, ...facts, alive: row.seenAt >= silent }));
  }

  async store(): Promise<StoreStatus> {
    const known = this.dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
    const [row] = await this.database.query<Omit<StoreStatus, 'diskBytes' | 'diskFreeBytes'>>(
      `SELECT pg_database_size(current_database())::float8 AS "databaseBytes",
              current_setting('server_version') AS postgres, count(*)::int AS migrations,
              coalesce((SELECT name FROM migration ORDER BY id DESC LIMIT 1), '') AS "lastMigration",
              (SELECT count(*)::int FROM unnest($1::text[]) AS known (name)
                WHERE NOT EXISTS (SELECT FROM migration done WHERE done.name = known.name)) AS "missingMigrations"
         FROM migration`,
      [known],
    );
    return { ...row!, ...(await diskOf(this.configuration.dataDir)) };
  }

  /** The slowest statements: those PostgreSQL has counted where it does, and otherwise those our processes have noted. */
  async slowStatements(processes: ProcessStatus[]): Promise<SlowStatement[]> {
    return (await this.counted()) ?? mergedSlow(processes);
  }

  private async counted(): Promise<SlowStatement[] | undefined> {
    const [there] = await this.database.query<{ is: boolean }>(
      `SELECT to_regclass('pg_stat_statements') IS NOT NULL AS is`,
    );
    if (!there?.is) return undefined;
    // An extension that was made but not loaded by the server refuses to be read.
    return this.database
      .query<SlowStatement>(
        `SELECT query AS text, calls::float8 AS calls, max_exec_time AS longest, total_exec_time AS total
           FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
          WHERE datname = current_database() ORDER BY max_exec_time DESC LIMIT 10`,
      )
      .catch(() => undefined);
  }
}

/** The disk of a folder; nothing where the folder is not there yet. */
export async function diskOf(folder: string): Promise<{ diskBytes: number; diskFreeBytes: number }> {
  const found = await statfs(folder).catch(() => undefined);
  if (!found) return { diskBytes: 0, diskFreeBytes: 0 };
  return { diskBytes: found.blocks * found.bsize, diskFreeBytes: found.bavail * found.bsize };
}

function mergedSlow(processes: ProcessStatus[]): SlowStatement[] {
  const merged = new Map<string, SlowStatement>();
  for (const one of processes.flatMap(({ slow }) => slow)) {
    const known = merged.get(one.text);
    const { text, calls, longest, total } = one;
    merged.set(text, {
      text,
      calls: calls + (known?.calls ?? 0),
      longest: Math.max(longest, known?.longest ?? 0),
      total: total + (known?.total ?? 0),
    });
  }
  return [...merged.values()].sort((one, other) => other.longest - one.longest).slice(0, 10);
}
