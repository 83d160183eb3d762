import { describe, expect, it } from '@jest/globals';
import { wallTimeOf } from '#kernel';
import { DEFAULT_SESSION_SETTINGS } from '#contracts';
import { cancelled, changed, differing, type Meetup, type MeetupPlan, newMeetup, type Series } from './meetup.js';
import { changedAlone, missingOccurrences, reviseSeries } from './series.js';

const now = Date.UTC(2026, 10, 1);
const plan: MeetupPlan = {
  title: 'Lean Coffee',
  description: '',
  zone: 'Europe/Berlin',
  durationMinutes: 60,
  hostId: 'host',
  cohostIds: [],
  callUrl: null,
  settings: DEFAULT_SESSION_SETTINGS,
  minimumMinutes: null,
};
const series: Series = {
  ...plan,
  id: 'series',
  rule: { interval: 1, weekday: 'TH', ordinal: 3, until: null },
  anchor: '2026-11-19',
  time: '18:00',
};
const materialised = (of: Series = series, at = now): Meetup[] =>
  missingOccurrences(of, new Set(), of.anchor, at).map(({ month, date }) =>
    newMeetup(of, { id: month, seriesId: of.id, month, date, time: of.time }, at),
  );
const wallOf = (meetup: Meetup) => {
  const { date, time } = wallTimeOf(meetup.startsAt, meetup.zone);
  return `${date} ${time}`;
};

describe('the meetups of a series', () => {
  it('exist for twelve months ahead, at the same time on the wall in winter and summer', () => {
    const meetups = materialised();
    expect(meetups).toHaveLength(12);
    expect(meetups.map((meetup) => wallTimeOf(meetup.startsAt, 'Europe/Berlin').time)).toEqual(Array(12).fill('18:00'));
    expect(new Set(meetups.map((meetup) => new Date(meetup.startsAt).getUTCHours()))).toEqual(new Set([16, 17]));
  });

  it('are topped up by the month that came into sight', () => {
    const have = new Set(materialised().map((meetup) => meetup.month!));
    expect(missingOccurrences(series, have, series.anchor, Date.UTC(2026, 11, 1))).toEqual([
      { month: '2027-11', date: '2027-11-18' },
    ]);
  });
});

describe('changing this and those that follow', () => {
  const [november, december, ...rest] = materialised() as [Meetup, Meetup, ...Meetup[]];

  it('moves all of them on the wall, and leaves what came before alone', () => {
    const revision = reviseSeries(series, [december, ...rest], december, { change: { time: '19:30' } }, now);
    expect(revision.changed).toHaveLength(11);
    expect(revision.changed.every(({ meetup, moved }) => moved && wallOf(meetup).endsWith('19:30'))).toBe(true);
    expect(revision.changed.some(({ meetup }) => meetup.id === november.id)).toBe(false);
    expect(revision.series.time).toBe('19:30');
  });

  it('leaves what was set on one alone as it was set there', () => {
    const own = changedAlone(rest[0]!, { title: 'With a guest', date: '2027-01-20' }, now).meetup;
    const revision = reviseSeries(
      series,
      [december, own, ...rest.slice(1)],
      december,
      { change: { title: 'New title', time: '17:00' }, rule: { interval: 1, weekday: 'MO', ordinal: 1, until: null } },
      now,
    );
    const after = revision.changed.map(({ meetup }) => meetup);
    expect(after.find(({ id }) => id === own.id)).toMatchObject({ title: 'With a guest', month: '2027-01' });
    expect(after.map(wallOf).slice(0, 3)).toEqual(['2026-12-07 17:00', '2027-01-20 17:00', '2027-02-01 17:00']);
  });

  it('keeps each month its meetup when the day of the month changes', () => {
    const rule = { interval: 1, weekday: 'MO', ordinal: -1, until: null } as const;
    const revision = reviseSeries(series, [november, december, ...rest], november, { change: {}, rule }, now);
    expect(revision.changed.map(({ meetup }) => meetup.id)).toEqual(revision.changed.map(({ meetup }) => meetup.month));
    expect(wallOf(revision.changed[0]!.meetup)).toBe('2026-11-30 18:00');
    expect(revision.cancelled).toEqual([]);
    expect(revision.missing).toEqual([]);
  });

  it('cancels the months a wider interval leaves out', () => {
    const rule = { ...series.rule, interval: 2 };
    const revision = reviseSeries(series, [november, december, ...rest], november, { change: {}, rule }, now);
    expect(revision.cancelled.map(({ month }) => month)).toContain('2026-12');
    expect(revision.changed.map(({ meetup }) => meetup.month)).toContain('2027-01');
    expect(revision.cancelled.length + revision.changed.length).toBe(12);
  });

  it('makes the months a narrower interval adds', () => {
    const everyOther: Series = { ...series, rule: { ...series.rule, interval: 2 } };
    const existing = materialised(everyOther);
    const revision = reviseSeries(everyOther, existing, existing[0]!, { change: {}, rule: series.rule }, now);
    expect(revision.missing.map(({ month }) => month)).toEqual([
      '2026-12',
      '2027-02',
      '2027-04',
      '2027-06',
      '2027-08',
      '2027-10',
    ]);
  });

  it('does not touch one that was cancelled or is over', () => {
    const gone = cancelled(december, 'Snow', now);
    const later = Date.UTC(2026, 10, 20);
    const revision = reviseSeries(series, [november, gone, ...rest], rest[0]!, { change: { title: 'X' } }, later);
    expect(revision.changed.map(({ meetup }) => meetup.id)).toEqual(rest.map(({ id }) => id));
  });
});

describe('changing one meetup', () => {
  const [meetup] = materialised() as [Meetup];

  it('raises its sequence each time', () => {
    const once = changed(meetup, { title: 'A' }, now).meetup;
    expect([meetup.sequence, once.sequence, changed(once, { title: 'B' }, now).meetup.sequence]).toEqual([0, 1, 2]);
  });

  it('is a move only where its time changes', () => {
    expect(changed(meetup, { title: 'A' }, now).moved).toBe(false);
    expect(changed(meetup, { durationMinutes: 90 }, now).moved).toBe(true);
    expect(changed(meetup, { time: '18:00' }, now).moved).toBe(false);
    expect(changed(meetup, { date: '2026-11-20' }, now).moved).toBe(true);
  });

  it('keeps the time on the wall when its zone changes', () => {
    const moved = changed(meetup, { zone: 'America/Toronto' }, now);
    expect(moved.moved).toBe(true);
    expect(wallOf(moved.meetup)).toBe('2026-11-19 18:00');
  });

  it('counts what differs, not what a form sent back as it was', () => {
    const same = {
      title: meetup.title,
      date: '2026-11-19',
      time: '18:00',
      cohostIds: [],
      settings: { votesPerPerson: 3 },
    };
    expect(differing(meetup, { ...same, hostId: undefined })).toEqual({});
    expect(
      differing(meetup, { ...same, time: '18:30', settings: { votesPerPerson: 3, timeboxSeconds: [60] } }),
    ).toEqual({
      time: '18:30',
      settings: { timeboxSeconds: [60] },
    });
  });
});
