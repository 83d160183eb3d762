import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { Standing } from '#identity';
import { DAY, ManualClock, MINUTE, uuidv7 } from '#kernel';
import { UnitOfWork } from '#platform';
import { bodyOf, DRAFT, type MeetupsApp, meetupsApp, type SignedInMember, THIRD_THURSDAY } from '../support/meetups.js';

const clock = new ManualClock();
const start = Date.UTC(2026, 2, 2, 9);
let meetups: MeetupsApp;
let member: SignedInMember;

beforeAll(async () => {
  meetups = await meetupsApp(clock);
  member = await meetups.somebody();
});
afterAll(() => meetups.identity.close());

/** The events of a calendar, with their starts as its own time zones give them. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as never);
  const zones = new Map(
    root
      .getAllSubcomponents('vtimezone')
      .map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)]),
  );
  const events = root.getAllSubcomponents('vevent').map((event) => {
    const property = event.getFirstProperty('dtstart')!;
    const time = property.getFirstValue() as ICAL.Time;
    time.zone = zones.get(String(property.getFirstParameter('tzid')))!;
    return {
      uid: String(event.getFirstPropertyValue('uid')),
      startsAt: new Date(time.toUnixTime() * 1000).toISOString(),
      status: event.getFirstPropertyValue('status'),
      sequence: event.getFirstPropertyValue('sequence'),
      location: event.getFirstPropertyValue('location'),
    };
  });
  return { method: root.getFirstPropertyValue('method'), zones: [...zones.keys()], events };
}

const fileOf = (id: string, who: SignedInMember = member) => meetups.as(who).get(`/meetups/${id}/calendar.ics`);
const pathIn = (response: { body: unknown }) => new URL(bodyOf<{ url: string }>(response).url).pathname;
const aFeed = async (who: SignedInMember) => {
  const response = await meetups.as(who).post('/calendar/feed').expect(201);
  return pathIn(response);
};

describe('a meetup as a file', () => {
  it('is what calendars read', async () => {
    const meetup = await meetups.aMeetup();
    const response = await fileOf(meetup.id).expect(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="meetup-${meetup.id}.ics"`,
    });
    const calendar = read(response.text);
    expect(calendar).toMatchObject({ method: 'PUBLISH', zones: ['Europe/Berlin'] });
    expect(calendar.events).toMatchObject([{ startsAt: meetup.startsAt, sequence: 0 }]);
  });

  it('shows the way into the call to who registered alone', async () => {
    const { id } = await meetups.aMeetup();
    expect((await fileOf(id)).text).not.toContain('call.example');
    await meetups.as(member).put(`/meetups/${id}/registration`).expect(204);
    expect(read((await fileOf(id)).text).events[0]!.location).toBe(DRAFT.callUrl);
  });

  it('keeps its id, counts its changes, and takes itself out when cancelled', async () => {
    const { id } = await meetups.aMeetup();
    const before = read((await fileOf(id)).text);
    await meetups.as(meetups.trainer).patch(`/meetups/${id}`, { time: '10:00' }).expect(200);
    await meetups.as(meetups.trainer).post(`/meetups/${id}/cancel`, {}).expect(200);
    const after = read((await fileOf(id)).text);
    expect(after).toMatchObject({ method: 'CANCEL', events: [{ status: 'CANCELLED', sequence: 2 }] });
    expect(after.events[0]!.uid).toBe(before.events[0]!.uid);
  });

  it('is for members', async () => {
    const { id } = await meetups.aMeetup();
    await meetups.as().get(`/meetups/${id}/calendar.ics`).expect(401);
    await fileOf(uuidv7(start)).expect(404);
    await fileOf('no-id').expect(404);
  });
});

describe('a feed', () => {
  it('holds every meetup at its moment, through the clock changes of a year', async () => {
    const owner = await meetups.somebody();
    const { seriesId } = await meetups.aMeetup({ recurrence: THIRD_THURSDAY, zone: 'America/Toronto' });
    const feed = read(
      (
        await meetups
          .as()
          .get(await aFeed(owner))
          .expect(200)
      ).text,
    );
    const listed = await meetups.everyMeetup();
    expect(listed.filter((meetup) => meetup.seriesId === seriesId)).toHaveLength(12);
    const inFeed = new Map(feed.events.map((event) => [event.uid.split('@')[0], event.startsAt]));
    for (const meetup of listed) expect(inFeed.get(meetup.id)).toBe(meetup.startsAt);
  });

  it('tells what its owner attends from what they might', async () => {
    const owner = await meetups.somebody();
    const [coming, other] = [await meetups.aMeetup(), await meetups.aMeetup()];
    await meetups.as(owner).put(`/meetups/${coming.id}/registration`).expect(204);
    const { events } = read((await meetups.as().get(await aFeed(owner))).text);
    const of = (id: string) => events.find(({ uid }) => uid.startsWith(id));
    expect(of(coming.id)).toMatchObject({ status: 'CONFIRMED', location: DRAFT.callUrl });
    expect(of(other.id)).toMatchObject({ status: 'TENTATIVE' });
    expect(of(other.id)!.location).not.toBe(DRAFT.callUrl);
  });

  it('is asked for again for nothing until something changes', async () => {
    const owner = await meetups.somebody();
    const { id } = await meetups.aMeetup();
    const path = await aFeed(owner);
    const first = await meetups.as().get(path).expect(200);
    const { etag, 'last-modified': modified } = first.headers as Record<string, string>;
    const again = await meetups.as().get(path).set('if-none-match', etag!).expect(304);
    expect(again.text).toBe('');
    await meetups.as().get(path).set('if-modified-since', modified!).expect(304);
    clock.advance(MINUTE);
    await meetups.as(owner).put(`/meetups/${id}/registration`).expect(204);
    await meetups.as().get(path).set('if-none-match', etag!).expect(200);
    await meetups.as().get(path).set('if-modified-since', modified!).expect(200);
    clock.set(start);
  });

  it('has one address at a time, which can be withdrawn', async () => {
    const owner = await meetups.somebody();
    expect((await meetups.as(owner).get('/calendar/feed').expect(200)).body).toEqual({ url: null });
    const first = await aFeed(owner);
    expect(pathIn(await meetups.as(owner).get('/calendar/feed'))).toBe(first);
    const second = await aFeed(owner);
    await meetups.as().get(first).expect(404);
    await meetups.as().get(second).expect(200);
    await meetups.as(owner).delete('/calendar/feed').expect(204);
    await meetups.as().get(second).expect(404);
    for (const nonsense of ['x.ics', 'feed.ics', 'x', `${'A'.repeat(54)}.ics`])
      await meetups.as().get(`/calendar/${nonsense}`).expect(404);
    for (const ask of ['get', 'post', 'delete'] as const) await meetups.as()[ask]('/calendar/feed').expect(401);
  });

  it('shows nothing while its owner is suspended', async () => {
    const owner = await meetups.somebody();
    const path = await aFeed(owner);
    const { app } = meetups.identity;
    const sanction = { personId: owner.id, kind: 'suspend', until: clock.now() + DAY, givenBy: member.id } as const;
    await app.get(UnitOfWork).run((tx) => app.get(Standing).impose(tx, sanction));
    expect((await meetups.as().get(path).expect(403)).body).toMatchObject({ code: 'suspended' });
    clock.advance(2 * DAY);
    await meetups.as().get(path).expect(200);
    clock.set(start);
  });

  it('lets go of what is long over', async () => {
    const owner = await meetups.somebody();
    const { id } = await meetups.aMeetup({ date: '2026-03-03' });
    const path = await aFeed(owner);
    const has = async () => (await meetups.as().get(path)).text.includes(id);
    clock.advance(60 * DAY);
    expect(await has()).toBe(true);
    clock.advance(40 * DAY);
    expect(await has()).toBe(false);
    clock.set(start);
  });
});
