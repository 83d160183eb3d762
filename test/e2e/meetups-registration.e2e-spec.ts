import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { DAY, HOUR, ManualClock, MINUTE, uuidv7 } from '#kernel';
import { UnitOfWork } from '#platform';
import { SendReminders } from '../../libs/lean-coffee/src/app/meetup/send-reminders.js';
import { MeetupRepository } from '../../libs/lean-coffee/src/infra/meetup/meetup-repository.js';
import { RegistrationRepository } from '../../libs/lean-coffee/src/infra/meetup/registration-repository.js';
import { mailsTo, type StoredMail } from '../support/identity-app.js';
import { LiveClient } from '../support/live/live-client.js';
import {
  bodyOf,
  DRAFT,
  type MeetupJson,
  type MeetupsApp,
  meetupsApp,
  type PageJson,
  type SignedInMember,
} from '../support/meetups.js';

const clock = new ManualClock();
const start = Date.UTC(2026, 2, 2, 9);
let meetups: MeetupsApp;

beforeAll(async () => {
  meetups = await meetupsApp(clock);
});
afterAll(() => meetups.identity.close());

const registration = (who: { cookie: string } | undefined, id: string) =>
  meetups.as(who).put(`/meetups/${id}/registration`);
const leaving = (who: SignedInMember, id: string) => meetups.as(who).delete(`/meetups/${id}/registration`);
const change = (id: string, body: object) => meetups.as(meetups.trainer).patch(`/meetups/${id}`, body).expect(200);
const callOff = (id: string, body = {}) => meetups.as(meetups.trainer).post(`/meetups/${id}/cancel`, body).expect(200);
const remind = () => meetups.identity.app.get(SendReminders).run();
const subjects = async (who: SignedInMember) =>
  (await mailsTo(meetups.identity, who.email)).map(({ subject }) => subject);
const calendarIn = (mail: StoredMail | undefined) => {
  const { attachments } = mail as unknown as { attachments: { contentType: string; content: string }[] };
  const root = new ICAL.Component(ICAL.parse(attachments[0]!.content) as never);
  const event = root.getFirstSubcomponent('vevent')!;
  return {
    contentType: attachments[0]!.contentType,
    method: root.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    start: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toString(),
  };
};

describe('registering', () => {
  it('opens the way into the call, and leaving closes it', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    const call = async () => (await meetups.as(member).get(`/meetups/${id}`)).body as MeetupJson;
    expect(await call()).toMatchObject({ callUrl: null, registered: false, registrationCount: 0 });
    await registration(member, id).expect(204);
    expect(await call()).toMatchObject({ callUrl: DRAFT.callUrl, registered: true, registrationCount: 1 });
    await leaving(member, id).expect(204);
    expect(await call()).toMatchObject({ callUrl: null, registered: false, registrationCount: 0 });
    await leaving(member, id).expect(204);
  });

  it('shows no name of a person who was erased, and writes to them no more', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    await registration(member, id).expect(204);
    await meetups.identity.database.query('UPDATE person SET erased_at = now() WHERE id = $1', [member.id]);
    const listed = await meetups.as(meetups.trainer).get(`/meetups/${id}/registrations`).expect(200);
    expect(listed.body).toMatchObject({ items: [{ displayName: 'former member' }] });
    expect((await meetups.as(meetups.trainer).get(`/meetups/${id}`)).text).not.toContain(`"${member.displayName}"`);
    await callOff(id);
    expect(await subjects(member)).toHaveLength(1);
  });

  it('is for members, while the meetup is ahead or under way', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    await registration(undefined, id).expect(401);
    await registration(member, uuidv7(start)).expect(404);
    await registration(member, 'no-id').expect(404);
    const { id: cancelled } = await meetups.aMeetup();
    await callOff(cancelled);
    expect((await registration(member, cancelled).expect(409)).body).toMatchObject({ code: 'meetup-cancelled' });
    clock.set(Date.UTC(2026, 2, 19, 18));
    await registration(member, id).expect(204);
    clock.set(Date.UTC(2026, 2, 19, 18, 30));
    expect((await registration(member, id).expect(409)).body).toMatchObject({ code: 'meetup-over' });
    await leaving(member, id).expect(409);
    clock.set(start);
  });

  it('ends with the session, also where its host closed it early, and so does all else', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    const { trainer, identity } = meetups;
    const host = await LiveClient.connect(identity.url, null, { headers: { cookie: trainer.cookie } });
    await host.join(id);
    await host.give('start-session');
    await host.give('end-session');
    host.close();
    const answers = [
      await registration(member, id),
      await meetups.as(trainer).patch(`/meetups/${id}`, { time: '19:30' }),
      await meetups.as(trainer).post(`/meetups/${id}/cancel`, {}),
      await meetups.as(trainer).post(`/meetups/${id}/join-link`),
    ];
    expect(answers.map(({ body }) => bodyOf<{ code: string }>({ body }).code)).toEqual(
      answers.map(() => 'meetup-over'),
    );
    expect(await subjects(member)).toEqual([]);
  });

  it('twenty times at once counts once, and is confirmed once', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    const answers = await Promise.all(Array.from({ length: 20 }, () => registration(member, id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    const listed = await meetups.as(member).get(`/meetups/${id}/registrations`).expect(200);
    expect(listed.body).toMatchObject({
      items: [{ id: member.id, displayName: member.displayName }],
      nextCursor: null,
    });
    expect(await subjects(member)).toEqual(['You are coming: Lean Coffee in March, Thursday 19 March']);
  });

  it('and leaving again and again within an hour is confirmed once', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    for (let times = 0; times < 3; times++) {
      await registration(member, id).expect(204);
      await leaving(member, id).expect(204);
    }
    expect(await subjects(member)).toHaveLength(1);
  });

  it('is listed in the order in which people said so, page by page', async () => {
    const { id } = await meetups.aMeetup();
    const people = [];
    for (let count = 0; count < 5; count++) {
      const person = await meetups.somebody();
      await registration(person, id).expect(204);
      clock.advance(1);
      people.push(person.id);
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const query: string = cursor && `&cursor=${cursor}`;
      const response: { body: unknown } = await meetups
        .as(meetups.trainer)
        .get(`/meetups/${id}/registrations?limit=2${query}`)
        .expect(200);
      const page = bodyOf<PageJson<{ id: string }>>(response);
      seen.push(...page.items.map((person) => person.id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(people);
    await meetups.as().get(`/meetups/${id}/registrations`).expect(401);
    await meetups
      .as(meetups.trainer)
      .get(`/meetups/${uuidv7(start)}/registrations`)
      .expect(404);
    await meetups.as(meetups.trainer).get(`/meetups/${id}/registrations?cursor=x`).expect(422);
    clock.set(start);
  });
});

describe('the confirmation', () => {
  it('puts the meetup into the calendar; a move and a cancellation follow it there', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    await registration(member, id).expect(204);
    clock.advance(MINUTE);
    await change(id, { time: '19:30' });
    const [confirmation, moved] = await mailsTo(meetups.identity, member.email);
    clock.advance(MINUTE);
    await callOff(id, { reason: 'The host is ill' });
    const cancelled = (await mailsTo(meetups.identity, member.email)).at(-1);
    clock.set(start);

    const entry = calendarIn(confirmation);
    expect(entry).toMatchObject({ method: 'REQUEST', sequence: 0, status: 'CONFIRMED', start: '2026-03-19T18:30:00' });
    expect(entry.contentType).toBe('text/calendar; charset=utf-8; method=REQUEST');
    expect(moved!.subject).toBe('New time: Lean Coffee in March, Thursday 19 March');
    expect(calendarIn(moved)).toMatchObject({
      method: 'REQUEST',
      uid: entry.uid,
      sequence: 1,
      start: '2026-03-19T19:30:00',
    });
    expect(cancelled!.body_text).toContain('The host is ill');
    expect(calendarIn(cancelled)).toMatchObject({ method: 'CANCEL', uid: entry.uid, sequence: 2, status: 'CANCELLED' });
  });

  it('is written in the reader’s language, for their zone', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    await meetups.identity.database.query(
      `UPDATE person SET locale = 'fr', time_zone = 'America/Toronto' WHERE id = $1`,
      [member.id],
    );
    await registration(member, id).expect(204);
    const [mail] = await mailsTo(meetups.identity, member.email);
    expect(mail).toMatchObject({ locale: 'fr', subject: 'Vous participez\u00a0: Lean Coffee in March, jeudi 19 mars' });
    expect(mail!.body_text).toContain('13:30');
  });

  it('is followed by the new time for who registered while the change waited for them', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    const { app, database } = meetups.identity;
    const get = <T>(type: new (...args: never[]) => T): T => app.get(type, { strict: false });
    const changing = await get(UnitOfWork).run(async (tx) => {
      await get(MeetupRepository).lockForJoining(tx, id);
      const sent = change(id, { time: '19:30' }).then(({ status }) => status);
      const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await database.query(waits)).length === 0);
      clock.advance(MINUTE);
      const registered = { id: uuidv7(clock.now()), meetupId: id, personId: member.id };
      await get(RegistrationRepository).add(tx, registered, clock.now());
      return { sent };
    });
    expect(await changing.sent).toBe(200);
    expect(await subjects(member)).toEqual(['New time: Lean Coffee in March, Thursday 19 March']);
    clock.set(start);
  });

  it('does not follow a change that moves nothing, nor go to who has left', async () => {
    const { id } = await meetups.aMeetup();
    const [stays, leaves] = [await meetups.somebody(), await meetups.somebody()];
    for (const who of [stays, leaves]) await registration(who, id).expect(204);
    await leaving(leaves, id).expect(204);
    clock.advance(MINUTE);
    await change(id, { title: 'Another title' });
    await change(id, { date: '2026-03-20' });
    expect(await subjects(stays)).toEqual([
      'You are coming: Lean Coffee in March, Thursday 19 March',
      'New time: Another title, Friday 20 March',
    ]);
    expect(await subjects(leaves)).toHaveLength(1);
    clock.set(start);
  });
});

describe('reminders', () => {
  const startsAt = Date.UTC(2026, 2, 19, 17, 30);
  const reminders = async (who: SignedInMember) =>
    (await subjects(who)).filter((subject) => /^(Tomorrow|In an hour)/.test(subject));

  it('come a day and an hour before, each once, also when several processes look at once', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    await registration(member, id).expect(204);
    clock.set(startsAt - DAY - MINUTE);
    await remind();
    expect(await reminders(member)).toEqual([]);
    clock.set(startsAt - DAY);
    await Promise.all([remind(), remind(), remind()]);
    expect(await reminders(member)).toEqual(['Tomorrow: Lean Coffee in March, Thursday 19 March']);
    clock.set(startsAt - HOUR);
    await Promise.all([remind(), remind(), remind()]);
    await remind();
    expect(await reminders(member)).toHaveLength(2);
    clock.set(startsAt + MINUTE);
    await remind();
    expect(await reminders(member)).toHaveLength(2);
    const [last] = (await mailsTo(meetups.identity, member.email)).slice(-1);
    expect(last!.body_text).toContain(DRAFT.callUrl);
    clock.set(start);
  });

  it('are looked for every minute, and series topped up every night', async () => {
    const schedules = await meetups.identity.database.query<{ name: string; cron: string }>(
      `SELECT name, cron FROM pgboss.schedule WHERE name LIKE 'lean-coffee.%' ORDER BY name`,
    );
    expect(schedules).toEqual([
      { name: 'lean-coffee.fill-series', cron: '37 3 * * *' },
      { name: 'lean-coffee.remind', cron: '* * * * *' },
    ]);
  });

  it('move with the meetup', async () => {
    const { id } = await meetups.aMeetup();
    const member = await meetups.somebody();
    await registration(member, id).expect(204);
    await change(id, { date: '2026-03-24' });
    clock.set(startsAt - HOUR);
    await remind();
    expect(await reminders(member)).toEqual([]);
    clock.set(startsAt + 5 * DAY - DAY);
    await remind();
    expect(await reminders(member)).toEqual(['Tomorrow: Lean Coffee in March, Tuesday 24 March']);
    clock.set(start);
  });

  it('are not for who left, for a cancelled meetup, nor for who registered in the last hour', async () => {
    const { id } = await meetups.aMeetup();
    const { id: off } = await meetups.aMeetup();
    const [leaves, late, other] = [await meetups.somebody(), await meetups.somebody(), await meetups.somebody()];
    await registration(leaves, id).expect(204);
    await registration(other, off).expect(204);
    await leaving(leaves, id).expect(204);
    await callOff(off);
    clock.set(startsAt - HOUR / 2);
    await registration(late, id).expect(204);
    await remind();
    for (const who of [leaves, late, other]) expect(await reminders(who)).toEqual([]);
    clock.set(start);
  });
});
