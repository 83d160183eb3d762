import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classText } from './class-text.js';
import { copySheetOf } from './copy-sheet.js';
import { type Entry, type EntryReason, entryTowards } from './item.js';
import { readingText } from './reading-text.js';
import { warningsOf } from './warnings.js';

/** What facts say, one after the other: of several things, in any order, also the same twice. */
const histories = fc.array(
  fc.record({
    source: fc.constantFrom('march', 'april', 'class', 'book'),
    minutes: fc.integer({ min: 0, max: 1_440 }),
    reason: fc.constantFrom<EntryReason>('facts', 'override', 'edited', 'withdrawn'),
  }),
  { maxLength: 60 },
);

const sumOf = (entries: readonly Entry[]) => entries.reduce((sum, { minutes }) => sum + minutes, 0);

describe('a ledger after any history', () => {
  it('counts of each thing what was said of it last, as the sum of entries that were only added', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const ledger = new Map<string, Entry[]>();
        const said = new Map<string, number>();
        for (const { source, minutes, reason } of history) {
          const before = ledger.get(source) ?? [];
          const entry = entryTowards(sumOf(before), minutes, reason);
          ledger.set(source, entry ? [...before, entry] : before);
          said.set(source, minutes);
        }
        for (const [source, entries] of ledger) {
          expect(sumOf(entries)).toBe(said.get(source));
          entries.forEach((entry, index) => {
            expect(entry.minutes).not.toBe(0);
            expect(sumOf(entries.slice(0, index + 1))).toBeGreaterThanOrEqual(0);
          });
        }
        const total = [...ledger.values()].flat();
        expect(sumOf(total)).toBe([...said.values()].reduce((sum, minutes) => sum + minutes, 0));
      }),
    );
  });

  it('gets no entry from what was said before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_440 }), (minutes) => {
        expect(entryTowards(minutes, minutes, 'facts')).toBeUndefined();
      }),
    );
  });

  it('says why something changed, and of what counts anew that it was made', () => {
    expect(entryTowards(0, 60, 'facts')).toEqual({ minutes: 60, reason: 'made' });
    expect(entryTowards(60, 45, 'override')).toEqual({ minutes: -15, reason: 'override' });
    expect(entryTowards(45, 0, 'withdrawn')).toEqual({ minutes: -45, reason: 'withdrawn' });
  });
});

describe('the copy sheet', () => {
  const item = { category: 'events', title: 'March', description: 'About slicing.', happenedOn: '2026-03-19' } as const;

  it.each([
    [60, 1, 0],
    [52, 0, 52],
    [840, 14, 0],
    [125, 2, 5],
  ])('writes %d minutes as %d hours and %d minutes', (minutes, hours, rest) => {
    expect(copySheetOf({ ...item, minutes })).toEqual({
      ...{ category: 'Events', title: 'March', description: 'About slicing.', date: '2026-03-19' },
      ...{ hours, minutes: rest },
    });
  });
});

describe('a second look', () => {
  it('is worth a day of more than eight units, and other minutes than were logged', () => {
    expect(warningsOf({ minutes: 60, dayMinutes: 480, longDayMinutes: 480, loggedMinutes: null })).toEqual([]);
    expect(warningsOf({ minutes: 60, dayMinutes: 481, longDayMinutes: 480, loggedMinutes: 60 })).toEqual(['long-day']);
    expect(warningsOf({ minutes: 45, dayMinutes: 45, longDayMinutes: 480, loggedMinutes: 60 })).toEqual([
      'changed-since-logged',
    ]);
    expect(warningsOf({ minutes: 0, dayMinutes: 500, longDayMinutes: 480, loggedMinutes: 60 })).toEqual([
      'changed-since-logged',
    ]);
  });
});

describe('what is written of', () => {
  it('something that was read names title and author', () => {
    expect(readingText('Slicing', 'Ada', 'en')).toBe('Read “Slicing” by Ada.');
    expect(readingText('Slicing', '', 'fr')).toBe('Lecture de « Slicing ».');
  });

  it('a class names course and trainers', () => {
    expect(classText('Certified Scrum Product Owner', ['Ada', 'Ben'], 'en')).toBe(
      'Class “Certified Scrum Product Owner” with Ada and Ben.',
    );
    expect(classText('Course', [], 'fr')).toBe('Formation « Course ».');
  });
});
