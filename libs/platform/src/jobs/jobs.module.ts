import { Global, Module, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../observability/metrics.js';
import { Jobs } from './jobs.js';

/** Work for later, to whoever has some. */
@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly jobs: Jobs,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const sum = async (what: 'waiting' | 'failed') =>
      (await this.jobs.counts()).reduce((total, queue) => total + queue[what], 0);
    this.metrics.gauge('afterclass_jobs_waiting', 'Jobs not yet done', () => sum('waiting'));
    this.metrics.gauge('afterclass_jobs_failed', 'Jobs given up on', () => sum('failed'));
    const each = async (what: 'waiting' | 'failed') =>
      Object.fromEntries((await this.jobs.counts()).map((queue) => [queue.name, queue[what]]));
    this.metrics.gauges('afterclass_queue_waiting', 'Jobs not yet done', 'queue', () => each('waiting'));
    this.metrics.gauges('afterclass_queue_failed', 'Jobs given up on', 'queue', () => each('failed'));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.jobs.stop();
  }
}
