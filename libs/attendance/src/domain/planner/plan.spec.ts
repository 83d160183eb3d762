import { describe, expect, it } from '@jest/globals';
import { RENEWAL_RULES } from '../../../../../test/support/rules.js';
import type { RuleVersion } from '../rules/versions.js';
import { type Countable, type Held, planOf } from './plan.js';

const FIRST: RuleVersion<'renewal'> = {
  ...{ version: '2026-1', effectiveFrom: '2026-01-01', sources: ['the table'], numbers: RENEWAL_RULES },
};
const TODAY = '2026-06-15';

const held = (code: string, expiresOn: string): Held => ({ id: code, code, issuedOn: '2025-01-10', expiresOn });
const item = (happenedOn: string, minutes = 60, more: Partial<Countable> = {}): Countable => ({
  ...{ id: `${happenedOn}/${minutes}`, title: 'Lean Coffee', happenedOn, minutes, earned: null, ...more },
});
const plan = (certifications: Held[], items: Countable[] = [], more: object = {}) =>
  planOf({ today: TODAY, versions: [FIRST], held: certifications, items, meetups: [], ...more });

describe('a plan', () => {
  it('says how many SEUs by when, for which fee, and from when on things count', () => {
    const { goals, together } = plan([held('CSM', '2027-01-10'), held('CSPO', '2027-01-10')], [item('2026-05-01')]);
    expect(goals).toMatchObject([
      {
        ...{ kind: 'alone', by: '2027-01-10', daysLeft: 209, seus: 30, fee: 100, neededMinutes: 1_800 },
        ...{ countedMinutes: 60, missingMinutes: 1_740, window: { from: '2024-07-10', to: '2027-01-10' } },
      },
    ]);
    expect(together).toBeNull();
  });

  it('begins its window on the last day of a shorter month', () => {
    expect(plan([held('CSM', '2027-08-31')]).goals[0]!.window.from).toBe('2025-02-28');
  });

  it.each([
    ['2024-07-09', 0],
    ['2024-07-10', 60],
    ['2027-01-10', 60],
    ['2027-01-11', 0],
  ])('counts what happened on %s as %i minutes', (on, minutes) => {
    expect(plan([held('CSM', '2027-01-10')], [item(on)]).goals[0]!.countedMinutes).toBe(minutes);
  });

  it('never counts the class that a certification was earned in towards its own renewal', () => {
    const itsClass = item('2025-01-09', 840, { earned: 'cspo' });
    expect(plan([held('CSPO', '2027-01-10')], [itsClass]).goals[0]!.countedMinutes).toBe(0);
    expect(plan([held('CSM', '2027-01-10')], [itsClass]).goals[0]!.countedMinutes).toBe(840);
    const both = plan([held('CSM', '2027-01-10'), held('CSPO', '2027-01-10')], [itsClass]);
    expect(both.goals[0]!.countedMinutes).toBe(0);
  });

  describe('where certifications expire on different days', () => {
    const two = [held('CSPO', '2028-02-01'), held('CSM', '2027-01-10')];

    it('offers the earliest alone, and all together before that day, and never one total against a later one', () => {
      const { goals, together } = plan(two);
      expect(goals.map(({ by, seus, fee }) => [by, seus, fee])).toEqual([
        ['2027-01-10', 20, 100],
        ['2028-02-01', 20, 100],
      ]);
      expect(together).toMatchObject({ kind: 'together', by: '2027-01-10', seus: 30, fee: 100 });
      // Only what lies in the windows of both.
      expect(together!.window).toEqual({ from: '2025-08-01', to: '2027-01-10' });
    });

    it('counts nothing for two of them alone', () => {
      const items = Array.from({ length: 25 }, (_, day) => item(`2026-03-${String(day + 1).padStart(2, '0')}`));
      const [first, second] = plan(two, items).goals;
      expect(first).toMatchObject({ countedMinutes: 1_500, missingMinutes: 0 });
      expect(first!.chosen).toHaveLength(20);
      expect(second).toMatchObject({ countedMinutes: 300, missingMinutes: 900 });
    });

    it('reckons what has expired by itself', () => {
      const { goals, together } = plan([held('CSM', '2026-06-14'), held('CSPO', '2027-01-10')], [item('2026-05-01')]);
      expect(goals.map(({ daysLeft, countedMinutes }) => [daysLeft, countedMinutes])).toEqual([
        [-1, 60],
        [209, 60],
      ]);
      expect(together).toBeNull();
    });
  });

  describe('what closes the gap', () => {
    const gap = (meetups: number[], items: Countable[] = []) =>
      plan([held('CSM', '2027-01-10')], items, { meetups }).goals[0]!.meetupsMissing;

    it('is so many meetups of the usual length, rounded up', () => {
      expect(gap([60, 60, 60])).toBe(20);
      expect(gap([52, 90, 55])).toBe(22);
      expect(gap([50, 60])).toBe(24);
      expect(gap([60], [item('2026-05-01', 1_141)])).toBe(1);
      expect(gap([60], [item('2026-05-01', 1_200)])).toBe(0);
    });

    it('is not told in meetups to who has been in none', () => {
      expect(gap([])).toBeNull();
    });

    it('is not told once it is too late', () => {
      expect(plan([held('CSM', '2026-06-14')], [], { meetups: [60] }).goals[0]!.meetupsMissing).toBeNull();
      expect(plan([held('CSM', TODAY)], [], { meetups: [60] }).goals[0]!.meetupsMissing).toBe(20);
    });
  });

  it('grows month by month, until today or the last day', () => {
    const { growth } = plan([held('CSM', '2026-09-10')], [item('2026-04-02', 30), item('2026-06-01')]).goals[0]!;
    expect(growth[0]).toEqual({ month: '2024-03', minutes: 0 });
    expect(growth.slice(-4)).toEqual([
      { month: '2026-03', minutes: 0 },
      { month: '2026-04', minutes: 30 },
      { month: '2026-05', minutes: 30 },
      { month: '2026-06', minutes: 90 },
    ]);
    expect(plan([held('CSM', '2026-05-10')]).goals[0]!.growth.at(-1)!.month).toBe('2026-05');
  });

  it('warns of more than eight SEUs on a day, and counts them all the same', () => {
    const many = [item('2026-05-01', 300), item('2026-05-01', 181), item('2026-05-02', 480)];
    const { fullDays, goals } = plan([held('CSM', '2027-01-10')], many);
    expect(fullDays).toEqual([{ on: '2026-05-01', minutes: 481 }]);
    expect(goals[0]!.countedMinutes).toBe(961);
  });

  it('does not warn of the days of a class that counts for nothing', () => {
    const cspo = { ...held('CSPO', '2027-01-09'), id: 'cspo' };
    expect(plan([cspo], [item('2025-01-09', 840, { earned: 'cspo' })]).fullDays).toEqual([]);
    expect(plan([cspo], [item('2025-01-09', 840)]).fullDays).toHaveLength(1);
  });

  it('tells of rules that hold by the last day, and goes by those of today', () => {
    const levels = RENEWAL_RULES.levels.map((level) => ({ ...level, fee: level.fee + 25 }));
    const later = (effectiveFrom: string): RuleVersion<'renewal'> => ({
      ...{ ...FIRST, version: '2026-2', effectiveFrom, numbers: { ...RENEWAL_RULES, levels } },
    });
    const goal = (from: string) => plan([held('CSM', '2027-01-10')], [], { versions: [FIRST, later(from)] }).goals[0]!;
    expect(goal('2027-01-10')).toMatchObject({ fee: 100, changes: { fee: 125, seus: 20, version: '2026-2' } });
    expect(goal('2027-01-11').changes).toBeNull();
    expect(goal(TODAY)).toMatchObject({ fee: 125, changes: null });
  });

  it('leaves out what the rules do not know', () => {
    const { goals, unknown } = plan([held('CAL-E', '2027-01-10'), held('CSM', '2027-01-10')]);
    expect(goals).toMatchObject([{ certifications: [{ code: 'CSM' }], seus: 20 }]);
    expect(unknown).toMatchObject([{ code: 'CAL-E' }]);
    expect(plan([]).goals).toEqual([]);
  });
});
