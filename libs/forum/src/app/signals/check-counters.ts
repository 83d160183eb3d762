import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Jobs, UnitOfWork } from '#platform';
import type { WrongCount } from '../../domain/signals/true-counts.js';
import { type CountedThread, CounterStore } from '../../infra/signals/counter-store.js';
import { wrongIn } from './find-wrong-counts.js';

/** So many threads are read at once. */
const THREADS_AT_ONCE = 100;

const JOB = 'forum.check-counters';

/** Proves every night that the counters say what the rows say; what does not is put right, and told to who runs this. */
@Injectable()
export class CheckCounters implements OnModuleInit {
  private readonly logger = new Logger('forum');

  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly counters: CounterStore,
  ) {}

  onModuleInit(): void {
    this.jobs.define(JOB, () => this.run().then(() => undefined), { cron: '23 3 * * *' });
  }

  /** @returns what was wrong, and is right now */
  async run(): Promise<WrongCount[]> {
    const found: WrongCount[] = [];
    for (let after: string | undefined; ;) {
      const threads = await this.counters.page(after, THREADS_AT_ONCE);
      for (const thread of threads) found.push(...(await this.repair(thread)));
      if (threads.length < THREADS_AT_ONCE) return found;
      after = threads.at(-1)!.id;
    }
  }

  /** What looked wrong at a glance may have been counted while it changed: only what stays wrong under a lock is. */
  private async repair(glance: CountedThread): Promise<WrongCount[]> {
    const suspects = new Set(wrongIn(glance).map(({ id }) => id));
    if (suspects.size === 0) return [];
    const wrong = await this.unitOfWork.run(async (tx) => {
      const thread = await this.counters.lock(tx, glance.id, [...suspects]);
      const sure = thread ? wrongIn(thread).filter(({ id }) => suspects.has(id)) : [];
      for (const count of sure) await this.counters.correct(tx, count);
      return sure;
    });
    for (const { counter, id, said, is } of wrong) this.logger.warn(`${counter} of ${id} said ${said}, and is ${is}`);
    return wrong;
  }
}
