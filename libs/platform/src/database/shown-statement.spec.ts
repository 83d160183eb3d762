import { describe, expect, it } from '@jest/globals';
import { shownStatement } from './shown-statement.js';
import { SLOW, SlowStatements } from './slow-statements.js';

describe('a statement as it is shown', () => {
  it.each([
    ['SELECT *\n   FROM person\n  WHERE id = $1', 'SELECT * FROM person WHERE id = $1'],
    ["SET app.name = 'Anna''s cup'", 'SET app.name = ?'],
    ["SELECT 'open until the end", 'SELECT ?'],
    ['SELECT 1 -- for Anna\nFROM post', 'SELECT 1 FROM post'],
  ])('%j', (text, shown) => expect(shownStatement(text)).toBe(shown));

  it('is cut where it is very long', () => expect(shownStatement('x'.repeat(9_000))).toHaveLength(2_000));
});

describe('the slow statements', () => {
  it('are counted by their text, and those that took longest are kept', () => {
    const slow = new SlowStatements();
    slow.note('SELECT $1', SLOW - 1);
    for (let number = 0; number < 12; number++) slow.note(`SELECT ${number}`, SLOW + number);
    slow.note("SELECT '11'", SLOW + 50);
    slow.note("SELECT '12'", SLOW + 20);
    const kept = slow.list();
    expect(kept).toHaveLength(10);
    expect(kept[0]).toEqual({ text: 'SELECT ?', calls: 2, longest: SLOW + 50, total: 2 * SLOW + 70 });
    expect(kept.map(({ text }) => text)).not.toContain('SELECT 0');
  });
});
