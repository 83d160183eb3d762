import { AsyncResource } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel';
import { inBackground } from '../database/patience.js';
import { Tx, UnitOfWork } from '../database/unit-of-work.js';
import { Foreground } from '../lifecycle/foreground.js';
import { scrub } from '../observability/scrub.js';
import { Tracing } from '../observability/tracing.js';
import { DomainEvents } from './domain-events.js';
import { Outbox, type WaitingEvent } from './outbox.js';

/** How many events one transaction delivers. */
const BATCH = 20;

/** Between two looks at an empty outbox, in milliseconds: short after work, longer when nothing happens. */
const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 1_000;

/** What went wrong is kept for the administrator, within reason. */
const LONGEST_ERROR = 500;

/**
 * Delivers the events of the outbox to their subscribers. Any number of relays may run: each takes what no other holds.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger('outbox');
  /** Deliveries are nobody's: not of the request that woke us, whose id would stand on their lines of the log. */
  private readonly own = new AsyncResource('outbox-relay');
  private pause = SHORTEST_PAUSE;
  private limit = BATCH;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wokenMeanwhile = false;
  private state: 'idle' | 'started' | 'stopped' = 'idle';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
    private readonly foreground: Foreground,
    private readonly tracing: Tracing = new Tracing(),
  ) {}

  /** Begins to deliver, now and whenever something is committed. */
  start(): void {
    if (this.state !== 'idle') return;
    this.state = 'started';
    this.unitOfWork.onEmitted(() => this.wake());
    this.wake();
  }

  /** Finishes the batch at hand and takes no other. */
  async stop(): Promise<void> {
    this.state = 'stopped';
    clearTimeout(this.timer);
    await this.running;
  }

  /** Looks into the outbox without waiting for the pause to end. */
  wake(): void {
    if (this.state !== 'started') return;
    this.wokenMeanwhile = true;
    this.pause = SHORTEST_PAUSE;
    if (this.running) return;
    clearTimeout(this.timer);
    this.own.runInAsyncScope(() => inBackground(() => this.run()));
  }

  private run(): void {
    this.running = this.deliverAll().finally(() => {
      this.running = undefined;
      if (this.state === 'started') this.timer = setTimeout(() => this.look(), this.pause);
    });
  }

  /** A look because time has passed: a quiet house is asked less often. */
  private look(): void {
    const longer = Math.min(this.pause * 2, LONGEST_PAUSE);
    this.wake();
    this.pause = longer;
  }

  private async deliverAll(): Promise<void> {
    while (this.wokenMeanwhile && this.state === 'started') {
      this.wokenMeanwhile = false;
      try {
        await this.deliverUntilEmpty();
        this.limit = BATCH;
      } catch (error) {
        // A transaction that cannot commit may fail for one of its events: they come one by one until it is through.
        this.limit = 1;
        if (this.state === 'started') this.logger.warn(error);
      }
    }
  }

  /** Until nothing is left: subscribers tell events of their own. */
  private async deliverUntilEmpty(): Promise<void> {
    while (this.state === 'started') {
      const began = performance.now();
      const taken = await this.deliverBatch(this.limit);
      if (taken === 0) return;
      // Who writes is waiting for an answer, and who is told is not.
      await this.foreground.rest(performance.now() - began);
    }
  }

  /**
   * Delivers up to `limit` events in one transaction.
   *
   * @returns how many were taken
   */
  async deliverBatch(limit = BATCH): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const events = await this.outbox.take(tx, this.clock.now(), limit);
      const told: string[] = [];
      for (const event of events) if (await this.deliver(tx, event)) told.push(event.id);
      await this.outbox.remove(tx, told);
      return events.length;
    });
  }

  /** Whether all subscribers have heard of it now; for the others it is put back. */
  private async deliver(tx: Tx, event: WaitingEvent): Promise<boolean> {
    const deliveredTo = [...event.deliveredTo];
    const failures: string[] = [];
    for (const [consumer, handler] of this.events.of(event.type)) {
      if (deliveredTo.includes(consumer)) continue;
      // One subscriber's failure takes nothing from the others: each works behind a savepoint of its own.
      await tx.query('SAVEPOINT consumer');
      try {
        const own = new Tx(tx.manager);
        const { id, type, payload, at, traceparent } = event;
        const step = {
          name: `tell ${type}`,
          kind: 'consumer',
          facts: { 'afterclass.consumer': consumer },
          traceparent,
        } as const;
        await this.tracing.step(step, () => this.unitOfWork.within(own, () => handler({ id, type, payload, at }, own)));
        await tx.query('RELEASE SAVEPOINT consumer');
        deliveredTo.push(consumer);
      } catch (error) {
        await tx.query('ROLLBACK TO SAVEPOINT consumer');
        failures.push(`${consumer}: ${scrub(error instanceof Error ? error.message : String(error))}`);
        this.logger.error(error);
      }
    }
    if (failures.length === 0) return true;
    await this.outbox.putBack(tx, event, deliveredTo, failures.join('; ').slice(0, LONGEST_ERROR), this.clock.now());
    return false;
  }
}
