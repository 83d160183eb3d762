import { Global, Module, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { Metrics } from '../observability/metrics.js';
import { DomainEvents } from './domain-events.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';

/** Domain events: stored with what caused them, told afterwards, by the processes that do jobs. */
@Global()
@Module({ providers: [DomainEvents, Outbox, OutboxRelay], exports: [DomainEvents] })
export class OutboxModule implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly configuration: Configuration,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const { metrics, outbox, clock } = this;
    const backlog = () => outbox.backlog(clock.now());
    metrics.gauge('afterclass_outbox_waiting', 'Events not yet told', async () => (await backlog()).waiting);
    metrics.gauge('afterclass_outbox_parked', 'Events given up on', async () => (await backlog()).parked);
    metrics.gauge('afterclass_outbox_oldest_seconds', 'Age of the oldest', async () => (await backlog()).oldest);
  }

  onApplicationBootstrap(): void {
    if (this.configuration.roles.has('jobs')) this.relay.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.relay.stop();
  }
}
