import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock } from '#kernel';
import { FillSeries } from '../../libs/lean-coffee/src/app/meetup/fill-series.js';
import { mailsTo, settled } from '../support/identity-app.js';
import {
  type MeetupJson,
  type MeetupsApp,
  meetupsApp,
  type SignedInMember,
  THIRD_THURSDAY,
} from '../support/meetups.js';

const clock = new ManualClock();
let meetups: MeetupsApp;
let member: SignedInMember;

beforeAll(async () => {
  meetups = await meetupsApp(clock);
  member = await meetups.somebody();
});
afterAll(() => meetups.identity.close());

const aSeries = (changes = {}) => meetups.aMeetup({ recurrence: THIRD_THURSDAY, ...changes });
const ofSeries = async (seriesId: string | null): Promise<MeetupJson[]> =>
  (await meetups.everyMeetup(member)).filter((meetup) => meetup.seriesId === seriesId);
const startsOf = (list: MeetupJson[]) => list.map(({ startsAt }) => startsAt.slice(0, 16));
const change = (id: string, body: object) => meetups.as(meetups.trainer).patch(`/meetups/${id}`, body);

describe('a monthly series', () => {
  it('has its meetups for a year ahead, at the same time on the wall in winter and summer', async () => {
    const first = await aSeries();
    expect(first).toMatchObject({
      recurrence: { ...THIRD_THURSDAY, interval: 1, until: null, rrule: 'FREQ=MONTHLY;BYDAY=3TH' },
    });
    expect(startsOf(await ofSeries(first.seriesId))).toEqual([
      '2026-03-19T17:30',
      '2026-04-16T16:30',
      '2026-05-21T16:30',
      '2026-06-18T16:30',
      '2026-07-16T16:30',
      '2026-08-20T16:30',
      '2026-09-17T16:30',
      '2026-10-15T16:30',
      '2026-11-19T17:30',
      '2026-12-17T17:30',
      '2027-01-21T17:30',
      '2027-02-18T17:30',
    ]);
  });

  it('meets in its own zone, whichever that is', async () => {
    const first = await aSeries({ zone: 'America/Toronto', time: '12:00' });
    const starts = startsOf(await ofSeries(first.seriesId));
    expect(starts.slice(0, 2)).toEqual(['2026-03-19T16:00', '2026-04-16T16:00']);
    expect(starts.at(-1)).toBe('2027-02-18T17:00');
  });

  it('is topped up as months come into sight, once, however many do it at a time', async () => {
    const first = await aSeries();
    clock.advance(62 * DAY);
    const fill = meetups.identity.app.get(FillSeries);
    await Promise.all([fill.run(), fill.run(), fill.run()]);
    const rows = await meetups.identity.database.query<{ month: string }>(
      'SELECT month FROM meetup WHERE series_id = $1 ORDER BY month',
      [first.seriesId],
    );
    expect(rows.map(({ month }) => month).slice(-2)).toEqual(['2027-03', '2027-04']);
    expect(rows).toHaveLength(14);
    clock.advance(-62 * DAY);
  });

  it('ends where it says', async () => {
    const first = await aSeries({ recurrence: { ...THIRD_THURSDAY, until: '2026-05-21' } });
    expect(await ofSeries(first.seriesId)).toHaveLength(3);
  });
});

describe('changing this and those that follow', () => {
  it('leaves those before alone and keeps who registered', async () => {
    const { seriesId } = await aSeries();
    const before = await ofSeries(seriesId);
    await meetups.as(member).put(`/meetups/${before[4]!.id}/registration`).expect(204);
    await change(before[2]!.id, { scope: 'following', time: '20:00', title: 'Late Coffee' }).expect(200);
    const after = await ofSeries(seriesId);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(startsOf(after).slice(1, 4)).toEqual(['2026-04-16T16:30', '2026-05-21T18:00', '2026-06-18T18:00']);
    expect(after.map(({ title }) => title).slice(1, 3)).toEqual(['Lean Coffee in March', 'Late Coffee']);
    expect(after[4]).toMatchObject({ registered: true, registrationCount: 1 });
  });

  it('leaves what was set on one alone', async () => {
    const { seriesId } = await aSeries();
    const [first, second, third] = (await ofSeries(seriesId)) as [MeetupJson, MeetupJson, MeetupJson];
    await change(third.id, { date: '2026-05-20', settings: { votesPerPerson: 7 } }).expect(200);
    await change(first.id, { scope: 'following', recurrence: { weekday: 'MO', ordinal: -1 }, title: 'Mondays' }).expect(
      200,
    );
    const after = await ofSeries(seriesId);
    expect(startsOf(after).slice(0, 4)).toEqual([
      '2026-03-30T16:30',
      '2026-04-27T16:30',
      '2026-05-20T16:30',
      '2026-06-29T16:30',
    ]);
    expect(after.slice(0, 3).map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    const shown = await meetups.as(member).get(`/meetups/${third.id}`);
    expect(shown.body).toMatchObject({ title: 'Mondays', settings: { votesPerPerson: 7 } });
  });

  it('cancels the months a wider interval leaves out, and tells who registered', async () => {
    const { seriesId, id } = await aSeries();
    const [, april] = (await ofSeries(seriesId)) as [MeetupJson, MeetupJson];
    await meetups.as(member).put(`/meetups/${april.id}/registration`).expect(204);
    await change(id, { scope: 'following', recurrence: { ...THIRD_THURSDAY, interval: 2 } }).expect(200);
    const after = await ofSeries(seriesId);
    expect(after.filter(({ status }) => status === 'scheduled')).toHaveLength(6);
    expect(after.find((meetup) => meetup.id === april.id)).toMatchObject({ status: 'cancelled' });
    const mails = await mailsTo(meetups.identity, member.email);
    expect(mails.map(({ subject }) => subject)).toContain('Cancelled: Lean Coffee in March, Thursday 16 April');
  });

  it('holds for the meetups made later, too', async () => {
    const { seriesId, id } = await aSeries({ recurrence: { ...THIRD_THURSDAY, interval: 12 } });
    await change(id, { scope: 'following', recurrence: THIRD_THURSDAY, time: '08:00' }).expect(200);
    const after = await ofSeries(seriesId);
    expect(after).toHaveLength(12);
    expect(new Set(startsOf(after).map((start) => start.slice(11)))).toEqual(new Set(['07:00', '06:00']));
  });

  it('is refused for a day, and for a rule that would put it into the past or leave it out', async () => {
    const { id } = await aSeries();
    const fields = async (body: object) => {
      const response = await change(id, { scope: 'following', ...body }).expect(422);
      return (response.body as { fields: { field: string }[] }).fields.map(({ field }) => field);
    };
    expect(await fields({ date: '2026-03-20' })).toEqual(['date']);
    expect(await fields({ recurrence: { weekday: 'SU', ordinal: 1 } })).toEqual(['recurrence']);
    expect(await fields({ recurrence: { ...THIRD_THURSDAY, until: '2026-03-10' } })).toEqual(['recurrence.until']);
  });

  it('waits for another change of the series, and both hold', async () => {
    const { seriesId } = await aSeries();
    const list = await ofSeries(seriesId);
    const answers = await Promise.all([
      change(list[0]!.id, { scope: 'following', title: 'New title' }),
      change(list[3]!.id, { scope: 'following', time: '10:00' }),
      change(list[5]!.id, { durationMinutes: 90 }),
      meetups.as(member).put(`/meetups/${list[6]!.id}/registration`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 204]);
    const after = await ofSeries(seriesId);
    expect(new Set(after.map(({ title }) => title))).toEqual(new Set(['New title']));
    expect(startsOf(after).slice(2, 4)).toEqual(['2026-05-21T16:30', '2026-06-18T08:00']);
    expect(Date.parse(after[5]!.endsAt) - Date.parse(after[5]!.startsAt)).toBe(90 * 60_000);
  });
});

describe('calling off this and those that follow', () => {
  it('ends the series before it', async () => {
    const { seriesId } = await aSeries();
    const list = await ofSeries(seriesId);
    await meetups.as(meetups.trainer).post(`/meetups/${list[2]!.id}/cancel`, { scope: 'following' }).expect(200);
    const after = await ofSeries(seriesId);
    expect(after.map(({ status }) => status)).toEqual([
      'scheduled',
      'scheduled',
      ...Array<string>(10).fill('cancelled'),
    ]);
    clock.advance(62 * DAY);
    await meetups.identity.app.get(FillSeries).run();
    clock.advance(-62 * DAY);
    expect(await ofSeries(seriesId)).toHaveLength(12);
    await settled(meetups.identity);
  });

  it('of one alone leaves the others', async () => {
    const { seriesId, id } = await aSeries();
    await meetups.as(meetups.trainer).post(`/meetups/${id}/cancel`).send({}).expect(200);
    const after = await ofSeries(seriesId);
    expect(after.filter(({ status }) => status === 'cancelled')).toHaveLength(1);
  });
});
