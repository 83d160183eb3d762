import { describe, expect, it } from '@jest/globals';
import { blankValues, changeOf, draftOf, learningMinutes, onTopOf, plannedMinutes } from './class-values.js';
import { nextHalfDay } from './half-days.js';

const MAYA = { id: 'maya', displayName: 'Maya Okafor' };
const MONDAY = Date.UTC(2026, 10, 30, 12);
const blank = (now = MONDAY) => blankValues('Europe/Berlin', 'cspo', MAYA, now);
const morning = (date: string) => ({ date, starts: '09:00', ends: '12:30', breakMinutes: 15 });

describe('the form of a class', () => {
  it('starts with two whole days in four weeks', () => {
    expect(blank().halfDays.map(({ date, starts, ends }) => `${date} ${starts}-${ends}`)).toEqual([
      '2026-12-28 09:00-12:45',
      '2026-12-28 13:45-17:30',
      '2026-12-29 09:00-12:45',
      '2026-12-29 13:45-17:30',
    ]);
    expect(plannedMinutes(blank().halfDays, 'Europe/Berlin')).toBe(840);
  });

  it.each([
    ['a Friday', 4],
    ['a Saturday', 5],
    ['a Sunday', 6],
  ])('moves on to Monday where that would be %s', (_, days) => {
    expect(blank(MONDAY + days * 86_400_000).halfDays[0]?.date).toBe('2027-01-04');
  });

  it('proposes the afternoon after a morning, and else the next morning, at the times before', () => {
    const early = { ...morning('2026-12-31'), starts: '08:30', ends: '12:00' };
    const afternoon = nextHalfDay([early]);
    expect(afternoon).toMatchObject({ date: '2026-12-31', starts: '13:45' });
    expect(nextHalfDay([afternoon, early])).toMatchObject({ date: '2027-01-01', starts: '08:30', ends: '12:00' });
    expect(nextHalfDay([{ ...early, ends: '15:00' }])).toMatchObject({ date: '2027-01-01', starts: '08:30' });
    expect(nextHalfDay([])).toMatchObject({ date: '', starts: '09:00' });
  });

  it('counts no minutes where a half-day makes no sense yet, and those of the day when clocks change', () => {
    expect(learningMinutes({ ...morning('2026-12-28'), ends: '08:00' }, 'Europe/Berlin')).toBe(0);
    expect(learningMinutes({ ...morning(''), ends: '' }, 'Europe/Berlin')).toBe(0);
    expect(learningMinutes({ ...morning('2026-03-29'), starts: '01:00' }, 'Europe/Berlin')).toBe(10.5 * 60 - 15);
  });

  it('does not send what does not show', () => {
    const typed = { ...blank(), callUrl: ' https://call.example ', address: '1 Main Street' };
    expect(draftOf(typed)).toMatchObject({ callUrl: 'https://call.example', address: '', trainerIds: ['maya'] });
    expect(draftOf({ ...typed, mode: 'in-person' })).toMatchObject({ callUrl: null, address: '1 Main Street' });
  });

  it('sends only what differs', () => {
    expect(changeOf(blank(), { ...blank(), capacity: '14' }, 3)).toEqual({ capacity: 14, sequence: 3 });
    expect(changeOf(blank(), { ...blank(), title: '  ' }, 3)).toBeUndefined();
  });

  it('keeps what was typed over what somebody else has changed', () => {
    const before = blank();
    const typed = { ...before, title: 'Winter', halfDays: [{ id: 'gone', ...morning('2026-12-30') }] };
    const now = { ...before, title: 'Spring', capacity: 20, halfDays: [{ id: 'new', ...morning('2026-12-28') }] };
    expect(onTopOf(before, typed, now)).toMatchObject({
      title: 'Winter',
      capacity: 20,
      halfDays: [morning('2026-12-30')],
    });
  });
});
