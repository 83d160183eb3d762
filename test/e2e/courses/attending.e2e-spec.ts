import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { ManualClock } from '#kernel';
import { type ClassesApp, classesApp, type OfferingJson } from '../../support/classes.js';
import { bodyOf, type PageJson, type SignedInMember } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;
let member: SignedInMember;
let offering: OfferingJson;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  member = await house.somebody();
  offering = await house.aClass({ callUrl: 'https://call.example/class', title: 'Spring' });
  await house.enrol(offering.id, member.email, 'As The Roster Says');
});

const mine = (path = '') => `/classes/mine${path}`;
const day = (date: string) => ({ halfDays: [{ date, starts: '09:00', ends: '12:00', breakMinutes: 0 }] });
const withdraw = async (of: string, email: string) => {
  const { items } = await house.roster(of);
  const { id } = items.find((one) => one.email === email)!;
  await house.as(house.trainer).put(`/offerings/${of}/roster/${id}/withdrawal`).expect(200);
};

const withdrawn = async (): Promise<SignedInMember> => {
  await withdraw(offering.id, member.email);
  return member;
};

type Who = SignedInMember | undefined;
/** Who is not in the class, and what they are answered. */
const OTHERS: [name: string, status: number, person: () => Who | Promise<Who>][] = [
  ['nobody', 401, () => undefined],
  ['another member', 404, () => house.somebody()],
  ['who runs it without being in it', 404, () => house.trainer],
  ['an administrator', 404, () => house.admin],
  ['who has withdrawn', 404, () => withdrawn()],
];

describe('the classes one is in', () => {
  it('are those to come, soonest first, and those that are over, latest first, a page in one statement', async () => {
    const planned = await Promise.all(
      ['2026-05-01', '2026-04-10', '2026-01-10', '2026-01-20'].map((date) => house.aClass(day(date))),
    );
    for (const { id } of planned) await house.enrol(id, member.email);
    const [may, april, early, late] = planned.map(({ id }) => id);
    const ids = async (query: string, who = member) =>
      bodyOf<PageJson<OfferingJson>>(await house.as(who).get(mine(query)).expect(200)).items.map(({ id }) => id);
    expect(await ids('')).toEqual([offering.id, april, may]);
    expect(await ids('?when=past')).toEqual([late, early]);
    const first = bodyOf<PageJson<OfferingJson>>(await house.as(member).get(mine('?limit=2')).expect(200));
    const asked = await statementsOf(house.identity.app, async () => {
      expect(await ids(`?limit=2&cursor=${first.nextCursor}`)).toEqual([may]);
    });
    expect(asked).toHaveLength(2);
    expect(await ids('', house.trainer)).toEqual([]);
    await house.as(member).get(mine('?cursor=x')).expect(422);
    await house.as().get(mine()).expect(401);
  });

  it('show when and where, who teaches and how many are in it, in one statement', async () => {
    const asked = await statementsOf(house.identity.app, async () => {
      const shown = bodyOf<Record<string, unknown>>(
        await house
          .as(member)
          .get(mine(`/${offering.id}`))
          .expect(200),
      );
      expect(shown).toMatchObject({
        ...{ id: offering.id, title: 'Spring', zone: 'Europe/Berlin', status: 'scheduled', participants: 1 },
        ...{ callUrl: 'https://call.example/class', trainers: [{ displayName: house.trainer.displayName }] },
        halfDays: offering.halfDays,
      });
      // What the trainer knows of others is not in it.
      for (const key of ['capacity', 'seatsBooked', 'bookings', 'sequence']) expect(shown).not.toHaveProperty(key);
    });
    expect(asked).toHaveLength(2);
  });

  it.each(OTHERS)('are not there for %s', async (_, status, person) => {
    const who = await person();
    for (const path of ['', '/participants', '/calendar.ics']) {
      expect((await house.as(who).get(mine(`/${offering.id}${path}`))).status).toBe(status);
    }
    if (who) {
      const { items } = bodyOf<PageJson<OfferingJson>>(await house.as(who).get(mine()).expect(200));
      expect(items.map(({ id }) => id)).not.toContain(offering.id);
    }
  });

  it('stay to be seen when they are called off, with the reason', async () => {
    await house
      .as(house.trainer)
      .post(`/offerings/${offering.id}/cancel`, { reason: 'The trainer is ill' })
      .expect(200);
    expect(
      bodyOf(
        await house
          .as(member)
          .get(mine(`/${offering.id}`))
          .expect(200),
      ),
    ).toMatchObject({
      ...{ status: 'cancelled', cancelReason: 'The trainer is ill' },
    });
  });
});

describe('who is in a class with one', () => {
  it('is told by the names they show, in pages of one statement, without addresses or who has not joined', async () => {
    const others = [await house.somebody(), await house.somebody()];
    for (const { email } of others) await house.enrol(offering.id, email);
    await house.enrol(offering.id, 'not-joined@example.org', 'Not Joined');
    const gone = await house.somebody();
    await house.enrol(offering.id, gone.email);
    await withdraw(offering.id, gone.email);
    const path = mine(`/${offering.id}/participants`);
    const first = bodyOf<PageJson<{ id: string; displayName: string }>>(
      await house.as(member).get(`${path}?limit=2`).expect(200),
    );
    const asked = await statementsOf(house.identity.app, async () => {
      const rest = bodyOf<typeof first>(
        await house.as(member).get(`${path}?limit=2&cursor=${first.nextCursor}`).expect(200),
      );
      const found = [...first.items, ...rest.items];
      expect(found.map(({ id }) => id).sort()).toEqual([member, ...others].map(({ id }) => id).sort());
      expect(JSON.stringify(found)).not.toMatch(/@|As The Roster Says|Not Joined/);
      expect(rest.nextCursor).toBeNull();
    });
    expect(asked).toHaveLength(2);
    await house.as(member).get(`${path}?cursor=x`).expect(422);
  });

  it('is nobody who was erased', async () => {
    const erased = await house.somebody();
    await house.enrol(offering.id, erased.email);
    await house.identity.database.query('UPDATE person SET erased_at = now() WHERE id = $1', [erased.id]);
    const { items } = bodyOf<PageJson<{ id: string }>>(
      await house
        .as(member)
        .get(mine(`/${offering.id}/participants`))
        .expect(200),
    );
    expect(items.map(({ id }) => id)).toEqual([member.id]);
  });
});

describe('a class in one’s calendar', () => {
  const file = async () => {
    const response = await house
      .as(member)
      .get(mine(`/${offering.id}/calendar.ics`))
      .expect(200);
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const root = new ICAL.Component(ICAL.parse(response.text) as unknown[] as never);
    return {
      method: root.getFirstPropertyValue('method'),
      events: root.getAllSubcomponents('vevent').map((event) => ({
        uid: event.getFirstPropertyValue('uid'),
        sequence: event.getFirstPropertyValue('sequence'),
        summary: event.getFirstPropertyValue('summary'),
        location: event.getFirstPropertyValue('location'),
        starts: String(event.getFirstPropertyValue('dtstart')),
      })),
    };
  };

  it('is each of its half-days, on the clocks of the class', async () => {
    const { method, events } = await file();
    expect(method).toBe('PUBLISH');
    expect(events.map(({ uid }) => uid)).toEqual(offering.halfDays.map(({ id }) => `${id}@localhost`));
    expect(events[2]).toMatchObject({
      ...{
        starts: '2026-03-29T09:00:00',
        summary: 'CSPO · Spring',
        location: 'https://call.example/class',
        sequence: 1,
      },
    });
  });

  it('moves with the class, and goes with it', async () => {
    const moved = {
      halfDays: offering.halfDays.map(({ id, date }) => ({
        id,
        date,
        starts: '08:00',
        ends: '11:00',
        breakMinutes: 0,
      })),
    };
    const two = { ...moved, halfDays: [moved.halfDays[0]!, moved.halfDays[2]!] };
    await house
      .as(house.trainer)
      .patch(`/offerings/${offering.id}`, { sequence: 1, ...two })
      .expect(200);
    const after = await file();
    expect(after.events).toMatchObject([
      { uid: `${offering.halfDays[0]!.id}@localhost`, sequence: 2, starts: '2026-03-28T08:00:00' },
      { uid: `${offering.halfDays[2]!.id}@localhost`, sequence: 2 },
    ]);
    await house.as(house.trainer).post(`/offerings/${offering.id}/cancel`, {}).expect(200);
    expect(await file()).toMatchObject({ method: 'CANCEL', events: [{ sequence: 3 }, { sequence: 3 }] });
  });
});
