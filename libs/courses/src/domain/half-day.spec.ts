import { describe, expect, it } from '@jest/globals';
import { type HalfDayPlan, inOrder, learningMinutes, momentsOf, movedTo, problemsOf } from './half-day.js';

const half = (date: string, starts: string, ends: string, breakMinutes = 15): HalfDayPlan => ({
  ...{ date, starts, ends, breakMinutes },
});
const TWO_DAYS = [
  half('2026-12-01', '09:00', '12:30'),
  half('2026-12-01', '13:30', '17:00'),
  half('2026-12-02', '09:00', '12:30'),
  half('2026-12-02', '13:30', '17:00'),
];
const minutesOf = (plan: HalfDayPlan, zone: string) =>
  learningMinutes({ ...momentsOf(plan, zone), breakMinutes: plan.breakMinutes });

describe('the learning in a half-day', () => {
  it('is what it lasts without its breaks', () => {
    expect(TWO_DAYS.map((plan) => minutesOf(plan, 'Europe/Berlin'))).toEqual([195, 195, 195, 195]);
  });

  it('follows the clocks where they change within it', () => {
    const night = half('2026-03-29', '01:00', '04:00', 0);
    expect(minutesOf(night, 'Europe/Berlin')).toBe(120);
    expect(minutesOf({ ...night, date: '2026-10-25' }, 'Europe/Berlin')).toBe(240);
    expect(minutesOf(night, 'Asia/Tokyo')).toBe(180);
  });
});

describe('a plan', () => {
  it('of two days has nothing wrong with it, whatever the order it is told in', () => {
    expect(problemsOf(TWO_DAYS, 'Europe/Berlin')).toEqual([]);
    expect(problemsOf(TWO_DAYS.toReversed(), 'Europe/Berlin')).toEqual([]);
    expect(inOrder(TWO_DAYS.toReversed())).toEqual(TWO_DAYS);
  });

  it('names each half-day that ends before it starts, or is all breaks', () => {
    const plans = [half('2026-12-01', '12:30', '09:00'), half('2026-12-01', '13:00', '13:15', 15), TWO_DAYS[2]!];
    expect(problemsOf(plans, 'Europe/Berlin')).toEqual([
      { index: 0, field: 'ends', code: 'half-day-ends' },
      { index: 1, field: 'breakMinutes', code: 'only-breaks' },
    ]);
  });

  it('names the later of two that overlap, by its place in the plan', () => {
    const plans = [half('2026-12-01', '12:00', '15:00'), half('2026-12-01', '09:00', '12:30')];
    expect(problemsOf(plans, 'Europe/Berlin')).toEqual([{ index: 0, field: 'starts', code: 'half-days-overlap' }]);
  });

  it('lets one begin at the moment at which another ends', () => {
    expect(problemsOf([half('2026-12-01', '09:00', '12:00'), half('2026-12-01', '12:00', '15:00')], 'UTC')).toEqual([]);
  });

  it('finds that a half-day within the hour that clocks skip is none', () => {
    expect(problemsOf([half('2026-03-29', '02:30', '03:30', 0)], 'Europe/Berlin')).toEqual([
      { index: 0, field: 'ends', code: 'half-day-ends' },
    ]);
  });
});

describe('moving a plan', () => {
  it('puts the first half-day on the day and keeps the distances, over months and leap days', () => {
    const moved = movedTo(TWO_DAYS.toReversed(), '2028-02-28');
    expect(moved.map(({ date }) => date)).toEqual(['2028-02-29', '2028-02-29', '2028-02-28', '2028-02-28']);
    expect(moved.map(({ starts }) => starts)).toEqual(['13:30', '09:00', '13:30', '09:00']);
  });

  it('goes back as well', () => {
    expect(movedTo(TWO_DAYS, '2026-11-30').at(-1)!.date).toBe('2026-12-01');
  });
});
