import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { nameParts } from './names.js';
import { submissionFile } from './submission-file.js';

describe('the file for the Scrum Alliance', () => {
  const file = submissionFile([
    { name: 'Zoë Müller', email: 'zoe@example.org', organisation: 'Engines, Inc.', reference: '17' },
    { name: '=1+1', email: '+x@example.org', organisation: '@SUM(A1)', reference: '-1' },
  ]);

  it('is UTF-8 with a mark, and read back row by row', () => {
    expect(file.startsWith('\ufeffFirst Name,Last Name,Email,Company,Reference\r\n')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    expect(parse<object>(file, { bom: true, columns: true })[0]).toEqual({
      'First Name': 'Zoë',
      'Last Name': 'Müller',
      Email: 'zoe@example.org',
      Company: 'Engines, Inc.',
      Reference: '17',
    });
  });

  it('holds no formula, whoever calls themself one', () => {
    expect(parse(file, { bom: true })[2]).toEqual(["'=1+1", '', "'+x@example.org", "'@SUM(A1)", "'-1"]);
  });
});

describe('a whole name in two parts', () => {
  it.each([
    ['Ada Lovelace', 'Ada', 'Lovelace'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Rembrandt Harmenszoon van der Vaart', 'Rembrandt Harmenszoon', 'van der Vaart'],
    ['Van Morrison', 'Van', 'Morrison'],
    ['Lovelace, Ada', 'Ada', 'Lovelace'],
    ['Madonna', 'Madonna', ''],
    ['  Grace   Brewster Hopper ', 'Grace Brewster', 'Hopper'],
  ])('%s', (name, first, last) => {
    expect(nameParts(name)).toEqual({ first, last });
  });
});
