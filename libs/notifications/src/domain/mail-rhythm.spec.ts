import { describe, expect, it } from '@jest/globals';
import { localDayOf, quietUntil } from './mail-rhythm.js';

const NIGHT = { from: '22:00', to: '07:00' };
const at = (moment: string) => Date.parse(moment);
const until = (moment: string, zone: string, quiet: { from: string; to: string } | null) => {
  const end = quietUntil(at(moment), zone, quiet);
  return end === undefined ? undefined : new Date(end).toISOString();
};

describe('quiet hours', () => {
  it.each([
    ['2026-01-15T21:00:00Z', '2026-01-16T06:00:00.000Z'],
    ['2026-01-16T05:59:59Z', '2026-01-16T06:00:00.000Z'],
    ['2026-01-16T06:00:00Z', undefined],
    ['2026-01-15T20:59:59Z', undefined],
  ])('of a night in Paris hold at %s until %s', (moment, end) =>
    expect(until(moment, 'Europe/Paris', NIGHT)).toBe(end),
  );

  it.each([
    ['2026-01-15T11:59:00Z', undefined],
    ['2026-01-15T12:00:00Z', '2026-01-15T14:00:00.000Z'],
    ['2026-01-15T14:00:00Z', undefined],
  ])('may lie within a day: at %s until %s', (moment, end) =>
    expect(until(moment, 'UTC', { from: '12:00', to: '14:00' })).toBe(end),
  );

  it('are those of the clock on the wall where somebody lives, far away too', () => {
    expect(until('2026-01-15T08:30:00Z', 'Pacific/Kiritimati', NIGHT)).toBe('2026-01-15T17:00:00.000Z');
    expect(until('2026-01-15T08:30:00Z', 'Pacific/Pago_Pago', NIGHT)).toBeUndefined();
    expect(until('2026-01-15T17:00:00Z', 'Asia/Kathmandu', NIGHT)).toBe('2026-01-16T01:15:00.000Z');
  });

  it('end an hour earlier or later in a night in which clocks change', () => {
    expect(until('2026-03-28T22:00:00Z', 'Europe/Paris', NIGHT)).toBe('2026-03-29T05:00:00.000Z');
    expect(until('2026-10-24T22:00:00Z', 'Europe/Paris', NIGHT)).toBe('2026-10-25T06:00:00.000Z');
  });

  it('end at once where they end in an hour that comes twice, or never', () => {
    const early = { from: '22:00', to: '02:30' };
    expect(until('2026-10-25T00:10:00Z', 'Europe/Paris', early)).toBe('2026-10-25T00:30:00.000Z');
    expect(until('2026-10-25T01:10:00Z', 'Europe/Paris', early)).toBeUndefined();
    expect(until('2026-03-29T00:50:00Z', 'Europe/Paris', early)).toBe('2026-03-29T01:30:00.000Z');
  });

  it('are none where none were chosen', () => expect(until('2026-01-15T03:00:00Z', 'UTC', null)).toBeUndefined());
});

describe('a day', () => {
  it.each([
    ['2026-03-29T05:00:00Z', 'Europe/Paris', { day: '2026-03-29', weekday: 7, hour: 7 }],
    ['2026-01-15T17:00:00Z', 'Pacific/Kiritimati', { day: '2026-01-16', weekday: 5, hour: 7 }],
    ['2026-01-15T18:00:00Z', 'Pacific/Pago_Pago', { day: '2026-01-15', weekday: 4, hour: 7 }],
    ['2026-01-19T01:15:00Z', 'Asia/Kathmandu', { day: '2026-01-19', weekday: 1, hour: 7 }],
  ])('at %s in %s', (moment, zone, wanted) => expect(localDayOf(at(moment), zone)).toEqual(wanted));
});
