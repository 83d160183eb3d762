import { describe, expect, it } from '@jest/globals';
import { blankValues, changeOf, draftOf, fitsRule, placeInMonth, timeboxesOf } from './meetup-values.js';

const NOON = Date.UTC(2026, 10, 12, 12);
const blank = () => blankValues('America/Toronto', NOON);

describe('the form of a meetup', () => {
  it.each([
    ['2026-11-19', 3, 'TH'],
    ['2026-11-01', 1, 'SU'],
    ['2026-11-30', -1, 'MO'],
  ])('knows where in its month %s is', (date, ordinal, weekday) => {
    expect(placeInMonth(date)).toEqual({ ordinal, weekday });
  });

  it.each([
    ['2026-11-19', '3', 'TH', true],
    ['2026-11-26', '-1', 'TH', true],
    ['2026-11-26', '4', 'TH', true],
    ['2026-11-19', '4', 'TH', false],
    ['2026-11-19', '3', 'FR', false],
    ['2026-11-19', '-1', 'TH', false],
  ] as const)('sees whether %s can begin a series on the %s. %s', (date, ordinal, weekday, fits) => {
    expect(fitsRule(date, { ordinal, weekday })).toBe(fits);
  });

  it('starts in a week at noon, on the place in the month that day has', () => {
    expect(blank()).toMatchObject({ date: '2026-11-19', time: '12:00', recurrence: { ordinal: '3', weekday: 'TH' } });
  });

  it('takes minutes and sends seconds', () => {
    expect(timeboxesOf('8, 4')).toEqual([480, 240]);
    expect(timeboxesOf('7,5,3')).toEqual([420, 300, 180]);
  });

  it.each(['', '8,', 'eight', '0', '4.5'])('does not take "%s" for minutes', (text) => {
    expect(timeboxesOf(text)).toBeUndefined();
  });

  it('leaves out the rule of a meetup that comes once', () => {
    expect(draftOf(blank())).not.toHaveProperty('recurrence');
    expect(draftOf({ ...blank(), repeat: 'monthly' }).recurrence).toEqual({
      ordinal: 3,
      weekday: 'TH',
      interval: 1,
      until: null,
    });
  });

  it('sends only what changed', () => {
    const after = { ...blank(), title: 'Lean Tea', date: '2026-11-20' };
    expect(changeOf(blank(), after, 'this', 4)).toEqual({
      title: 'Lean Tea',
      date: '2026-11-20',
      scope: 'this',
      sequence: 4,
    });
    expect(changeOf(blank(), after, 'following', 4)).toEqual({ title: 'Lean Tea', scope: 'following', sequence: 4 });
  });

  it('sends nothing where nothing changed', () => {
    expect(changeOf(blank(), blank(), 'this', 0)).toBeUndefined();
  });
});
