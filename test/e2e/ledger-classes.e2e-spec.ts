import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { DomainEvents } from '#platform';
import { CountClass } from '../../libs/attendance/src/app/ledger/count-class.js';
import { type ClassesApp, classesApp } from '../support/classes.js';
import { ClassDay, type Learner } from '../support/class-day.js';
import { ClassRoad } from '../support/class-road.js';
import { issuedByFifty } from '../support/credentials.js';
import { settled } from '../support/identity-app.js';
import type { LedgerItemJson } from '../support/ledger.js';
import { bodyOf, type PageJson } from '../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;
let road: ClassRoad;
/** What the rooms above were told of. */
const told: string[] = [];

beforeAll(async () => {
  house = await classesApp(clock);
  house.identity.app
    .get(DomainEvents)
    .on<{ itemId: string }>('attendance.item-changed', 'test', async ({ payload }) => void told.push(payload.itemId));
  road = await ClassRoad.over(house, clock, { name: 'Product Owner' });
});
afterAll(() => house.identity.close());

/** Waits until everything that was told of classes is counted. */
async function counted(): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    await settled(house.identity);
    const [row] = await house.identity.database.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM pgboss.job
        WHERE name = 'attendance.count-class' AND state IN ('created', 'retry', 'active')`,
    );
    if (row!.left === 0) return settled(house.identity);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Classes were not counted.');
}

const itemsOf = async (who: { cookie: string }) => {
  await counted();
  return bodyOf<PageJson<LedgerItemJson>>(await house.as(who).get('/ledger?kind=class').expect(200)).items;
};
const minutesOf = async (who: { cookie: string }) => (await itemsOf(who)).map(({ minutes }) => minutes);

describe('a class', () => {
  it('counts for who was there and has both confirmations', async () => {
    const learner = await road.learner('Ada');
    expect(await itemsOf(learner)).toMatchObject([
      {
        ...{ category: 'learning', title: 'Product Owner', minutes: 780, happenedOn: '2026-03-03' },
        ...{ sourceId: learner.enrolmentId, copySheet: { category: 'Learning', hours: 13, minutes: 0 } },
        description: expect.stringMatching(/^Class “Product Owner” with .+\.$/),
      },
    ]);
  });

  it('counts nothing before that', async () => {
    expect(await itemsOf(await road.learner('Short', 3))).toEqual([]);
    const unconfirmed = await road.day.learner('Unconfirmed');
    for (const place of [0, 1, 2, 3]) await road.day.mark(place, [unconfirmed.enrolmentId]).expect(200);
    await road.day.confirm('participation', [unconfirmed.enrolmentId]).expect(200);
    expect(await itemsOf(unconfirmed)).toEqual([]);
    await road.day.confirm('understanding', [unconfirmed.enrolmentId]).expect(200);
    expect(await minutesOf(unconfirmed)).toEqual([780]);
  });

  it('is taken back with a mark, a confirmation, a place, and counts again with it', async () => {
    const learner = await road.learner('Back and forth');
    const marked = (what: string) => (there: boolean) => {
      const path = `${road.path}/roster/${learner.enrolmentId}/${what}`;
      const trainer = house.as(house.trainer);
      const sent = there ? trainer.delete(path) : trainer.put(path, {});
      return sent.expect((answer) => expect(answer.status).toBeLessThan(300));
    };
    const changes: ((there: boolean) => PromiseLike<unknown>)[] = [
      (there) => road.day.mark(2, [learner.enrolmentId], there).expect(200),
      (there) => road.day.confirm('understanding', [learner.enrolmentId], there).expect(200),
      marked('withdrawal'),
      marked('making-up'),
    ];
    expect(await minutesOf(learner)).toEqual([780]);
    for (const change of changes) {
      await change(false);
      expect(await minutesOf(learner)).toEqual([]);
      await change(true);
      expect(await minutesOf(learner)).toEqual([780]);
    }
    const [item] = await itemsOf(learner);
    const { entries } = bodyOf<LedgerItemJson>(await house.as(learner).get(`/ledger/${item!.id}`));
    expect(entries.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(780);
    expect(entries).toHaveLength(1 + 2 * changes.length);
  });

  it('made up in another one counts in one of them alone', async () => {
    const learner = await road.learner('Two halves', 2);
    const again = await ClassDay.planned(house, clock, {
      courseId: road.day.offering.course.id,
      halfDays: [0, 1, 2, 3].map((place) => ({
        ...{ date: place < 2 ? '2026-03-10' : '2026-03-11', breakMinutes: 15 },
        ...(place % 2 === 0 ? { starts: '09:00', ends: '12:30' } : { starts: '13:30', ends: '17:00' }),
      })),
    });
    const there = await again.learner('Two halves', learner);
    again.at(3);
    for (const place of [2, 3]) await again.mark(place, [there.enrolmentId]).expect(200);
    for (const kind of ['participation', 'understanding']) await again.confirm(kind, [there.enrolmentId]).expect(200);
    expect(await minutesOf(learner)).toEqual([780]);
    expect((await itemsOf(learner))[0]!.sourceId).toBe(learner.enrolmentId);
  });

  it('is counted once by fifty at once, a roster that is imported again, and jobs that run again', async () => {
    const learner = await road.learner('Once');
    const [item] = await itemsOf(learner);
    told.length = 0;
    const count = house.identity.app.get(CountClass);
    await Promise.all(Array.from({ length: 50 }, () => count.run(learner.enrolmentId)));
    const csv = `name,email\nOnce,${learner.email}\n`;
    for (let time = 0; time < 2; time++) {
      const sent = house.identity.http.post(`/api/v1${road.path}/roster/import?apply=yes`);
      const file = sent
        .set('cookie', house.trainer.cookie)
        .attach('file', Buffer.from(csv), { filename: 'roster.csv' });
      await file.expect(200);
    }
    expect(await itemsOf(learner)).toEqual([item]);
    expect(told).toEqual([]);
    expect(await issuedByFifty(house.identity, item!.id)).toMatchObject([{ person_id: learner.id, minutes: 780 }]);
  });

  it('of somebody who has no account yet counts once they have one', async () => {
    const enrolmentId = await road.day.enrol('later@example.org', 'Later');
    for (const place of [0, 1, 2, 3]) await road.day.mark(place, [enrolmentId]).expect(200);
    for (const kind of ['participation', 'understanding']) await road.day.confirm(kind, [enrolmentId]).expect(200);
    await counted();
    const [before] = await house.identity.database.query<{ items: number }>(
      'SELECT count(*)::int AS items FROM ledger_item WHERE source_id = $1',
      [enrolmentId],
    );
    expect(before).toEqual({ items: 0 });
    const member: Learner = { ...(await house.somebody()), enrolmentId };
    const change = { email: member.email };
    await house.as(house.trainer).patch(`${road.path}/roster/${enrolmentId}`, change).expect(200);
    expect(await minutesOf(member)).toEqual([780]);
  });

  it('that is not whose it seemed leaves the ledger of the one and enters that of the other', async () => {
    const [one, other] = [await road.learner('One'), await house.somebody()];
    expect(await minutesOf(one)).toEqual([780]);
    const [item] = await itemsOf(one);
    await house.as(one).put(`/ledger/${item!.id}/logged`).expect(204);
    const change = { email: other.email };
    await house.as(house.trainer).patch(`${road.path}/roster/${one.enrolmentId}`, change).expect(200);
    expect(await itemsOf(one)).toEqual([]);
    // What the one has logged, the other has not.
    expect(await itemsOf(other)).toMatchObject([{ minutes: 780, loggedAt: null }]);
  });
});
