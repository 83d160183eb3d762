import { Injectable, Logger } from '@nestjs/common';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { Clock, type Instant, uuidv7 } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { inBackground } from '../database/patience.js';
import type { Tx } from '../database/unit-of-work.js';
import { Foreground } from '../lifecycle/foreground.js';
import { Metrics } from '../observability/metrics.js';
import { currentTraceparent } from '../observability/request-context.js';
import { loggedError } from '../observability/scrub.js';
import { Tracing } from '../observability/tracing.js';
import { bossOn, HEARTBEAT, QUEUE, throughTx } from './boss.js';

/** How often a worker looks for jobs, in seconds: while it is told of new ones, for those whose moment has come. */
const POLLING = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 10 };

/** Waits between attempts, in seconds: 10, 20, 40, ... an hour at most, give or take. */
const RETRY = { retryDelay: 10, retryBackoff: true, retryDelayMax: 3600 };

/** Beside the data of a job: where the trace of who sent it goes on from. No job has a field of that name. */
const TRACE = '$traceparent';

/** How long jobs in flight have to finish when the process stops, in milliseconds. */
const STOP_LIMIT = 10_000;

/** What a handler knows of its job besides the data. */
export interface JobFacts {
  id: string;
  /** 1 for the first attempt. */
  attempt: number;
  /** Whether nobody will try again should this attempt fail. */
  last: boolean;
}

export type JobHandler<Data extends object> = (data: Data, job: JobFacts) => Promise<void>;

export interface JobOptions {
  /** When it runs by itself: five fields of cron. */
  cron?: string;
  /** The time zone of `cron`; UTC unless said otherwise. */
  tz?: string;
  /** How often it is tried again; 5 unless said otherwise. */
  retryLimit?: number;
  /** How many a process does at once, each of which looks for work on its own; 1 unless said otherwise. */
  concurrency?: number;
}

export interface SendOptions {
  /** Not before this moment, in milliseconds since the epoch. */
  startAfter?: Instant;
  /** While a job of this key waits to begin, another of the same key is not added. */
  singletonKey?: string;
}

interface Definition {
  handler: JobHandler<object>;
  options: JobOptions;
}

/** Work for later: kept in the database, done by the processes that do jobs, tried again when it fails. */
@Injectable()
export class Jobs {
  private readonly logger = new Logger('jobs');
  private readonly definitions = new Map<string, Definition>();
  private readonly boss: PgBoss;
  private readonly working: boolean;
  private started = false;

  constructor(
    configuration: Configuration,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly foreground: Foreground,
    private readonly tracing: Tracing = new Tracing(),
  ) {
    this.working = configuration.roles.has('jobs');
    this.boss = bossOn(configuration.databaseUrl, this.working);
    this.boss.on('error', (error) => this.logger.error(error));
  }

  /** Names a job and says what to do; at module init, in every process. */
  define<Data extends object>(name: string, handler: JobHandler<Data>, options: JobOptions = {}): void {
    if (this.definitions.has(name)) throw new Error(`The job ${name} was defined twice`);
    this.definitions.set(name, { handler: handler as JobHandler<object>, options });
  }

  /** Sends a job, inside the transaction of the caller: it exists if, and only if, that commits. */
  async send(tx: Tx, name: string, data: object, { startAfter, singletonKey }: SendOptions = {}): Promise<void> {
    const definition = this.definitions.get(name);
    if (!definition) throw new Error(`No job is called ${name}`);
    const traceparent = currentTraceparent();
    await this.boss.send(name, traceparent === null ? data : { ...data, [TRACE]: traceparent }, {
      db: throughTx(tx),
      retryLimit: definition.options.retryLimit ?? 5,
      ...RETRY,
      // The queue keeps one waiting job per key, so that a job without a key needs one that nobody shares.
      singletonKey: singletonKey ?? uuidv7(this.clock.now()),
      ...(startAfter !== undefined && { startAfter: new Date(startAfter) }),
    });
  }

  /** Makes the queues, and begins to work on them where this process does jobs. */
  async start(): Promise<void> {
    await this.boss.start();
    this.started = true;
    await this.arrangeQueues();
    if (!this.working) return;
    await this.arrangeSchedules();
    for (const [name, definition] of this.definitions) {
      const { concurrency = 1 } = definition.options;
      for (let worker = 0; worker < concurrency; worker++) await this.workOn(name, definition);
    }
  }

  /** Takes no more jobs and waits for those in flight, within reason. */
  async stop(): Promise<void> {
    if (!this.started) return;
    this.started = false;
    await this.boss.stop({ graceful: true, timeout: STOP_LIMIT });
  }

  /** What the jobs of this program are called. */
  names(): string[] {
    return [...this.definitions.keys()];
  }

  /** Lets the jobs of `name` that were given up begin anew, once `tx` commits. @returns how many */
  async retryFailed(tx: Tx, name: string): Promise<number> {
    const failed = await tx.query<{ id: string }>(`SELECT id FROM pgboss.job WHERE name = $1 AND state = 'failed'`, [
      name,
    ]);
    if (failed.length === 0) return 0;
    const ids = failed.map(({ id }) => id);
    await this.boss.retry(name, ids, { db: throughTx(tx) });
    return ids.length;
  }

  /** How many jobs of each queue wait, and how many were given up. */
  async counts(): Promise<{ name: string; waiting: number; failed: number }[]> {
    const queues = await this.boss.getQueues([...this.definitions.keys()]);
    return queues.map(({ name, queuedCount, failedCount }) => ({ name, waiting: queuedCount, failed: failedCount }));
  }

  private async arrangeQueues(): Promise<void> {
    const names = [...this.definitions.keys()];
    const known = new Map((await this.boss.getQueues(names)).map((queue) => [queue.name, queue]));
    for (const name of names) {
      const queue = known.get(name);
      if (!queue) await this.boss.createQueue(name, QUEUE);
      else if (!queue.notify || queue.heartbeatSeconds !== HEARTBEAT) {
        await this.boss.updateQueue(name, { notify: true, heartbeatSeconds: HEARTBEAT });
      }
    }
  }

  private async arrangeSchedules(): Promise<void> {
    for (const { name } of await this.boss.getSchedules()) {
      // What an earlier version ran by the clock and this one does not.
      if (!this.definitions.get(name)?.options.cron) await this.boss.unschedule(name);
    }
    for (const [name, { options }] of this.definitions) {
      if (!options.cron) continue;
      await this.boss.schedule(
        name,
        options.cron,
        {},
        { tz: options.tz ?? 'UTC', retryLimit: options.retryLimit ?? 5, ...RETRY },
      );
    }
  }

  private async workOn(name: string, { handler }: Definition): Promise<void> {
    const done = this.metrics.counter('afterclass_jobs_total', 'Jobs done, by outcome', ['job', 'outcome']);
    let took = 0;
    const worker = await this.boss.work(
      name,
      { ...POLLING, includeMetadata: true },
      async ([job]: JobWithMetadata<object>[]) => {
        if (!job) return;
        // People who wait for an answer come first.
        await this.foreground.rest(took);
        const began = performance.now();
        const { id, retryCount, retryLimit } = job;
        const facts = { id, attempt: retryCount + 1, last: retryCount >= retryLimit };
        const { [TRACE]: traceparent, ...data } = (job.data ?? {}) as Record<string, unknown> & { [TRACE]?: string };
        const step = {
          name: `job ${name}`,
          kind: 'consumer',
          facts: { 'afterclass.attempt': facts.attempt },
          traceparent,
        } as const;
        const failure = await failureOf(inBackground(() => this.tracing.step(step, () => handler(data, facts))));
        done.inc({ job: name, outcome: failure ? 'failed' : 'done' });
        took = performance.now() - began;
        // Where there is one there may be more.
        this.boss.notifyWorker(worker);
        if (!failure) return;
        this.logger.error(failure.thrown);
        // What pg-boss keeps of a failure is kept for days: where and what, without the values.
        const { type, message } = loggedError(failure.thrown);
        throw new Error(`${type}: ${message}`);
      },
    );
  }
}

/** What `work` threw, if it did. */
const failureOf = (work: Promise<void>): Promise<{ thrown: unknown } | undefined> =>
  work.then(
    () => undefined,
    (thrown: unknown) => ({ thrown }),
  );
