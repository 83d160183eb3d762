import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { ManualClock, uuidv7 } from '#kernel';
import { ClassDay, type AttendeeJson, SOON } from '../../support/class-day.js';
import { type ClassesApp, classesApp, type OfferingJson } from '../../support/classes.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;
let day: ClassDay;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  clock.set(Date.UTC(2026, 2, 2, 9));
  day = await ClassDay.planned(house, clock);
});

const changed = (response: { body: unknown }) => bodyOf<{ changed: string[] }>(response).changed;
const codeOf = (response: { body: unknown }) => (response.body as Problem).code;
const minutesOf = ({ minutes, halfDays }: AttendeeJson) => [minutes, halfDays.map((half) => [half.minutes, half.by])];

describe('a mark of the trainer', () => {
  it('counts the learning of the half-day, and is taken back by its opposite', async () => {
    const ada = await day.learner('Ada');
    day.at(0);
    expect(changed(await day.mark(0, [ada.enrolmentId]).expect(200))).toEqual([ada.enrolmentId]);
    expect(changed(await day.mark(0, [ada.enrolmentId]).expect(200))).toEqual([]);
    const [found] = (await day.attendance()).items;
    expect(minutesOf(found!)).toEqual([
      195,
      [
        [195, 'mark'],
        [0, null],
        [0, null],
        [0, null],
      ],
    ]);
    expect(found).toMatchObject({ name: 'Ada', joined: true, requiredMinutes: 840, participation: null });
    expect(found!.halfDays[0]).toMatchObject({
      markedBy: house.trainer.displayName,
      presenceMinutes: 0,
      online: false,
    });
    expect(minutesOf(await day.own(ada))).toEqual(minutesOf(found!));
    expect(changed(await day.mark(0, [ada.enrolmentId], false).expect(200))).toEqual([ada.enrolmentId]);
    expect((await day.own(ada)).minutes).toBe(0);
    expect(changed(await day.mark(0, [ada.enrolmentId], false).expect(200))).toEqual([]);
    const kept = await house.identity.database.query('SELECT FROM class_mark WHERE enrolment_id = $1', [
      ada.enrolmentId,
    ]);
    expect(kept).toHaveLength(2);
  });

  it('is one, also where fifty come at once', async () => {
    const id = await day.enrol('grace@example.org', 'Grace');
    day.at(1);
    const answers = await Promise.all(Array.from({ length: 50 }, () => day.mark(1, [id]).expect(200)));
    expect(answers.flatMap(changed)).toEqual([id]);
  });

  it('is for several at once, and leaves out who has withdrawn', async () => {
    const [one, two, gone] = [
      await day.enrol('one@example.org', 'One'),
      await day.enrol('two@example.org', 'Two'),
      await day.enrol('gone@example.org', 'Gone'),
    ];
    await house.as(house.trainer).put(`${day.path}/roster/${gone}/withdrawal`).expect(200);
    day.at(0);
    await day.mark(0, [one]).expect(200);
    expect(changed(await day.mark(0, [one, two, gone]).expect(200))).toEqual([two]);
    expect((await day.attendance()).items.map(({ minutes }) => minutes)).toEqual([195, 195]);
  });

  it('is possible from half an hour before the half-day on, also days after, and never of oneself', async () => {
    const id = await day.enrol('early@example.org', 'Early');
    day.at(1, -31);
    expect(codeOf(await day.mark(1, [id]).expect(409))).toBe('half-day-closed');
    day.at(1, -30);
    await day.mark(1, [id]).expect(200);
    day.at(3, 3 * 24 * 60);
    await day.mark(0, [id]).expect(200);
    const { enrolmentId: own } = await day.learner('Trainer', house.trainer);
    expect(codeOf(await day.mark(0, [own, id]).expect(403))).toBe('own-record');
    await day.mark(0, [own], true, house.admin).expect(200);
  });

  it('is refused in a class that was called off, and counts what there was before', async () => {
    const ada = await day.learner();
    day.at(0);
    await day.mark(0, [ada.enrolmentId]).expect(200);
    await house.as(house.trainer).post(`${day.path}/cancel`, {}).expect(200);
    expect(codeOf(await day.mark(1, [ada.enrolmentId]).expect(409))).toBe('class-cancelled');
    expect((await day.own(ada)).minutes).toBe(195);
  });
});

describe('a class that is changed after somebody was there', () => {
  const change = (offering: OfferingJson, halfDays: object[]) =>
    house.as(house.trainer).patch(day.path, { sequence: offering.sequence, halfDays });

  it('keeps what is known when half-days move, in whatever zone', async () => {
    const ada = await day.learner();
    day.at(0);
    await day.mark(0, [ada.enrolmentId]).expect(200);
    const moved = SOON.map((half, place) => ({
      ...half,
      date: half.date.replace('-03-', '-04-'),
      id: day.halfDay(place),
    }));
    moved[0]!.ends = '11:15';
    const body = { sequence: day.offering.sequence, zone: 'America/New_York', halfDays: moved };
    await house.as(house.trainer).patch(day.path, body).expect(200);
    expect(minutesOf(await day.own(ada))[0]).toBe(120);
  });

  it('keeps its attended half-days, and says so', async () => {
    const id = await day.enrol('there@example.org', 'There');
    day.at(0);
    await day.mark(0, [id]).expect(200);
    await day.mark(0, [id], false).expect(200);
    const rest = SOON.map((half, place) => ({ ...half, id: day.halfDay(place) })).slice(1);
    const refused = await change(day.offering, rest).expect(422);
    expect((refused.body as Problem).fields).toMatchObject([{ field: 'halfDays', code: 'half-day-attended' }]);
    await change(day.offering, [{ ...SOON[0]!, id: day.halfDay(0) }]).expect(200);
  });
});

describe('half-days of another class of the course', () => {
  const members = async () => {
    const ada = await day.learner('Ada');
    const other = await ClassDay.planned(house, clock, {
      halfDays: SOON.map((half) => ({ ...half, date: half.date.replace('-03-0', '-03-1') })),
    });
    return { ada, other, again: await other.enrol(ada.email, 'Ada') };
  };

  it('make up for those that were missed, once each', async () => {
    const { ada, other, again } = await members();
    await house.as(house.trainer).put(`${other.path}/roster/${again}/making-up`).expect(204);
    day.at(0);
    await day.mark(0, [ada.enrolmentId]).expect(200);
    other.at(1);
    await other.mark(0, [again]).expect(200);
    await other.mark(1, [again]).expect(200);
    const own = await day.own(ada);
    expect(own.minutes).toBe(390);
    expect(own.halfDays[0]).toMatchObject({ minutes: 195, by: 'mark', madeUp: null });
    expect(own.halfDays[1]).toMatchObject({ minutes: 195, madeUp: { date: '2026-03-13', minutes: 195, by: 'mark' } });
    expect((await other.attendance()).items).toMatchObject([{ makesUp: true, minutes: 390 }]);
    await house.as(house.trainer).delete(`${other.path}/roster/${again}/making-up`).expect(204);
    expect((await other.attendance()).items).toMatchObject([{ makesUp: false }]);
  });

  it('count for an address that is nobody’s yet, and not where they are of another course or long ago', async () => {
    const id = await day.enrol('nobody@example.org', 'Nobody');
    const [csm, longAgo, same] = [
      await ClassDay.planned(house, clock, { courseId: (await house.course('CSM')).id }),
      await ClassDay.planned(house, clock, {
        halfDays: SOON.map((half) => ({ ...half, date: half.date.replace('2026', '2024') })),
      }),
      await ClassDay.planned(house, clock),
    ];
    day.at(3);
    for (const other of [csm, longAgo]) {
      await other.mark(1, [await other.enrol('nobody@example.org', 'Nobody')]).expect(200);
    }
    expect((await day.attendance()).items).toMatchObject([{ minutes: 0 }]);
    await same.mark(1, [await same.enrol('nobody@example.org', 'Nobody')]).expect(200);
    expect((await day.attendance()).items).toMatchObject([{ enrolmentId: id, minutes: 195 }]);
  });
});

describe('the attendance of a class', () => {
  it('comes by name in pages, each in one statement however many people and facts there are', async () => {
    const ids = [];
    for (const name of ['bea', 'Ada', 'Cleo']) ids.push(await day.enrol(`${name}@example.org`, name));
    day.at(0);
    await day.mark(0, ids).expect(200);
    const first = await day.attendance('?limit=2');
    expect(first.items.map(({ name }) => name)).toEqual(['Ada', 'bea']);
    expect(first.enrolled).toBe(3);
    const asked = await statementsOf(house.identity.app, async () => {
      const second = await day.attendance(`?limit=2&cursor=${first.nextCursor}`);
      expect(second.items.map(({ name }) => name)).toEqual(['Cleo']);
      expect(second.nextCursor).toBeNull();
    });
    expect(asked).toHaveLength(2);
    await house.as(house.trainer).get(`${day.path}/attendance?cursor=x`).expect(422);
    const alone = `${day.path}/attendance/${ids[0]}`;
    const one = await statementsOf(house.identity.app, () => house.as(house.trainer).get(alone).expect(200));
    expect(one).toHaveLength(2);
  });

  it('is for who runs the class, and is not there for others; one’s own is for who is in it', async () => {
    const ada = await day.learner('Ada');
    day.at(0);
    const half = `/half-days/${day.halfDay(0)}`;
    const marks = { enrolmentIds: [ada.enrolmentId], present: true };
    const confirmations = { enrolmentIds: [ada.enrolmentId], kind: 'participation', confirmed: true };
    type Ask = (who: SignedInMember | undefined, path: string) => Promise<{ status: number; body: unknown }>;
    const asks: Ask[] = [
      async (who, path) => house.as(who).get(`${path}/attendance`),
      async (who, path) => house.as(who).get(`${path}/attendance/${ada.enrolmentId}`),
      async (who, path) => house.as(who).put(`${path}${half}/marks`, marks),
      async (who, path) => house.as(who).get(`${path}${half}/code`),
      async (who, path) => house.as(who).put(`${path}/confirmations`, confirmations),
      async (who, path) => house.as(who).put(`${path}/roster/${ada.enrolmentId}/making-up`),
      async (who, path) => house.as(who).delete(`${path}/roster/${ada.enrolmentId}/making-up`),
    ];
    const nowhere = `/offerings/${uuidv7(clock.now())}`;
    for (const ask of asks) {
      expect((await ask(undefined, day.path)).status).toBe(401);
      for (const who of [ada, await house.somebody('moderator')]) expect((await ask(who, day.path)).status).toBe(403);
      const [others, none] = [await ask(house.another, day.path), await ask(house.another, nowhere)];
      expect([others.status, none.status]).toEqual([404, 404]);
      const worded = ({ instance: _, ...problem }: Record<string, unknown>) => problem;
      expect(worded(others.body as Record<string, unknown>)).toEqual(worded(none.body as Record<string, unknown>));
      expect((await ask(house.trainer, day.path)).status).toBeLessThan(300);
    }
    const own = `${day.path}/me/attendance`;
    await house.as().get(own).expect(401);
    for (const who of [house.trainer, house.admin, await house.somebody()]) await house.as(who).get(own).expect(404);
    await house.as(ada).get(own).expect(200);
    await house.as(house.trainer).put(`${day.path}/roster/${ada.enrolmentId}/withdrawal`).expect(200);
    await house.as(ada).get(own).expect(404);
  });

  it('knows no half-day and nobody of other classes', async () => {
    const other = await ClassDay.planned(house, clock);
    const id = await other.enrol('other@example.org', 'Other');
    day.at(0);
    await day.mark(0, [id]).expect(404);
    const strange = `${day.path}/half-days/${other.halfDay(0)}`;
    const mine = await day.enrol('mine@example.org', 'Mine');
    await house
      .as(house.trainer)
      .put(`${strange}/marks`, { enrolmentIds: [mine], present: true })
      .expect(404);
    await house.as(house.trainer).get(`${strange}/code`).expect(404);
    await house.as(house.trainer).get(`${day.path}/attendance/${id}`).expect(404);
  });
});
