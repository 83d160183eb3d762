import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GuestAccess } from '#identity';
import { UnitOfWork } from '#platform';
import { ManualClock } from '#kernel';
import type { OfferingJson } from '../../support/classes.js';
import { announcement, MaterialsApp } from '../../support/materials.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';

const clock = new ManualClock();
let app: MaterialsApp;
/** What a guest of a meetup shows. */
let guest: Record<string, string>;
const people: Record<string, SignedInMember | undefined> = {};

/** What is asked for: something that is released, something that is not, and ids of nothing. */
interface Things {
  offering: string;
  section: string;
  entry: string;
  material: string;
  version: string;
}
let released: Things;
let waiting: Things;
/** In the same class: what is released there, in a version before the one that was taught. */
let outdated: Things;
const NOTHING: Things = {
  offering: '01970000-0000-7000-8000-000000000001',
  section: '01970000-0000-7000-8000-000000000002',
  entry: '01970000-0000-7000-8000-000000000003',
  material: '01970000-0000-7000-8000-000000000004',
  version: '01970000-0000-7000-8000-000000000005',
};

type Sent = [
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: (things: Things) => string,
  body?: (things: Things) => object,
];

/** What reads something that a class hands out, or leaves a mark at it. */
const OF_ONE: Sent[] = [
  ['get', ({ material }) => `/materials/${material}`],
  ['get', ({ version }) => `/materials/versions/${version}`],
  ['get', ({ version }) => `/materials/versions/${version}/file`],
  ['put', ({ entry }) => `/material-entries/${entry}/opened`],
  ['put', ({ entry }) => `/material-entries/${entry}/completed`],
  ['delete', ({ entry }) => `/material-entries/${entry}/completed`],
];
/** What reads a class as a whole. */
const OF_CLASS: Sent[] = [
  ['get', ({ offering }) => `/offerings/${offering}/materials`],
  ['get', ({ offering }) => `/offerings/${offering}/materials.zip`],
];
/** What is for who runs the class, or looks after the material. */
const OF_TRAINERS: Sent[] = [
  ['get', ({ offering }) => `/offerings/${offering}/material-use`],
  ['post', ({ offering }) => `/offerings/${offering}/materials/sections`, () => ({ title: 'Mine' })],
  ['patch', (t) => `/offerings/${t.offering}/materials/sections/${t.section}`, () => ({ title: 'Mine' })],
  ['delete', (t) => `/offerings/${t.offering}/materials/sections/${t.section}`],
  [
    'post',
    ({ offering }) => `/offerings/${offering}/materials/entries`,
    (t) => ({ sectionId: t.section, materialId: t.material, release: 'before' }),
  ],
  ['patch', (t) => `/offerings/${t.offering}/materials/entries/${t.entry}`, () => ({ release: 'before' })],
  ['delete', (t) => `/offerings/${t.offering}/materials/entries/${t.entry}`],
  ['put', ({ offering }) => `/offerings/${offering}/materials/order`, () => ({ sections: [] })],
  ['post', ({ offering }) => `/offerings/${offering}/materials/copy-from`, (t) => ({ offeringId: t.offering })],
  ['put', ({ offering }) => `/offerings/${offering}/prework`, () => ({ daysBefore: 3 })],
  ['post', ({ offering }) => `/offerings/${offering}/prework/mail`],
  ['patch', ({ material }) => `/materials/${material}`, () => ({ revision: 1, title: 'Mine' })],
  ['post', ({ material }) => `/materials/${material}/versions`, () => ({ markdown: 'Mine' })],
];

beforeAll(async () => {
  app = await MaterialsApp.start(clock);
  const { trainer, another, admin, somebody, aClass } = app.house;
  const offering = await aClass();
  const section = await app.section(offering.id);
  const make = async (release: string): Promise<Things> => {
    const { id: material, versions } = await app.pdf({ title: release });
    const entry = await app.entry(offering.id, section, material, { release });
    return { offering: offering.id, section, entry, material, version: versions[0]!.id };
  };
  [released, waiting, outdated] = [await make('before'), await make('after'), await make('before')];
  const newer = { uploadId: await app.uploaded(trainer, 'new.pdf', Buffer.from('%PDF-1.7 newer')) };
  await app.as(trainer).post(`/materials/${outdated.material}/versions`, newer).expect(201);

  const [enrolled, withdrawn, elsewhere] = [await somebody(), await somebody(), await somebody()];
  await app.enrolled(offering.id, enrolled);
  await app.withdraw(offering.id, await app.enrolled(offering.id, withdrawn));
  await app.enrolled((await aClass()).id, elsewhere);
  // A trainer of a class of the same course, with materials of their own.
  const others = bodyOf<OfferingJson>(
    await app
      .as(another)
      .post('/offerings', await app.house.draft())
      .expect(201),
  );
  await app.section(others.id, 'Mine', another);
  const former = await somebody('trainer');
  await app.house.identity.database.query('UPDATE offering SET trainer_ids = trainer_ids || $2::uuid WHERE id = $1', [
    offering.id,
    former.id,
  ]);
  await app.house.identity.database.query(`UPDATE person SET roles = '{member}' WHERE id = $1`, [former.id]);
  const admitted = await app.house.identity.app
    .get(UnitOfWork)
    .run((tx) =>
      app.house.identity.app.get(GuestAccess).admit(tx, { meetupId: NOTHING.offering, displayName: 'Guest' }),
    );
  guest = { authorization: `Bearer ${admitted.token}` };
  Object.assign(people, {
    stranger: undefined,
    guest: undefined,
    'member of nothing': await somebody(),
    moderator: await somebody('moderator'),
    'member of another class': elsewhere,
    'who has withdrawn': withdrawn,
    'trainer of another class': another,
    'trainer who is none any more': former,
    'who is in the class': enrolled,
    'trainer of the class': trainer,
    admin,
  });
});
afterAll(() => app.close());

const worded = (body: unknown) => {
  const { instance: _, ...problem } = (body ?? {}) as Record<string, unknown>;
  return problem;
};
const ask = (who: string, [method, path, body]: Sent, things: Things) => {
  const request = app.as(people[who])[method](path(things), body?.(things));
  return who === 'guest' ? request.set(guest) : request;
};
const statuses = async (who: string, all: Sent[], things: Things) => {
  const found: number[] = [];
  for (const sent of all) found.push((await ask(who, sent, things)).status);
  return found;
};

const OUTSIDE = [
  'stranger',
  'guest',
  'member of nothing',
  'moderator',
  'member of another class',
  'who has withdrawn',
  'trainer of another class',
  'trainer who is none any more',
];

describe('what a class hands out', () => {
  it.each(OUTSIDE)('is not there for the %s, and nothing tells it from what is not', async (who) => {
    for (const sent of [...OF_ONE, ...OF_CLASS, ...OF_TRAINERS]) {
      for (const things of [released, waiting]) {
        const [there, nowhere] = [await ask(who, sent, things), await ask(who, sent, NOTHING)];
        expect([sent[1](NOTHING), there.status]).toEqual([sent[1](NOTHING), nowhere.status]);
        expect([401, 403, 404]).toContain(there.status);
        expect(worded(there.body)).toEqual(worded(nowhere.body));
      }
    }
  });

  it('is read by who is in the class once it is released, and not before', async () => {
    const who = 'who is in the class';
    expect(await statuses(who, OF_ONE, released)).toEqual([200, 200, 200, 204, 204, 204]);
    expect(await statuses(who, OF_ONE, waiting)).toEqual(OF_ONE.map(() => 404));
    // The first version was neither taught (the class has not begun) nor is it the newest.
    expect(await statuses(who, OF_ONE, outdated)).toEqual([200, 404, 404, 204, 204, 204]);
    expect(await statuses(who, OF_CLASS, released)).toEqual([200, 200]);
    expect(await statuses(who, OF_TRAINERS, released)).toEqual(OF_TRAINERS.map(() => 403));
    clock.set(Date.parse('2026-04-01T00:00:00Z'));
    expect(await statuses(who, OF_ONE, waiting)).toEqual([200, 200, 200, 204, 204, 204]);
    // For life.
    clock.set(Date.parse('2046-04-01T00:00:00Z'));
    await signInAgain(who);
    expect(await statuses(who, OF_ONE, released)).toEqual([200, 200, 200, 204, 204, 204]);
    clock.set(Date.UTC(2026, 2, 2, 9));
    await signInAgain(who);
  });

  it.each(['trainer of the class', 'admin'])('is read by the %s, whenever it is released', async (who) => {
    for (const things of [released, waiting, outdated]) {
      expect(await statuses(who, OF_ONE, things)).toEqual([200, 200, 200, 204, 204, 204]);
    }
    expect(await statuses(who, OF_CLASS, released)).toEqual([200, 200]);
  });

  it('is in no list of others', async () => {
    const { another, admin, trainer } = app.house;
    const { id } = await app.house.course('CSPO');
    const listed = async (who: SignedInMember) => {
      const { items } = bodyOf<{ items: { id: string }[] }>(
        await app.as(who).get(`/materials?courseId=${id}`).expect(200),
      );
      return items.filter((item) => [released.material, waiting.material].includes(item.id)).length;
    };
    expect([await listed(another), await listed(trainer), await listed(admin)]).toEqual([0, 2, 2]);
    await app.as(people['who is in the class']).get(`/materials?courseId=${id}`).expect(403);
  });

  it('cannot be handed out, or had, by others who know its id', async () => {
    const { another } = app.house;
    const theirs = bodyOf<{ items: OfferingJson[] }>(await app.as(another).get('/offerings').expect(200)).items[0]!;
    const { sections } = await app.seen(theirs.id, another);
    const body = { sectionId: sections[0]!.id, materialId: released.material, release: 'before' };
    await app.as(another).post(`/offerings/${theirs.id}/materials/entries`, body).expect(422);
    // Nor by naming what is in one class in the address of another.
    const own = `/offerings/${theirs.id}/materials`;
    await app.as(another).delete(`${own}/entries/${released.entry}`).expect(404);
    await app.as(another).patch(`${own}/sections/${released.section}`, { title: 'Mine' }).expect(404);
    await app.as(another).post(`${own}/copy-from`, { offeringId: released.offering }).expect(422);
    expect(await app.entries(theirs.id, another)).toEqual([]);
  });
});

/** Sessions end after a while; people do not. */
async function signInAgain(who: string): Promise<void> {
  const { email, password } = people[who]!;
  const response = await app.house.identity.http.post('/api/v1/session').send({ email, password }).expect(200);
  people[who]!.cookie = response.headers['set-cookie']![0]!.split(';')[0]!;
}

describe('bringing things in', () => {
  const ADD: Sent = [
    'post',
    () => '/materials',
    () => ({ kind: 'page', title: 'A', libraryKind: 'ebook', markdown: 'B' }),
  ];

  it.each([
    ['stranger', 401],
    ['guest', 401],
    ['member of nothing', 403],
    ['moderator', 403],
    ['who is in the class', 403],
    ['trainer of another class', 201],
    ['admin', 201],
  ])('is answered to the %s with %d', async (who, status) => {
    expect((await ask(who, ADD, NOTHING)).status).toBe(status);
    const announce: Sent = ['post', () => '/material-uploads'];
    expect((await ask(who, announce, NOTHING).set(announcement('a.pdf', 10))).status).toBe(status);
  });

  it.each([
    ['stranger', 401],
    ['guest', 401],
    ['member of nothing', 200],
    ['trainer of another class', 200],
  ])('the free library is answered to the %s with %d', async (who, status) => {
    expect((await ask(who, ['get', () => '/library'], NOTHING)).status).toBe(status);
  });

  it('needs an access token that may do it', async () => {
    const { trainer } = app.house;
    const made = await app
      .as(trainer)
      .post('/access-tokens', { name: 'Reads', scopes: ['classes:read'], expiresAt: '2026-12-01T00:00:00Z' })
      .expect(201);
    const { secret } = bodyOf<{ secret: string }>(made);
    const bearer = { authorization: `Bearer ${secret}` };
    await app.as().get(`/materials/${released.material}`).set(bearer).expect(200);
    await app.as().post('/material-uploads').set(announcement('a.pdf', 10)).set(bearer).expect(403);
    await app.as().post('/materials', { kind: 'page', title: 'A' }).set(bearer).expect(403);
  });
});
