import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { readPdf } from '../../../../../test/support/read-pdf.js';
import type { CategoryTotal, CountedItem } from '../../domain/papers/counted.js';
import { yearOf } from '../../domain/papers/counted.js';
import type { Block, PaperFacts } from '../../domain/papers/paper.js';
import { recordBlocks, recordFacts, type Wanted } from '../../domain/papers/record-paper.js';
import { transcriptFacts, transcriptHead, TranscriptRows } from '../../domain/papers/transcript-paper.js';
import { Press } from './press.js';

jest.setTimeout(60_000);

const press = new Press();
afterAll(() => press.onApplicationShutdown());

async function printed(facts: PaperFacts, ...parts: Block[][]): Promise<Buffer> {
  const bytes: Uint8Array[] = [];
  for await (const chunk of press.print(facts, parts)) bytes.push(chunk);
  return Buffer.concat(bytes);
}

const wanted: Wanted = {
  language: 'en',
  sheet: 'a4',
  community: 'Agile Alumni',
  owner: 'Zoë Ångström',
  seusOf: (minutes) => Math.floor((minutes * 100) / 60) / 100,
};
const AT = Date.UTC(2026, 2, 19, 19);
const item: CountedItem = {
  id: '01970000-0000-7000-8000-000000000001',
  kind: 'meetup',
  category: 'events',
  title: 'March: “saying no”',
  description: 'Lean Coffee “March”.',
  happenedOn: '2026-03-19',
  minutes: 95,
  changedAt: AT,
  topics: ['Slicing', 'Metrics that help'],
  ruleVersion: '2026-1',
  credentialId: null,
  signedName: null,
};
const ADDRESS = 'https://alumni.example.org/verify/01970000-0000-7000-8000-000000000002';

const recordOf = (
  changes: Partial<CountedItem> = {},
  more: Partial<Wanted> = {},
  address: string | undefined = ADDRESS,
) => {
  const [about, how] = [
    { ...item, ...changes },
    { ...wanted, ...more },
  ];
  return printed(recordFacts(about, how), recordBlocks(about, how, address));
};

/** For whoever wants to look at them. */
const kept = (name: string, bytes: Buffer) => {
  const folder = process.env['PAPERS_TO_LOOK_AT'];
  if (folder) writeFileSync(`${folder}/${name}.pdf`, bytes);
  return bytes;
};

describe('the paper of a record', () => {
  it('says what was attended, in text that readers find', async () => {
    const { pages, title, language, width, links, tags } = await readPdf(kept('record', await recordOf()));
    expect(pages).toHaveLength(1);
    for (const words of [
      ...['Agile Alumni', 'Attendance record', 'Zoë Ångström', 'March: “saying no”', '19 March 2026'],
      ...['95 minutes · 1.58 SEUs', 'Slicing', 'Metrics that help', '2026-1', 'Alliance decides what counts', ADDRESS],
    ])
      expect(pages[0]).toContain(words);
    expect({ title, language, width }).toEqual({
      title: 'Attendance record: March: “saying no”',
      language: 'en',
      width: 595,
    });
    expect(links).toEqual([ADDRESS]);
    expect(tags).toEqual(expect.arrayContaining(['H1', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link']));
  });

  it('is the same to the byte for the same record', async () => {
    expect((await recordOf()).equals(await recordOf())).toBe(true);
    expect((await recordOf()).equals(await recordOf({ minutes: 96 }))).toBe(false);
  });

  it('speaks French, on the paper of North America', async () => {
    const { pages, language, width } = await readPdf(
      kept('record-fr', await recordOf({}, { language: 'fr', sheet: 'letter' })),
    );
    expect(pages[0]).toContain('Attestation de présence');
    expect(pages[0]).toContain('95 minutes · 1,58 SEU');
    expect(pages[0]).toContain('19 mars 2026');
    expect({ language, width }).toEqual({ language: 'fr', width: 612 });
  });

  it('has no address where there is no credential', async () => {
    const paper = await printed(recordFacts(item, wanted), recordBlocks(item, wanted, undefined));
    const { links, tags } = await readPdf(paper);
    expect(links).toEqual([]);
    expect(tags).not.toContain('Figure');
  });

  it.each([
    ['of a long name', { owner: 'Maria-Magdalena '.repeat(12).trim() }, {}],
    ['of a word without end', {}, { title: 'W'.repeat(200), description: 'x'.repeat(3000), topics: [] }],
    [
      'in letters that mean something',
      {},
      { title: '<b>&amp;</rdf:li>(\\)]]>%PDF %%EOF endobj', topics: ['=1+1', '"'] },
    ],
    ['of many topics', {}, { topics: Array.from({ length: 120 }, (_, index) => `Topic ${index}: how to say no`) }],
    ['with nothing to tell', {}, { description: '', topics: [] }],
  ] as [string, Partial<Wanted>, Partial<CountedItem>][])('stands %s', async (name, more, changes) => {
    const { pages } = await readPdf(kept(`record ${name}`, await recordOf(changes, more)));
    const text = pages.join('\n').replace(/\s/g, '');
    expect(text).toContain((more.owner ?? wanted.owner).replace(/\s/g, ''));
    expect(text).toContain((changes.title ?? item.title).replace(/\s/g, ''));
    expect(text).toContain((changes.topics ?? item.topics).at(-1)?.replace(/\s/g, '') ?? '');
  });

  it.each([
    ['Ελένη Παπαδοπούλου', 'Ελένη Παπαδοπούλου'],
    ['Юлия Ёлкина', 'Юлия Ёлкина'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
    ['Ａda', 'Ada'],
    ['王小明', '\ufffd\ufffd\ufffd'],
    ['👩‍👩‍👧 Ada', '\ufffd Ada'],
    ['A\u202eda\u0000', 'Ada'],
    ['A\ud800', 'A\ufffd'],
  ])('writes %j in letters that it has', async (owner, written) => {
    const { pages } = await readPdf(await recordOf({}, { owner }));
    expect(pages[0]).toContain(written);
    expect(pages[0]!.includes('stands for a letter')).toBe(written.includes('\ufffd'));
  });
});

describe('a transcript', () => {
  const totals: CategoryTotal[] = [
    { category: 'learning', items: 1, minutes: 840 },
    { category: 'events', items: 300, minutes: 300 * 61 },
  ];
  const facts = (changes: Partial<Wanted> = {}) => transcriptFacts(yearOf(2026), AT, { ...wanted, ...changes });
  const course: CountedItem = { ...item, kind: 'class', category: 'learning', title: 'CSM, Berlin', minutes: 840 };
  const evenings = Array.from({ length: 300 }, (_, index) => ({
    ...item,
    title: `Evening ${index + 1}`,
    description: `Lean Coffee “Evening”. Topics discussed: slicing, and what ${'happens '.repeat(index % 7)}then.`,
    minutes: 61,
  }));

  it('has every item by category, with totals, over as many pages as it takes', async () => {
    const rows = new TranscriptRows(totals, wanted);
    const bytes = await printed(
      facts(),
      transcriptHead(yearOf(2026), totals, wanted),
      rows.of([course, ...evenings.slice(0, 100)]),
      rows.of(evenings.slice(100)),
      rows.end(),
    );
    const { pages, title } = await readPdf(kept('transcript', bytes));
    expect(title).toBe('Transcript 2026');
    expect(pages.length).toBeGreaterThan(10);
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1}`));
    const text = pages.join('\n');
    for (const { title: named } of evenings) expect(text).toContain(named);
    expect(text).toContain('18300 minutes · 305 SEUs');
    expect(text).toContain('19140 minutes · 319 SEUs');
    expect(text.match(/^Events/gm)).toHaveLength(2);
    // The names of the columns stand again on each page with rows.
    expect(pages.filter((page) => page.includes('SEUs')).length).toBe(pages.length);
  });

  it('says so where there is nothing', async () => {
    const bytes = await printed(facts(), transcriptHead(yearOf(2026), [], wanted));
    const { pages } = await readPdf(kept('transcript-empty', bytes));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Nothing was counted in this time.');
  });
});

describe('the press', () => {
  it('makes several at once', async () => {
    const all = await Promise.all([recordOf(), recordOf({ minutes: 30 }), recordOf()]);
    expect(all[0].equals(all[2])).toBe(true);
    expect((await readPdf(all[1])).pages[0]).toContain('30 minutes');
  });

  it('tells that a paper cannot be drawn, and draws the next one', async () => {
    await expect(
      printed(recordFacts(item, wanted), [{ kind: 'code', address: 'x'.repeat(5000), text: '' }]),
    ).rejects.toThrow('could not be drawn');
    expect((await readPdf(await recordOf())).pages).toHaveLength(1);
  });

  it('goes with whoever wanted it', async () => {
    const rows: Block[] = [{ kind: 'text', text: 'Words. '.repeat(2000) }];
    let asked = 0;
    const parts = (function* () {
      for (; asked < 1000; asked++) yield rows;
    })();
    for await (const chunk of press.print(recordFacts(item, wanted), parts)) if (chunk.byteLength > 0) break;
    expect(asked).toBeLessThan(10);
    expect((await readPdf(await recordOf())).pages).toHaveLength(1);
  });
});
