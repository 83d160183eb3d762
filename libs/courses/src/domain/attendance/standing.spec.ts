import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Interval, MINUTE, SECOND } from '#kernel';
import { learningMinutes } from '../half-day.js';
import { attendedOf, type AttendanceFacts } from './attended.js';
import { type HalfDayFacts, standingOf } from './standing.js';

const NINE = Date.UTC(2026, 2, 3, 9);
const after = (minutes: number) => NINE + minutes * MINUTE;
const NOTHING: AttendanceFacts = { markedAt: null, scannedAt: null, presence: [] };

/** A half-day of 3 h 30 min with 15 minutes of breaks: 195 of learning. */
const half = (facts: Partial<HalfDayFacts> = {}): HalfDayFacts => ({
  ...{ id: 'half', offeringId: 'own', place: 0, date: '2026-03-03', starts: '09:00', ends: '12:30', breakMinutes: 15 },
  ...{ startsAt: NINE, endsAt: after(210), ...NOTHING, ...facts },
});
const minutesWith = (facts: Partial<AttendanceFacts>) => attendedOf(half(), { ...NOTHING, ...facts });
const online = (from: number, to: number): Interval => ({ from: after(from), to: after(to) });

describe('what counts of a half-day', () => {
  it('is all of its learning for who was marked or showed the code', () => {
    expect(minutesWith({ markedAt: NINE })).toMatchObject({ minutes: 195, by: 'mark', segments: [] });
    expect(minutesWith({ scannedAt: NINE })).toMatchObject({ minutes: 195, by: 'code' });
    expect(minutesWith({ scannedAt: NINE, presence: [online(0, 10)] })).toMatchObject({
      minutes: 195,
      presenceMinutes: 10,
    });
  });

  it('is the time that somebody was connected, within the half-day, on all their devices together', () => {
    const presence = [online(-30, 40), online(20, 60), online(200, 260)];
    expect(minutesWith({ presence })).toMatchObject({ minutes: 70, by: 'presence', presenceMinutes: 70 });
  });

  it('is never more than the learning, however long they stayed', () => {
    expect(minutesWith({ presence: [online(-60, 300)] })).toMatchObject({ minutes: 195, by: 'presence' });
  });

  it('bridges gaps of two minutes, ten minutes in all, and rounds down once', () => {
    expect(minutesWith({ presence: [online(0, 20), online(22, 40), online(45, 60)] }).minutes).toBe(55);
    const flickering = Array.from({ length: 20 }, (_, n) => online(n * 4, n * 4 + 2));
    expect(minutesWith({ presence: flickering }).minutes).toBe(40 + 10);
    expect(minutesWith({ presence: [{ from: NINE, to: NINE + 52 * MINUTE + 59 * SECOND }] }).minutes).toBe(52);
    expect(minutesWith({ presence: [{ from: NINE, to: NINE + 59 * SECOND }] })).toMatchObject({ minutes: 0, by: null });
  });

  it('is nothing for who was connected before and after it alone', () => {
    expect(minutesWith({ presence: [online(-30, -1), online(211, 240)] })).toMatchObject({ minutes: 0, segments: [] });
  });
});

describe('what counts of a course', () => {
  const elsewhere = (facts: Partial<HalfDayFacts>) => half({ id: 'other', offeringId: 'other', ...facts });

  it('is the sum over the half-days of the class', () => {
    const facts = [half({ markedAt: NINE }), half({ place: 1, presence: [online(0, 100)] }), half({ place: 2 })];
    const { minutes, halfDays } = standingOf('own', facts);
    expect(minutes).toBe(295);
    expect(halfDays.map(({ minutes: counted, madeUp }) => [counted, madeUp])).toEqual([
      [195, null],
      [100, null],
      [0, null],
    ]);
  });

  it('takes a half-day from another class where that is the larger, and never both', () => {
    const facts = [half({ presence: [online(0, 100)] }), elsewhere({ markedAt: NINE })];
    const { minutes, halfDays } = standingOf('own', facts);
    expect(minutes).toBe(195);
    expect(halfDays).toMatchObject([
      { minutes: 100, madeUp: { attended: { minutes: 195, by: 'mark' } }, elsewhere: false },
    ]);
    expect(standingOf('own', [half({ markedAt: NINE }), elsewhere({ markedAt: NINE })])).toMatchObject({
      minutes: 195,
      halfDays: [{ madeUp: null }],
    });
  });

  it('takes a half-day that the class does not have from a class that has it, and only where it was attended', () => {
    const facts = [half(), elsewhere({ place: 1, markedAt: NINE }), elsewhere({ place: 2 })];
    expect(standingOf('own', facts)).toMatchObject({ minutes: 195, halfDays: [{ minutes: 0 }, { elsewhere: true }] });
  });
});

const moment = fc.integer({ min: -60, max: 300 }).map(after);
const interval = fc
  .tuple(moment, fc.integer({ min: 0, max: 60 }))
  .map(([from, long]) => ({ from, to: from + long * MINUTE }));
const aHalf: fc.Arbitrary<HalfDayFacts> = fc
  .record({
    offeringId: fc.constantFrom('own', 'other', 'third'),
    place: fc.nat(4),
    breakMinutes: fc.integer({ min: 0, max: 90 }),
    markedAt: fc.option(moment),
    scannedAt: fc.option(moment),
    presence: fc.array(interval, { maxLength: 8 }),
  })
  .map((facts) => half(facts));
/** One of each place of each class. */
const course = fc
  .array(aHalf, { maxLength: 10 })
  .map((all) => [...new Map(all.map((one) => [`${one.offeringId} ${one.place}`, one])).values()]);

describe('minutes, whatever happened', () => {
  it('are never more than the largest plan of each place holds, nor presence more than it lasted', () => {
    fc.assert(
      fc.property(course, (facts) => {
        const places = Map.groupBy(facts, ({ place }) => place);
        const most = [...places.values()].reduce((sum, all) => sum + Math.max(...all.map(learningMinutes)), 0);
        const { minutes, halfDays } = standingOf('own', facts);
        expect(minutes).toBeLessThanOrEqual(most);
        expect(minutes).toBeGreaterThanOrEqual(0);
        for (const { presenceMinutes, facts: one } of halfDays) {
          const seen = one.presence.reduce((sum, { from, to }) => sum + to - from, 0) + 10 * MINUTE;
          expect(presenceMinutes * MINUTE).toBeLessThanOrEqual(Math.min(seen, one.endsAt - one.startsAt));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('never fall when one more fact is added', () => {
    const fact = fc.oneof(
      fc.constant({ markedAt: NINE }),
      fc.constant({ scannedAt: NINE }),
      interval.map((more) => ({ more })),
    );
    fc.assert(
      fc.property(course, fact, fc.nat(), (facts, added, which) => {
        fc.pre(facts.length > 0);
        const richer = facts.map((one, index) => {
          if (index !== which % facts.length) return one;
          return 'more' in added ? { ...one, presence: [...one.presence, added.more] } : { ...one, ...added };
        });
        expect(standingOf('own', richer).minutes).toBeGreaterThanOrEqual(standingOf('own', facts).minutes);
      }),
      { numRuns: 2_000 },
    );
  });
});
