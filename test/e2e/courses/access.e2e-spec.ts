import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock, uuidv7 } from '#kernel';
import { type ClassesApp, classesApp, type OfferingJson } from '../../support/classes.js';
import { bodyOf, type PageJson, type SignedInMember } from '../../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;
let member: SignedInMember;
let moderator: SignedInMember;
let offering: OfferingJson;
let booking: string;

beforeAll(async () => {
  house = await classesApp(clock);
  [member, moderator] = [await house.somebody(), await house.somebody('moderator')];
  offering = await house.aClass();
  const booked = await house
    .as(house.trainer)
    .post(`/offerings/${offering.id}/bookings`, { organisation: 'ACME', seats: 2 })
    .expect(201);
  booking = bodyOf<{ id: string }>(booked).id;
});
afterAll(() => house.identity.close());

type Sent = [method: 'get' | 'post' | 'patch' | 'delete', path: string, body?: () => object];

/** What asks for one class, for whoever runs it. */
const OF_ONE: Sent[] = [
  ['get', ''],
  ['patch', '', () => ({ sequence: 1, title: 'Mine' })],
  ['post', '/copy', () => ({ date: '2026-07-01' })],
  ['post', '/bookings', () => ({ organisation: 'Umbrella', seats: 1 })],
  ['patch', '/bookings/BOOKING', () => ({ seats: 1 })],
  ['delete', '/bookings/BOOKING'],
  ['post', '/cancel', () => ({})],
];
const ALL: Sent[] = [
  ['get', '/courses'],
  ['get', '/courses/trainers'],
  ['get', '/offerings'],
];

const ask = (who: SignedInMember | undefined, [method, path, body]: Sent, id: string) => {
  const address = `/offerings/${id}${path.replace('BOOKING', booking)}`;
  return house.as(who)[method](address, body?.());
};

describe('one class', () => {
  it.each(OF_ONE)('%s %s is for who runs it, and is not there for others', async (...sent) => {
    const before = await house.read(offering.id);
    expect((await ask(undefined, sent, offering.id)).status).toBe(401);
    for (const who of [member, moderator]) expect((await ask(who, sent, offering.id)).status).toBe(403);
    const [others, nowhere] = [
      await ask(house.another, sent, offering.id),
      await ask(house.another, sent, uuidv7(clock.now())),
    ];
    expect(others.status).toBe(404);
    // Nothing tells a class of others from none.
    const worded = ({ instance: _, ...problem }: Record<string, unknown>) => problem;
    expect(worded(others.body as Record<string, unknown>)).toEqual(worded(nowhere.body as Record<string, unknown>));
    expect(await house.read(offering.id)).toEqual(before);
  });

  it('is not in the lists of others, and in those of administrators', async () => {
    const idsFor = async (who: SignedInMember) =>
      bodyOf<PageJson<OfferingJson>>(await house.as(who).get('/offerings').expect(200)).items.map(({ id }) => id);
    expect(await idsFor(house.trainer)).toEqual([offering.id]);
    expect(await idsFor(house.another)).toEqual([]);
    expect(await idsFor(house.admin)).toEqual([offering.id]);
  });

  it('is gone for a trainer who is none any more', async () => {
    const former = await house.somebody('trainer');
    const { id } = bodyOf<OfferingJson>(
      await house
        .as(former)
        .post('/offerings', await house.draft())
        .expect(201),
    );
    await house.identity.database.query(`UPDATE person SET roles = '{member}' WHERE id = $1`, [former.id]);
    await house.as(former).get(`/offerings/${id}`).expect(403);
  });

  it('is changed by administrators as well', async () => {
    await house.as(house.admin).patch(`/offerings/${offering.id}`, { sequence: 1, title: 'Put right' }).expect(200);
  });
});

describe('what is taught', () => {
  it.each(ALL)('%s %s is for trainers and administrators', async (method, path) => {
    await house.as()[method](path).expect(401);
    for (const who of [member, moderator]) await house.as(who)[method](path).expect(403);
    for (const who of [house.trainer, house.admin]) await house.as(who)[method](path).expect(200);
  });

  it('is added and changed by them alone', async () => {
    const body = { code: 'X', name: 'X', requiredMinutes: 60, exam: false, certification: '' };
    const { id } = await house.course('CSM');
    await house.as().post('/courses', body).expect(401);
    await house.as().patch(`/courses/${id}`, { version: 1, name: 'X' }).expect(401);
    for (const who of [member, moderator]) {
      await house.as(who).post('/courses', body).expect(403);
      await house.as(who).patch(`/courses/${id}`, { version: 1, name: 'X' }).expect(403);
    }
    await house
      .as(member)
      .post('/offerings', await house.draft())
      .expect(403);
  });
});
