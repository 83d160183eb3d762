import { type WrongCount, wrongCounts } from '../../domain/signals/true-counts.js';
import { type CountedThread, pageOfThreads, type Reading } from '../../infra/signals/counter-store.js';

/** So many threads are read at once. */
const THREADS_AT_ONCE = 100;

/** What the counters of a thread say otherwise than its rows. */
export const wrongIn = ({ id, posts, meToo, ...said }: CountedThread): WrongCount[] =>
  wrongCounts(id, said, posts, meToo);

/** Looks through all threads, as the transaction of `read` sees them, and changes nothing. */
export async function* findWrongCounts(read: Reading): AsyncGenerator<WrongCount> {
  for (let after: string | undefined; ;) {
    const threads = await pageOfThreads(read, after, THREADS_AT_ONCE);
    for (const thread of threads) yield* wrongIn(thread);
    if (threads.length < THREADS_AT_ONCE) return;
    after = threads.at(-1)!.id;
  }
}
