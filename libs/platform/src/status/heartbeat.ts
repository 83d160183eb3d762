import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, type Instant, MINUTE, SECOND, uuidv7 } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { type SlowStatement, SlowStatements } from '../database/slow-statements.js';
import { Metrics } from '../observability/metrics.js';

/** How often a process says that it is there. */
export const BEAT = 10 * SECOND;

/** Who was silent for so long is forgotten: it did not say goodbye. */
const FORGOTTEN = 15 * MINUTE;

/** How often it is looked whether work waits, in milliseconds: what is measured is that much more than the wait. */
const RESOLUTION = 20;

const MEGABYTE = 1024 * 1024;

/** How a process is. */
export interface ProcessFacts {
  /** Connections of the transport. */
  sockets: number;
  memoryMegabytes: number;
  /** How long work waited for its turn since the beat before, in milliseconds: of a hundred, one waited longer. */
  lagMilliseconds: number;
  slow: SlowStatement[];
}

/** Which program this is, as its package says. */
export class ProgramVersion {
  constructor(readonly text: string) {}
}

/** Tells the database every few seconds that this process is there, and how it is. */
@Injectable()
export class Heartbeat {
  private readonly logger = new Logger('heartbeat');
  private readonly id: string;
  private readonly startedAt: Instant;
  private readonly lag = monitorEventLoopDelay({ resolution: RESOLUTION });
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly slow: SlowStatements,
    private readonly metrics: Metrics,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
    private readonly version: ProgramVersion,
  ) {
    this.startedAt = clock.now();
    this.id = uuidv7(this.startedAt);
  }

  async start(): Promise<void> {
    this.lag.enable();
    await this.beat();
    this.timer = setInterval(() => void (this.beating = this.beat()), BEAT).unref();
  }

  /** Says goodbye. */
  async stop(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.lag.disable();
    await this.beating;
    await this.database.query('DELETE FROM running_process WHERE id = $1', [this.id]).catch(() => undefined);
  }

  /** Says that we are there. A database that is away hears it the next time. */
  async beat(): Promise<void> {
    try {
      const now = this.clock.now();
      const facts = JSON.stringify(await this.facts());
      await this.database.query(
        `WITH gone AS (DELETE FROM running_process WHERE seen_at < to_timestamp($6 / 1000.0))
         INSERT INTO running_process (id, roles, version, started_at, seen_at, facts)
         VALUES ($1, $2, $3, to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0), $7)
         ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, facts = excluded.facts`,
        [this.id, [...this.configuration.roles], this.version.text, this.startedAt, now, now - FORGOTTEN, facts],
      );
    } catch (error) {
      this.logger.warn(`Nobody hears that we are here: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async facts(): Promise<ProcessFacts> {
    const sockets = await this.metrics.registry.getSingleMetric('afterclass_sockets')?.get();
    const lagMilliseconds = Math.max(0, Math.round(this.lag.percentile(99) / 1e6) - RESOLUTION) || 0;
    this.lag.reset();
    return {
      sockets: sockets?.values[0]?.value ?? 0,
      memoryMegabytes: Math.round(process.memoryUsage().rss / MEGABYTE),
      lagMilliseconds,
      slow: this.slow.list(),
    };
  }
}
