import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, DAY } from '#kernel';
import { FileStore, Jobs } from '#platform';
import { FileRepository, keyOf } from '../infra/file-repository.js';
import { TusUploads } from '../infra/tus-uploads.js';

/** How long an upload waits for somebody to go on with it, or to name it in a version. */
const KEPT_FOR = 7 * DAY;

/** How many rows are read at once. */
const BATCH = 200;

/** Clears uploads that nobody came back to, every night. */
@Injectable()
export class CollectFiles implements OnModuleInit {
  constructor(
    private readonly files: FileRepository,
    private readonly uploads: TusUploads,
    private readonly store: FileStore,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define('materials.collect-files', () => this.run(), { cron: '47 3 * * *' });
  }

  /** A row goes before its file: nothing that a version has named meanwhile is lost. What is left goes the next night. */
  async run(): Promise<void> {
    const before = this.clock.now() - KEPT_FOR;
    for (;;) {
      const ids = await this.files.abandoned(before, BATCH);
      for (const id of ids) {
        if (!(await this.files.forget(id))) continue;
        await this.uploads.remove(id);
        await this.store.remove(keyOf(id));
      }
      if (ids.length < BATCH) break;
    }
    for (const name of await this.uploads.untouchedSince(before)) {
      if (!(await this.files.arriving(name))) await this.uploads.remove(name);
    }
  }
}
