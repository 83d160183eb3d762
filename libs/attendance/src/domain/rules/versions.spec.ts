import { describe, expect, it } from '@jest/globals';
import { FIRST_RULES } from '../../../../../test/support/rules.js';
import { FIRST_ATTENDANCE_RULES } from '../../infra/rules/first-rules.js';
import { attendanceRules } from '../rules.js';
import { called, inEffect, nextName, type Versions } from './versions.js';

const version = (name: string, effectiveFrom: string) => ({ ...FIRST_ATTENDANCE_RULES, version: name, effectiveFrom });
const versions: Versions<'attendance'> = [
  version('2026-1', '2026-01-01'),
  version('2027-1', '2027-01-01'),
  version('2026-2', '2027-01-01'),
];

describe('versions of rules', () => {
  it.each([
    ['2019-01-01', '2026-1'],
    ['2026-12-31', '2026-1'],
    ['2027-01-01', '2026-2'],
  ])('hold by their dates, and of one day the last: on %s %s', (day, name) => {
    expect(inEffect(versions, day).version).toBe(name);
  });

  it('are found by their names', () => {
    expect(called(versions, '2027-1')).toBe(versions[1]);
    expect(called(versions, '1999-1')).toBeUndefined();
  });

  it('are named after their year, and never twice', () => {
    expect(nextName(versions, '2026-05-01')).toBe('2026-3');
    expect(nextName(versions, '2027-05-01')).toBe('2027-2');
    expect(nextName([{ version: '2026-10' }, { version: '2026-9' }], '2026-05-01')).toBe('2026-11');
    expect(nextName(versions, '2028-05-01')).toBe('2028-1');
  });
});

describe('the first rules of attendance', () => {
  it('are those of the house: 120 s are bridged, ten minutes at most, half an hour past the end, half an hour or half', () => {
    expect(FIRST_RULES).toEqual({
      ...{ version: '2026-1', tail: 30_000, longestBridge: 120_000, bridgedAtMost: 600_000 },
      ...{ seenBeforeOutage: 30_000, backAfterOutage: 120_000, outageAtMost: 600_000, overrunAtMost: 1_800_000 },
      ...{ minimum: 1_800_000, minimumShare: { of: 100, parts: 50 } },
    });
    expect(attendanceRules('x', { ...FIRST_ATTENDANCE_RULES.numbers, minimumPercent: 33 }).minimumShare.parts).toBe(33);
  });
});
