import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import { Parts } from './parts.js';
import { RequestLog } from './request-log.js';

/** What is seen of the program from outside. */
@Global()
@Module({
  controllers: [HealthController, MetricsController],
  providers: [Metrics, Parts, RequestLog],
  exports: [Metrics, Parts],
})
export class ObservabilityModule implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    const { metrics, database } = this;
    metrics.gauge('afterclass_database_connections', 'Connections of the pool', () => database.pool.totalCount);
    metrics.gauge('afterclass_database_connections_idle', 'Connections nobody uses', () => database.pool.idleCount);
    metrics.gauge('afterclass_database_waiting', 'Work that waits for a connection', () => database.pool.waitingCount);
  }
}
