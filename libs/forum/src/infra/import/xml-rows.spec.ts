import { describe, expect, it } from '@jest/globals';
import { BrokenFile } from './broken-file.js';
import { type XmlRow, xmlRows } from './xml-rows.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads a file that arrives in those pieces. */
async function read(...pieces: (string | Uint8Array)[]): Promise<XmlRow[]> {
  const rows: XmlRow[] = [];
  const source = async function* () {
    for (const piece of pieces) yield typeof piece === 'string' ? bytes(piece) : piece;
  };
  for await (const some of xmlRows('', source)) rows.push(...some);
  return rows;
}

const breakageOf = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (thrown: unknown) => (thrown instanceof BrokenFile ? [thrown.breakage, thrown.line] : thrown),
  );

describe('the rows of a dump', () => {
  it('come with their attributes and lines', async () => {
    const rows = await read(
      '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<posts>\n  <row Id="1" Body="&lt;p&gt;a &amp; b&#xA;" />\n<row Id="2"/></posts>',
    );
    expect(rows).toEqual([
      { line: 3, attributes: { Id: '1', Body: '<p>a & b\n' } },
      { line: 4, attributes: { Id: '2' } },
    ]);
  });

  it('are the same wherever the pieces of the file end', async () => {
    const file = bytes('<posts><row Id="1" Title="Thé à l’&#x65;au &#128512;"/></posts>');
    const whole = await read(file);
    for (let end = 0; end <= file.length; end++) {
      expect(await read(file.subarray(0, end), file.subarray(end))).toEqual(whole);
    }
  });

  it('are read from UTF-16 as well', async () => {
    expect(await read(new Uint8Array(Buffer.from('\ufeff<posts><row Id="é"/></posts>', 'utf16le')))).toHaveLength(1);
  });

  it('lose characters that XML forbids, and go on', async () => {
    const [row] = await read('<posts><row Id="1" Title="a\u0001b&#x1F;c\0"/></posts>');
    expect(row?.attributes['Title']).toMatch(/^ab.*c$/);
  });

  it.each([
    ['cut in the middle', '<posts>\n<row Id="1"/>\n<row Id="2', 'malformed', 3],
    ['not closed', '<posts>\n<row Id="1"/>', 'malformed', 2],
    ['wrong', '<posts>\n<row Id=1/></posts>', 'malformed', 2],
    ['no XML', 'Id,Title 1,a', 'malformed', 1],
    ['of unknown entities', '<posts><row Id="&nbsp;"/></posts>', 'malformed', 1],
  ])('end where the file is %s', async (_what, file, breakage, line) => {
    expect(await breakageOf(read(file))).toEqual([breakage, line]);
  });

  it.each([
    ['in the middle of a piece', '<posts><row Id="1"/><row Id="2"/><row Id=3/><row Id="4"/></posts>'],
    ['at the end', '<posts><row Id="1"/><row Id="2"/><row Id="3"'],
    ['after the end', '<posts><row Id="1"/><row Id="2"/></posts></posts>'],
  ])('that come before a place that is broken %s are given out', async (_where, file) => {
    const given: XmlRow[] = [];
    const reading = (async () => {
      for await (const some of xmlRows('', async function* () {
        yield bytes(file);
      }))
        given.push(...some);
    })();
    await expect(reading).rejects.toThrow(BrokenFile);
    expect(given.map(({ attributes }) => attributes['Id'])).toEqual(['1', '2']);
  });

  it('are refused with a document type, so that no entity grows', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(await breakageOf(read(`${laughs}<posts><row Id="&b;"/></posts>`))).toEqual(['doctype', 1]);
    const file = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    expect(await breakageOf(read(`${file}<posts><row Id="&a;"/></posts>`))).toEqual(['doctype', 1]);
  });

  it('are refused before an endless one fills the memory', async () => {
    let pulled = 0;
    const endless = async function* () {
      yield bytes('<posts><row Id="1" Body="');
      for (;;) {
        pulled += 65_536;
        yield bytes('a'.repeat(65_536));
      }
    };
    const reading = (async () => {
      for await (const rows of xmlRows('', endless)) expect(rows).toEqual([]);
    })();
    expect(await breakageOf(reading)).toEqual(['too-long', 1]);
    expect(pulled).toBeLessThan(5 * 1024 * 1024);
  });

  it('are never read ahead of who asks', async () => {
    let made = 0;
    let taken = 0;
    let waiting = 0;
    const source = async function* () {
      yield bytes('<posts>');
      for (let piece = 0; piece < 500; piece++) {
        made += 100;
        waiting = Math.max(waiting, made - taken);
        yield bytes('<row Id="1" Body="some words about tea"/>'.repeat(100));
      }
      yield bytes('</posts>');
    };
    for await (const rows of xmlRows('', source)) taken += rows.length;
    expect(taken).toBe(50_000);
    expect(waiting).toBeLessThanOrEqual(100);
  });
});
