import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { platformNode, type PlatformNode } from '../../../../test/support/platform.js';

const WANTED = 150;
const DOCUMENTS = 20_000;

/** Which documents have a word: everywhere alike, rarely, at one end alone, in one heap after a long gap. */
const WORDS: [word: string, condition: string][] = [
  ['everywhere', 'true'],
  ['often', 'seq % 3 = 0'],
  ['sometimes', 'seq % 97 = 0'],
  ['rarely', 'seq % 4001 = 0'],
  ['once', 'seq = 17'],
  ['old', 'seq <= 3000'],
  ['older', 'seq <= 900'],
  ['new', 'seq > 19990'],
  ['heap', 'seq BETWEEN 9000 AND 10500'],
  ['gaps', 'seq % 5000 < 400'],
  // Few of the newest, from which few are to be expected in all, and many of the oldest.
  ['deceiving', 'seq > 19980 OR seq <= 3000'],
  ['endsheap', 'seq <= 700 OR seq = 19999'],
  ['never', 'false'],
];

/** What the function of the database finds, against all that is there. */
describe('the candidates of a search', () => {
  let database: TestDatabase;
  let node: PlatformNode;

  beforeAll(async () => {
    database = await testDatabase();
    node = await platformNode(database.url, { clock: new ManualClock() });
    const words = WORDS.map(([word, condition]) => `CASE WHEN ${condition} THEN '${word}' END`).join(', ');
    await node.database.query(`
      INSERT INTO search_document (id, seq, created_at, words, title, text, stamp)
      SELECT gen_random_uuid(), seq, now(), all_words, CASE WHEN seq % 2 = 0 THEN all_words END, '', ''
        FROM (SELECT seq, array_to_tsvector(array_remove(ARRAY[${words}, '~s:' || seq % 2] || ARRAY(
                SELECT format('~b%s:%s', level, seq / (1024::bigint << (3 * level))) FROM generate_series(0, 4) level), NULL)) AS all_words
                FROM generate_series(1, ${DOCUMENTS}) seq) documents`);
  });
  afterAll(async () => {
    await node.close();
    await database.drop();
  });

  /** The numbers that one step finds below `before`, the newest first, and down to where it has looked. */
  async function step(word: string, keys: string, titles: boolean, before: number) {
    const rows = await node.database.query<{ seq: string | null; lowest: string; there: string | null }>(
      `SELECT near.seq, near.lowest, there.seq AS there
         FROM search_candidates($1::tsquery, $2::tsquery, $3, $4, $5) near
         LEFT JOIN search_document there ON there.ctid = near.place ORDER BY near.seq DESC NULLS LAST`,
      [`'${word}'`, keys, titles, before, WANTED],
    );
    expect(rows.map(({ there }) => there)).toEqual(rows.map(({ seq }) => seq));
    const found = rows.flatMap(({ seq }) => (seq === null ? [] : [Number(seq)]));
    return { found, lowest: Number(rows[0]!.lowest) };
  }

  const expected = async (condition: string, one: boolean, titles: boolean) =>
    (
      await node.database.query<{ seq: string }>(
        `SELECT seq FROM search_document
          WHERE (${condition}) AND (seq % 2 = 0 OR ${!one}) AND (title IS NOT NULL OR ${!titles}) ORDER BY seq DESC`,
      )
    ).map(({ seq }) => Number(seq));

  const ways = WORDS.flatMap(([word, condition]) =>
    [
      ['in all spaces', false, false],
      ['in one space', true, false],
      ['in titles', false, true],
    ].map(([where, one, titles]) => [word, where as string, condition, one as boolean, titles as boolean] as const),
  );

  it.each(ways)('are the newest, and in the end all, that have "%s" %s', async (word, _, condition, one, titles) => {
    const keys = one ? `'~s:0'` : `'~s:0' | '~s:1'`;
    const there = await expected(condition, one, titles);
    const met: number[] = [];
    let before = DOCUMENTS + 1;
    do {
      const { found, lowest } = await step(word, keys, titles, before);
      expect(found.length).toBeLessThanOrEqual(WANTED);
      met.push(...found);
      // Nothing above where it has looked was passed over.
      expect(found).toEqual(there.slice(met.length - found.length, met.length));
      expect(there[met.length] ?? -1).toBeLessThan(lowest);
      if (found.length < WANTED) expect(lowest).toBe(0);
      expect(lowest).toBeLessThan(before);
      before = lowest;
    } while (before > 0);
    expect(met).toEqual(there);
  });
});
