import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '#kernel';
import { Database } from '../database/database.js';
import { Public } from '../http/access.js';
import { Shutdown } from '../lifecycle/shutdown.js';

/** How long the database may take to say that it is there, in milliseconds. */
const PATIENCE = 2_000;

/** What a supervisor asks: is the process alive, and should it get requests. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly shutdown: Shutdown,
  ) {}

  @Public()
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** @throws DomainError `unavailable` while stopping, without database, or with migrations still to be run. */
  @Public()
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    if (this.shutdown.announced) throw new DomainError('unavailable', 'This process is stopping.');
    const missing = await this.missingMigrations();
    if (missing === undefined) throw new DomainError('unavailable', 'The database does not answer.');
    if (missing > 0) throw new DomainError('unavailable', 'The database is not up to date.');
    return { status: 'ok' };
  }

  /** How many migrations this program knows and the database does not; undefined when it does not answer in time. */
  private async missingMigrations(): Promise<number | undefined> {
    const known = this.dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE);
    });
    const counted = this.database
      .query<{ missing: number }>(
        `SELECT count(*)::int AS missing FROM unnest($1::text[]) AS known (name)
          WHERE NOT EXISTS (SELECT FROM migration WHERE migration.name = known.name)`,
        [known],
      )
      .then(
        ([row]) => row?.missing,
        () => undefined,
      );
    try {
      return await Promise.race([counted, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }
}
