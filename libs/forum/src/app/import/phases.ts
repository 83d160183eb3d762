import type { Tx } from '#platform';
import type { Outcome } from '../../domain/import/outcome.js';
import type { Read, SourcePost } from '../../domain/import/source-post.js';
import { BrokenFile } from '../../infra/import/broken-file.js';

/** Rows that are stored in one transaction. */
export const BATCH = 200;

/** One reading of one file. */
export interface Phase {
  name: string;
  /** The name of the file, for the report. */
  file: string;
  /**
   * The rows of the file in batches, without the first `skip`: those were stored before.
   *
   * @throws BrokenFile once what comes before the broken place was given out
   */
  batches(skip: number): AsyncIterable<Batch>;
}

/** Some rows, and how many rows of the file are done when these are. */
export interface Batch {
  position: number;
  store(tx: Tx, outcome: Outcome): Promise<void>;
}

/** Makes a phase of a reader and what is to be done with its rows. */
export const phaseOf = <Row>(
  name: string,
  file: string,
  read: () => AsyncIterable<Row[]>,
  store: (tx: Tx, rows: Row[], outcome: Outcome) => Promise<void>,
): Phase => ({
  name,
  file,
  async *batches(skip) {
    for await (const { rows, position } of inBatches(read(), skip)) {
      yield { position, store: (tx, outcome) => store(tx, rows, outcome) };
    }
  },
});

/** Takes what was read apart: posts, each key once, with what was left out told. */
export function sorted(reads: readonly Read[], outcome: Outcome): SourcePost[] {
  const posts = new Map<string, SourcePost>();
  for (const read of reads) {
    if ('leftOut' in read) outcome.leave(read.place, read.leftOut);
    else {
      if (posts.has(read.post.key)) outcome.leave(read.post.place, { reason: 'repeated' });
      posts.set(read.post.key, read.post);
    }
  }
  return [...posts.values()];
}

async function* inBatches<Row>(
  source: AsyncIterable<Row[]>,
  skip: number,
): AsyncGenerator<{ rows: Row[]; position: number }> {
  let position = 0;
  const rows: Row[] = [];
  const take = () => ({ rows: rows.splice(0), position });
  let broken: BrokenFile | undefined;
  try {
    for await (const some of source) {
      for (const row of some) {
        position += 1;
        if (position <= skip) continue;
        rows.push(row);
        if (rows.length >= BATCH) yield take();
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof BrokenFile)) throw thrown;
    broken = thrown;
  }
  if (rows.length > 0) yield take();
  if (broken) throw broken;
}
