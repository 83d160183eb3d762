import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { HOUR, instantOf, MINUTE } from '#kernel';
import { type CalendarEntry, calendarFeed, calendarFile, calendarMail } from './calendar.js';

const sender = { name: 'Afterclass', email: 'hello@afterclass.example', host: 'afterclass.example' };
const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: '0192f0c1-0000-7000-8000-000000000001',
  title: 'Lean Coffee',
  description: '',
  zone: 'Europe/Berlin',
  startsAt: Date.UTC(2026, 10, 19, 17),
  endsAt: Date.UTC(2026, 10, 19, 18),
  sequence: 0,
  updatedAt: Date.UTC(2026, 9, 1, 12),
  cancelled: false,
  attending: true,
  callUrl: null,
  pageUrl: 'https://afterclass.example/meetups/1',
  ...changes,
});

/** Reads a file the way a calendar does: with the time zones the file itself brings, and no others. */
function read(file: string) {
  const root = new ICAL.Component(ICAL.parse(file) as unknown[] as never);
  const zones = new Map(
    root.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone] as const;
    }),
  );
  const instant = (event: ICAL.Component, name: string) => {
    const property = event.getFirstProperty(name)!;
    const time = property.getFirstValue() as ICAL.Time;
    const tzid = property.getFirstParameter('tzid');
    if (tzid) time.zone = zones.get(tzid)!;
    return time.toUnixTime() * 1000;
  };
  const events = root.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    description: event.getFirstPropertyValue('description'),
    transparency: event.getFirstPropertyValue('transp'),
    stampIsUtc: (event.getFirstPropertyValue('dtstamp') as ICAL.Time).zone === ICAL.Timezone.utcTimezone,
    startsAt: instant(event, 'dtstart'),
    endsAt: instant(event, 'dtend'),
    attendee: event.getFirstPropertyValue('attendee'),
  }));
  return { method: root.getFirstPropertyValue('method'), zones: [...zones.keys()], events };
}

describe('a calendar file', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'],
    ['America/Toronto', '2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01'],
    ['Pacific/Apia', '2026-04-04', '2026-04-05', '2026-09-26', '2026-09-27'],
    ['UTC', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'],
  ])('says the same moment before and after clocks change in %s', (zone, ...days) => {
    for (const date of days) {
      const startsAt = instantOf({ date, time: '18:30' }, zone);
      const calendar = read(calendarFile([entry({ zone, startsAt, endsAt: startsAt + HOUR })], sender));
      expect(calendar.zones).toEqual(zone === 'UTC' ? [] : [zone]);
      expect(calendar.events).toMatchObject([{ startsAt, endsAt: startsAt + HOUR, stampIsUtc: true }]);
    }
  });

  it('says the same moment as we do, at any time in any of many zones', () => {
    const zones = ['Europe/Berlin', 'Europe/London', 'America/Toronto', 'America/Sao_Paulo', 'Asia/Kolkata'];
    const more = ['Australia/Sydney', 'Pacific/Auckland', 'Pacific/Apia', 'Europe/Kiev', 'Asia/Tokyo'];
    const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2032, 0, 1) / MINUTE });
    fc.assert(
      fc.property(fc.constantFrom(...zones, ...more), minutes, (zone, minute) => {
        const startsAt = minute * MINUTE;
        const calendar = read(calendarFile([entry({ zone, startsAt, endsAt: startsAt + 90 * MINUTE })], sender));
        expect(calendar.events).toMatchObject([{ startsAt, endsAt: startsAt + 90 * MINUTE }]);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('uses UTC on the night on which the wall shows the time twice', () => {
    const second = Date.UTC(2026, 9, 25, 1, 30);
    const file = calendarFile([entry({ startsAt: second, endsAt: second + HOUR })], sender);
    expect(file).toContain('DTSTART:20261025T013000Z');
    expect(read(file).events).toMatchObject([{ startsAt: second, endsAt: second + HOUR }]);
  });

  it('keeps any text whole, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const title = text.replace(/[\r\n\p{Cc}]/gu, ' ').trim() || 'x';
        const file = calendarFile([entry({ title })], sender);
        expect(read(file).events[0]!.summary).toBe(title);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('cannot be given lines of its own by a title', () => {
    const file = calendarFile([entry({ title: 'Hi\r\nEND:VEVENT; \\ , done' })], sender);
    expect(read(file).events).toHaveLength(1);
    expect(read(file).events[0]!.summary).toBe('Hi\nEND:VEVENT; \\ , done');
  });

  it('takes a cancelled meetup out of the calendar again', () => {
    const before = read(calendarFile([entry({ sequence: 3 })], sender));
    const after = read(calendarFile([entry({ sequence: 4, cancelled: true })], sender));
    expect(before).toMatchObject({ method: 'PUBLISH', events: [{ status: 'CONFIRMED', sequence: 3 }] });
    expect(after).toMatchObject({ method: 'CANCEL', events: [{ status: 'CANCELLED', sequence: 4 }] });
    expect(after.events[0]!.uid).toBe(before.events[0]!.uid);
  });
});

describe('a calendar file of a class', () => {
  const halves = (changes: Partial<CalendarEntry> = {}) => [entry(changes), entry({ ...changes, id: '2' })];

  it('holds each half-day, at the place where it is taught', () => {
    const file = calendarFile(halves({ place: 'Harbour Street 1' }), sender);
    expect(read(file)).toMatchObject({ method: 'PUBLISH', events: [{ status: 'CONFIRMED' }, { status: 'CONFIRMED' }] });
    expect(file).toContain('LOCATION:Harbour Street 1');
  });

  it('takes all of them out of the calendar again', () => {
    expect(read(calendarFile(halves({ cancelled: true }), sender)).method).toBe('CANCEL');
  });
});

describe('a calendar in a mail', () => {
  const reader = { name: 'Åsa "Ace"; Öberg', email: 'asa@example.org' };

  it('updates what its reader accepted', () => {
    expect(read(calendarMail(entry(), sender, reader))).toMatchObject({
      method: 'REQUEST',
      events: [{ attendee: 'MAILTO:asa@example.org' }],
    });
  });

  it('cancels it', () => {
    expect(read(calendarMail(entry({ cancelled: true }), sender, reader)).method).toBe('CANCEL');
  });
});

describe('a feed', () => {
  it('holds every entry, with the zones they need, each once', () => {
    const toronto = entry({ id: '2', zone: 'America/Toronto', attending: false });
    const feed = read(calendarFeed([entry(), toronto, entry({ id: '3', cancelled: true })], sender, 'Afterclass'));
    expect(feed.method).toBe('PUBLISH');
    expect(feed.zones.sort()).toEqual(['America/Toronto', 'Europe/Berlin']);
    expect(feed.events.map(({ status }) => status)).toEqual(['CONFIRMED', 'TENTATIVE', 'CANCELLED']);
    expect(feed.events[1]!.transparency).toBe('TRANSPARENT');
  });

  it('is a calendar also while it is empty', () => {
    expect(read(calendarFeed([], sender, 'Afterclass')).events).toEqual([]);
  });
});
