import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { FileStore, Jobs, UnitOfWork } from '#platform';
import { keyOf, UploadRepository } from '../../infra/uploads/upload-repository.js';

const HOUR = 3_600_000;

/** How long what belongs to nothing is kept, in milliseconds. */
const KEPT_FOR = {
  /** Longer than any request takes. */
  arriving: HOUR,
  unattached: 24 * HOUR,
  /** What an edit took out stays in the history of the post for that long, where moderators may want to look. */
  replaced: 30 * 24 * HOUR,
};

/** How many rows one transaction takes. */
const BATCH = 200;

/** Clears files that no post shows and no draft names, every night. */
@Injectable()
export class CollectUploads implements OnModuleInit {
  private readonly logger = new Logger('uploads');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadRepository,
    private readonly store: FileStore,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define('forum.collect-uploads', async () => void (await this.run()), { cron: '17 3 * * *' });
  }

  /**
   * Gives up rows first, which is what hides a file; then files go, then rows. Wherever it ends early, the next round
   * goes on: no row without a file is shown, and no file goes that a row needs.
   *
   * @returns how many are gone
   */
  async run(): Promise<number> {
    const now = this.clock.now();
    await this.store.clearScratch(now - KEPT_FOR.arriving);
    let gone = 0;
    for (;;) {
      const leaving = await this.unitOfWork.run((tx) => this.uploads.giveUpForgotten(tx, limitsAt(now), BATCH));
      const removed = await this.removeAll(leaving);
      gone += removed;
      // What could not be removed waits for the next night rather than to be tried in a circle.
      if (leaving.length < BATCH || removed < leaving.length) return gone;
    }
  }

  private async removeAll(ids: string[]): Promise<number> {
    let removed = 0;
    for (const id of ids) {
      try {
        await this.store.remove(keyOf(id));
        await this.unitOfWork.run((tx) => this.uploads.forget(tx, id));
        removed += 1;
      } catch (error) {
        this.logger.error(error);
      }
    }
    return removed;
  }
}

const limitsAt = (now: number) => ({
  arriving: now - KEPT_FOR.arriving,
  unattached: now - KEPT_FOR.unattached,
  replaced: now - KEPT_FOR.replaced,
});
