import {
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Metrics } from '../observability/metrics.js';
import { Heartbeat, ProgramVersion } from './heartbeat.js';
import { StatusController } from './status.controller.js';
import { StatusReader } from './status-reader.js';
import { TryAgain } from './try-again.js';

/** How the house is, and taking up again what was given up. */
@Module({})
export class StatusModule implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly heartbeat: Heartbeat,
    private readonly reader: StatusReader,
    private readonly metrics: Metrics,
  ) {}

  static with(version: string): DynamicModule {
    return {
      module: StatusModule,
      controllers: [StatusController],
      providers: [
        { provide: ProgramVersion, useValue: new ProgramVersion(version) },
        ...[Heartbeat, StatusReader, TryAgain],
      ],
    };
  }

  onModuleInit(): void {
    const { metrics, reader } = this;
    metrics.gauges('afterclass_mails', 'Mails of the last seven days', 'state', () => reader.mails());
    metrics.gauge('afterclass_processes', 'Processes that say they are there', async () => {
      const processes = await reader.processes();
      return processes.filter(({ alive }) => alive).length;
    });
    const store = async (what: 'databaseBytes' | 'diskFreeBytes' | 'diskBytes') => (await reader.store())[what];
    metrics.gauge('afterclass_database_bytes', 'Size of the database', () => store('databaseBytes'));
    metrics.gauge('afterclass_disk_free_bytes', 'Free on the disk of DATA_DIR', () => store('diskFreeBytes'));
    metrics.gauge('afterclass_disk_bytes', 'Size of the disk of DATA_DIR', () => store('diskBytes'));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.heartbeat.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.heartbeat.stop();
  }
}
