import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, DAY, MINUTE } from '#kernel';
import { Jobs, UnitOfWork } from '#platform';
import { ImportRepository } from '../../infra/import/import-repository.js';
import { Uploads } from '../../infra/import/uploads.js';
import { RunImport } from './run-import.js';

/** Reads the files of one import. */
export const IMPORT_JOB = 'forum.import';

/** A job of pg-boss is taken for lost after a quarter of an hour: before that we pause, and another job goes on. */
const SLICE = 10 * MINUTE;

/** An import that nobody was at for so long belonged to a process that is gone. */
const ABANDONED = 2 * MINUTE;

/** Files of imports that were never begun, or failed, are kept for a while: somebody may want to look. */
const KEPT = 7 * DAY;

/** Imports in the background. */
@Injectable()
export class ImportJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly uploads: Uploads,
    private readonly runImport: RunImport,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const options = { retryLimit: 0 };
    this.jobs.define<{ importId: string }>(IMPORT_JOB, ({ importId }) => this.run(importId), options);
    this.jobs.define('forum.resume-imports', () => this.resume(), { ...options, cron: '* * * * *' });
  }

  private async run(id: string): Promise<void> {
    const end = await this.runImport.run(id, { until: this.clock.now() + SLICE });
    if (end === 'paused') await this.send([id]);
    if (end === 'done' || end === 'cancelled') await this.uploads.remove(id);
  }

  /** Goes on with imports whose process ended, and lets go of files nobody came back for. */
  private async resume(): Promise<void> {
    const now = this.clock.now();
    await this.send(await this.imports.abandoned(now - ABANDONED));
    for (const id of await this.imports.forgotten(now - KEPT)) await this.uploads.remove(id);
  }

  private async send(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      for (const importId of ids) await this.jobs.send(tx, IMPORT_JOB, { importId }, { singletonKey: importId });
    });
  }
}
