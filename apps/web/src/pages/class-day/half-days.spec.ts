import { describe, expect, it } from '@jest/globals';
import { currentOf, hasOpened, isOn, isOpen, nextOf } from './half-days.js';

const half = (starts: string, ends: string) => ({
  startsAt: `2026-03-03T${starts}:00Z`,
  endsAt: `2026-03-03T${ends}:00Z`,
});
const [morning, afternoon] = [half('09:00', '12:30'), half('13:30', '17:00')];
const at = (time: string) => Date.parse(`2026-03-03T${time}:00Z`);

describe('the half-day that one looks at', () => {
  it('is the one under way, or the next; after the class its last', () => {
    const seen = ['08:00', '12:29', '12:30', '16:59', '23:00'].map((time) => currentOf([morning, afternoon], at(time)));
    expect(seen).toEqual([morning, morning, afternoon, afternoon, afternoon]);
    expect(currentOf([], at('09:00'))).toBeUndefined();
  });

  it('is named as the next one while none is on', () => {
    const next = ['08:00', '09:00', '12:29', '12:30', '13:29', '13:30', '17:00'].map((time) =>
      nextOf([morning, afternoon], at(time)),
    );
    expect(next).toEqual([morning, undefined, undefined, afternoon, afternoon, undefined, undefined]);
  });

  it('is open half an hour longer than it runs, on both sides', () => {
    const times = ['08:29', '08:30', '09:00', '12:29', '12:30', '12:59', '13:00'];
    expect(times.map((time) => isOpen(morning, at(time)))).toEqual([false, true, true, true, true, true, false]);
    expect(times.map((time) => isOn(morning, at(time)))).toEqual([false, false, true, true, false, false, false]);
    expect(times.map((time) => hasOpened(morning, at(time)))).toEqual([false, ...Array<boolean>(6).fill(true)]);
  });
});
