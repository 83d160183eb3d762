import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '#kernel';
import { Database } from '../database/database.js';
import { Public } from '../http/access.js';
import { Shutdown } from '../lifecycle/shutdown.js';
import { Parts, type PartState, withinPatience } from './parts.js';

/** `degraded`: everything is served, though not as fast as with the part that is away. */
interface Readiness {
  status: 'ok' | 'degraded';
  parts: Record<string, PartState>;
}

/** What a supervisor asks: is the process alive, and should it get requests. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly shutdown: Shutdown,
    private readonly parts: Parts,
  ) {}

  @Public()
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * Ready is who can answer people. Without Redis a process can, a second later than with it: so that is said, and no
   * reason to send everybody away from all processes at once.
   *
   * @throws DomainError `unavailable` while stopping, without database, or with migrations still to be run.
   */
  @Public()
  @Get('ready')
  async ready(): Promise<Readiness> {
    if (this.shutdown.announced) throw new DomainError('unavailable', 'This process is stopping.');
    const [missing, others] = await Promise.all([withinPatience(this.missingMigrations()), this.parts.states()]);
    if (missing === undefined) throw new DomainError('unavailable', 'The database does not answer.');
    if (missing > 0) throw new DomainError('unavailable', 'The database is not up to date.');
    const away = Object.values(others).includes('away');
    return { status: away ? 'degraded' : 'ok', parts: { database: 'ok', ...others } };
  }

  /** How many migrations this program knows and the database does not. */
  private async missingMigrations(): Promise<number> {
    const known = this.dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
    const [row] = await this.database.query<{ missing: number }>(
      `SELECT count(*)::int AS missing FROM unnest($1::text[]) AS known (name)
        WHERE NOT EXISTS (SELECT FROM migration WHERE migration.name = known.name)`,
      [known],
    );
    return row!.missing;
  }
}
