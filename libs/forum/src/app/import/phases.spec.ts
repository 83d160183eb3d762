import { describe, expect, it } from '@jest/globals';
import type { Tx } from '#platform';
import { Outcome } from '../../domain/import/outcome.js';
import { BrokenFile } from '../../infra/import/broken-file.js';
import { BATCH, phaseOf } from './phases.js';

const CHUNK = 700;
const NO_TX = undefined as unknown as Tx;

/** A reader of `total` rows that counts what it has given out. */
function rows(total: number, breakAt = Infinity) {
  const made = { count: 0 };
  const read = async function* () {
    while (made.count < total) {
      if (made.count >= breakAt) throw new BrokenFile('malformed', made.count, 1);
      const some = Array.from({ length: Math.min(CHUNK, total - made.count) }, (_, at) => made.count + at);
      made.count += some.length;
      yield some;
    }
  };
  return { made, read };
}

describe('a reading of a file', () => {
  it('holds no more rows than a piece of the file and a batch, however many there are', async () => {
    const { made, read } = rows(50_000);
    let [stored, most] = [0, 0];
    const phase = phaseOf('test', 'Posts.xml', read, async (_tx, batch) => {
      most = Math.max(most, made.count - stored);
      stored += batch.length;
      expect(batch.length).toBeLessThanOrEqual(BATCH);
    });
    for await (const batch of phase.batches(0)) {
      await batch.store(NO_TX, new Outcome());
      expect(batch.position).toBe(stored);
    }
    expect(stored).toBe(50_000);
    expect(most).toBeLessThanOrEqual(CHUNK + BATCH);
  });

  it('goes on after the rows that are done', async () => {
    const seen: number[] = [];
    const phase = phaseOf('test', 'Posts.xml', rows(1000).read, async (_tx, batch) => void seen.push(...batch));
    for await (const batch of phase.batches(950)) await batch.store(NO_TX, new Outcome());
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => 950 + index));
  });

  it('gives out what comes before a broken place', async () => {
    const seen: number[] = [];
    const phase = phaseOf('test', 'Posts.xml', rows(5000, CHUNK).read, async (_tx, batch) => void seen.push(...batch));
    const reading = (async () => {
      for await (const batch of phase.batches(0)) await batch.store(NO_TX, new Outcome());
    })();
    await expect(reading).rejects.toThrow(BrokenFile);
    expect(seen).toHaveLength(CHUNK);
  });
});
