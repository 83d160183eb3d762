/** Whether what was acknowledged is there, once. */
import type pg from 'pg';
import { withDatabase } from '../bench/lean-coffee/seed.ts';
import { forumFindings } from './forum-verdict.ts';
import { liveFindings } from './live-verdict.ts';
import { pause } from './patience.ts';
import type { WorkRecord } from './record.ts';
import type { Seat } from './voice.ts';

/** What was found wrong, each in a sentence. */
export class Findings {
  readonly lost: string[] = [];
  readonly duplicated: string[] = [];
  /** What the database holds twice over does not agree: counters, logs, snapshots. */
  readonly unequal: string[] = [];

  /** Compares what was acknowledged of something with what is there. */
  count(what: string, acknowledged: number, there: number): void {
    if (there < acknowledged) this.lost.push(`${what}: ${there} of ${acknowledged}`);
    if (there > acknowledged) this.duplicated.push(`${what}: ${there} rather than ${acknowledged}`);
  }

  get clean(): boolean {
    return this.lost.length + this.duplicated.length + this.unequal.length === 0;
  }
}

export interface Judged {
  databaseUrl: string;
  record: WorkRecord;
  seats: Seat[];
  /** Of each node. */
  ports: number[];
  /** A token of somebody who reads the forum. */
  reader: string;
}

/** Looks at the database and, as somebody who comes anew, at every node. Nothing may be under way any more. */
export async function judge(judged: Judged): Promise<Findings> {
  const findings = new Findings();
  await withDatabase(judged.databaseUrl, async (client) => {
    await leftBehind(client, findings);
    await liveFindings(client, judged, findings);
    await forumFindings(client, judged, findings);
  });
  return findings;
}

/** Longer than until the jobs of a node that was killed begin again, and may fail and wait once more. */
const QUIET_WITHIN_MS = 180_000;

/** Until every event was told and every job done that runs by itself. */
export async function untilQuiet(databaseUrl: string): Promise<void> {
  await withDatabase(databaseUrl, async (client) => {
    const until = performance.now() + QUIET_WITHIN_MS;
    for (;;) {
      const { rows } = await client.query<{ events: number; jobs: number }>(WAITING);
      const { events, jobs } = rows[0]!;
      if (events + jobs === 0) return;
      if (performance.now() > until) throw new Error(`${events} events and ${jobs} jobs wait and wait.`);
      await pause(100);
    }
  });
}

/** A job that the clock starts is no aftermath of anything. */
const WAITING = `
  SELECT (SELECT count(*)::int FROM outbox WHERE parked_at IS NULL) AS events,
         (SELECT count(*)::int FROM pgboss.job
           WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_pgboss%'
             AND (start_after <= now() + interval '1 hour')
             AND name NOT IN (SELECT name FROM pgboss.schedule)) AS jobs`;

async function leftBehind(client: pg.Client, findings: Findings): Promise<void> {
  const parked = await client.query<{ type: string; error: string }>(
    'SELECT type, last_error AS error FROM outbox WHERE parked_at IS NOT NULL',
  );
  for (const { type, error } of parked.rows) findings.lost.push(`the event ${type} was given up: ${error}`);
  const failed = await client.query<{ name: string; output: object }>(
    `SELECT name, output FROM pgboss.job WHERE state = 'failed'`,
  );
  for (const { name, output } of failed.rows)
    findings.lost.push(`a job ${name} was given up: ${JSON.stringify(output)}`);
}
