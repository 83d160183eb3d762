import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guessedMapping, isEnough } from './columns.js';
import { readRow } from './entry.js';
import { type KnownEntry, planRoster } from './plan.js';

const addressOf = (text: string) => (/^\S+@\S+$/.test(text) ? text.toLowerCase() : undefined);

describe('the names of columns', () => {
  it.each([
    [['E-Mail', 'Name'], { email: 0, name: 1 }],
    [
      ['Order ID', 'First Name', 'Last Name', 'E-mail Address', 'Company'],
      { reference: 0, firstName: 1, lastName: 2, email: 3, organisation: 4 },
    ],
    [['Prénom', 'Nom', 'Adresse e-mail', 'Société'], { firstName: 0, lastName: 1, email: 2, organisation: 3 }],
    [['Vorname', 'Nachname', 'E-Mail-Adresse', 'Firma'], { firstName: 0, lastName: 1, email: 2, organisation: 3 }],
    [['Full name', 'First name', 'Last name', 'email'], { name: 0, email: 3 }],
    [['email', 'email', 'name'], { email: 0, name: 2 }],
    [['a', 'b'], {}],
  ])('%j say what is in them', (header, mapping) => {
    expect(guessedMapping(header)).toEqual(mapping);
  });

  it('are enough where they tell an address and a name', () => {
    expect(isEnough({ email: 0, lastName: 1 })).toBe(true);
    expect(isEnough({ email: 0 })).toBe(false);
    expect(isEnough({ name: 0 })).toBe(false);
  });
});

describe('a row', () => {
  const mapping = { email: 0, firstName: 1, lastName: 2, organisation: 3 };
  const read = (...values: string[]) => readRow(values, { row: 7, columns: 4, mapping }, addressOf);

  it('is somebody, in one line each', () => {
    expect(read(' Ada@Example.org ', 'Ada', ' Lovelace\n', 'Analytical\r\n  Engines')).toEqual({
      row: 7,
      entry: { email: 'ada@example.org', name: 'Ada Lovelace', organisation: 'Analytical Engines', reference: '' },
    });
  });

  it.each([
    [['ada', 'Ada', '', ''], [{ row: 7, column: 0, code: 'email' }]],
    [['ada@x', ' ', '', ''], [{ row: 7, column: 2, code: 'name' }]],
    [
      ['ada@x', 'A\u0000da', '', 'x'.repeat(201)],
      [
        { row: 7, column: 1, code: 'controls' },
        { row: 7, column: 3, code: 'too-long' },
      ],
    ],
    [['ada@x', 'Ada', '\u202egnp.exe', ''], [{ row: 7, column: 2, code: 'controls' }]],
    [['ada@x', 'Ada'], [{ row: 7, column: null, code: 'columns' }]],
  ])('%j has its problems named by column', (values, problems) => {
    expect(read(...values)).toEqual({ problems });
  });

  it('that begins a formula is a name like any other', () => {
    expect(read('ada@x', '=HYPERLINK("x")', '', '')).toMatchObject({ entry: { name: '=HYPERLINK("x")' } });
  });
});

describe('what a file does to a roster', () => {
  const entry = (email: string, name = email) => ({ email, name, organisation: '', reference: '' });
  const rows = (...entries: ReturnType<typeof entry>[]) =>
    entries.map((one, index) => ({ row: index + 2, entry: one }));
  const known = (...entries: KnownEntry[]) => new Map(entries.map((one) => [one.email, one]));

  it('adds who is new, changes who is told of otherwise, and leaves who has withdrawn', () => {
    const there = known(
      { ...entry('a@x'), id: '1', withdrawn: false },
      { ...entry('b@x'), id: '2', withdrawn: false },
      { ...entry('c@x'), id: '3', withdrawn: true },
      { ...entry('d@x'), id: '4', withdrawn: false },
    );
    expect(planRoster(rows(entry('a@x'), entry('b@x', 'Bea'), entry('c@x', 'Cleo'), entry('e@x')), there, 0)).toEqual({
      ...{ add: [entry('e@x')], update: [{ ...entry('b@x', 'Bea'), id: '2' }], unchanged: 1 },
      ...{ withdrawn: ['c@x'], problems: [] },
    });
  });

  it('names whom an earlier row has named already, and takes the earlier one', () => {
    const plan = planRoster(rows(entry('a@x', 'First'), entry('a@x', 'Second')), known(), 3);
    expect(plan.add).toEqual([entry('a@x', 'First')]);
    expect(plan.problems).toEqual([{ row: 3, column: 3, code: 'repeated' }]);
  });

  it('is nothing the second time, whatever is in it', () => {
    const anyEntry = fc.record({
      email: fc.constantFrom('a@x', 'b@x', 'c@x', 'd@x'),
      name: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(anyEntry), (people) => {
        const read = rows(...people.map(({ email, name }) => entry(email, name)));
        const first = planRoster(read, known(), 0);
        const after = known(...first.add.map((one, id) => ({ ...one, id: String(id), withdrawn: false })));
        const second = planRoster(read, after, 0);
        expect([second.add, second.update, second.withdrawn]).toEqual([[], [], []]);
        expect(second.unchanged).toBe(after.size);
      }),
      { seed: 20261130 },
    );
  });
});
