import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SECOND } from '#kernel';
import { Configuration } from '#platform';
// The room's clockwork is wound by hand here: tests do not wait for it.
import { PresenceTicker } from '../../../libs/courses/src/realtime/presence-ticker.js';
import { ClassDay, type DayPage, dayPage } from '../../support/class-day.js';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { type IdentityApp, identityApp } from '../../support/identity-app.js';

const clock = new ManualClock();
let house: ClassesApp;
let second: IdentityApp;
let day: ClassDay;
const pages: DayPage[] = [];

beforeAll(async () => {
  house = await classesApp(clock);
  const url = house.identity.app.get(Configuration).databaseUrl;
  second = await identityApp({ clock, database: { url, drop: () => Promise.resolve() } });
});
afterAll(async () => {
  await second.close();
  await house.identity.close();
});
beforeEach(async () => {
  clock.set(Date.UTC(2026, 2, 2, 9));
  day = await ClassDay.planned(house, clock);
});
afterEach(() => pages.splice(0).forEach(({ socket }) => socket.disconnect()));

async function open(who?: { cookie: string }, node = house.identity): Promise<DayPage> {
  const page = await dayPage(node.url, who);
  pages.push(page);
  return page;
}

/** Somebody's page of the day, from this moment on. */
async function attending(who: { cookie: string }, node = house.identity, of = day): Promise<DayPage> {
  const page = await open(who, node);
  expect(await page.attend(of.offering.id)).toBeUndefined();
  return page;
}

/** So many ticks of a quarter of a minute, in which these pages answer and the others do not. */
async function pass(ticks: number, ...answering: DayPage[]): Promise<void> {
  for (let count = 0; count < ticks; count++) {
    clock.advance(15 * SECOND);
    await Promise.all(answering.map((page) => page.answer()));
    for (const { app } of [house.identity, second]) await app.get(PresenceTicker).tick();
  }
}
/** A tick that nobody is counted in. */
const begin = () => pass(1);
const halfDay = async (who: { cookie: string }, place = 0) => (await day.own(who)).halfDays[place]!;

describe('who follows an online class by its page', () => {
  it('is present while it runs, and is told how that was counted', async () => {
    const ada = await day.learner();
    day.at(0, -1);
    const page = await attending(ada);
    await begin();
    await pass(3 + 8, page);
    const half = await halfDay(ada);
    expect(half).toMatchObject({ minutes: 2, by: 'presence', presenceMinutes: 2, online: true, scannedAt: null });
    expect(half.segments!.map(({ kind }) => kind)).toEqual(['counted', 'absent']);
    expect(half.segments![0]!.from).toBe(day.offering.halfDays[0]!.startsAt);
    page.socket.disconnect();
    await pass(3);
    expect(await halfDay(ada)).toMatchObject({ minutes: 2, online: false });
  });

  it('is one, on however many devices and nodes, and loses nothing when one of them goes', async () => {
    const ada = await day.learner();
    day.at(0, 0);
    const [phone, laptop] = [await attending(ada), await attending(ada, second)];
    await begin();
    await pass(4, phone, laptop);
    phone.socket.disconnect();
    await pass(4, laptop);
    expect(await halfDay(ada)).toMatchObject({ minutes: 2, presenceMinutes: 2 });
  });

  it('is not present in a tick that they do not answer in; short gaps are bridged', async () => {
    const ada = await day.learner();
    day.at(0, 0);
    const page = await attending(ada);
    await begin();
    await pass(4, page);
    await pass(4);
    await pass(4, page);
    expect(await halfDay(ada)).toMatchObject({ minutes: 3 });
    expect((await halfDay(ada)).segments!.map(({ kind }) => kind)).toContain('bridged');
  });

  it('is not present once they have withdrawn, are signed out, or the class is called off', async () => {
    const [ada, ben, cleo] = [await day.learner('Ada'), await day.learner('Ben'), await day.learner('Cleo')];
    day.at(0, 0);
    const all = [await attending(ada), await attending(ben), await attending(cleo)];
    await begin();
    await pass(4, ...all);
    await house.as(house.trainer).put(`${day.path}/roster/${ada.enrolmentId}/withdrawal`).expect(200);
    const out = new Promise((resolve) => all[1]!.socket.once('disconnect', resolve));
    await house.as(ben).delete('/session').expect(204);
    await pass(4, all[0]!, all[2]!);
    await out;
    const minutes = async () =>
      (
        await house.identity.database.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM class_presence WHERE half_day_id = $1 AND $2 = ANY (enrolment_ids)',
          [day.halfDay(0), ada.enrolmentId],
        )
      )[0]!.count;
    expect(await minutes()).toBe(4);
    expect(await halfDay(cleo)).toMatchObject({ presenceMinutes: 2 });
    expect((await day.attendance()).items.find(({ name }) => name === 'Ben')!.halfDays[0]!.presenceMinutes).toBe(1);
    await house.as(house.trainer).post(`${day.path}/cancel`, {}).expect(200);
    await pass(4, all[2]!);
    expect(await halfDay(cleo)).toMatchObject({ presenceMinutes: 2 });
  });

  it('is not present in a class in person, between half-days, or by running it', async () => {
    const there = await ClassDay.planned(house, clock, { mode: 'in-person', address: 'Here' });
    const ada = await there.learner();
    await day.learner('Trainer', house.trainer);
    await day.enrol(ada.email, 'Ada');
    day.at(1, -30);
    const [atHome, trainer, inPerson] = [
      await attending(ada),
      await attending(house.trainer),
      await attending(ada, house.identity, there),
    ];
    await begin();
    await pass(4, atHome, trainer, inPerson);
    day.at(1, 1);
    await begin();
    await pass(2, trainer, inPerson);
    expect(
      await house.identity.database.query('SELECT FROM class_presence WHERE half_day_id = ANY ($1)', [
        [...day.offering.halfDays, ...there.offering.halfDays].map(({ id }) => id),
      ]),
    ).toEqual([]);
    await pass(1, atHome, trainer);
    expect(await halfDay(ada, 1)).toMatchObject({ online: true });
  });

  it('hears at once, on every node, that there is something to read: who runs it of everything, others of groups', async () => {
    const ada = await day.learner();
    day.at(0);
    const [learner, board] = [await attending(ada, second), await attending(house.trainer, second)];
    await day.scan(ada, await day.code(0)).expect(200);
    await board.until(() => board.changes.includes('attendance'));
    await house.as(house.trainer).post(`${day.path}/groups`, { by: 'groups', count: 1 }).expect(201);
    await Promise.all([learner, board].map((page) => page.until(() => page.changes.includes('groups'))));
    expect(learner.changes).toEqual(['groups']);
  });

  it('is refused where they are not in the class, as if there were none', async () => {
    await expect(open()).rejects.toMatchObject({ data: { code: 'sign-in-required' } });
    const [stranger, gone] = [await open(await house.somebody()), await day.learner()];
    await house.as(house.trainer).put(`${day.path}/roster/${gone.enrolmentId}/withdrawal`).expect(200);
    for (const page of [stranger, await open(gone), await open(house.another)]) {
      expect(await page.attend(day.offering.id)).toBe('not-found');
      for (const nothing of ['x', undefined, 7, { a: 1 }]) expect(await page.attend(nothing)).toBe('not-found');
    }
    expect(await (await open(house.admin)).attend(day.offering.id)).toBeUndefined();
  });
});
