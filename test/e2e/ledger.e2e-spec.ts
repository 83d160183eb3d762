import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock, uuidv7 } from '#kernel';
import { CollectUploads } from '../../libs/forum/src/app/uploads/collect-uploads.js';
import { type AttendanceApp, attendanceApp, minute } from '../support/attendance.js';
import { issuedByFifty } from '../support/credentials.js';
import { cookieOf, mailsTo, settled, tokenFor } from '../support/identity-app.js';
import { aWebinar, type LedgerItemJson } from '../support/ledger.js';
import { bodyOf, type PageJson, type SignedInMember } from '../support/meetups.js';
import { statementsOf } from '../support/statements.js';

const clock = new ManualClock();
let house: AttendanceApp;
let ada: SignedInMember;
let ben: SignedInMember;
let moderator: SignedInMember;
/** An hour of Ada's, with two topics. */
let session: string;
let meetup: LedgerItemJson;

type Who = { cookie: string } | undefined;
const nobodys = uuidv7(clock.now());
const listed = async (who: Who, query = '') =>
  bodyOf<PageJson<LedgerItemJson>>(await house.as(who).get(`/ledger${query}`).expect(200));
const read = async (who: Who, id: string) =>
  bodyOf<LedgerItemJson>(await house.as(who).get(`/ledger/${id}`).expect(200));
const entered = async (who: Who, changes: Record<string, unknown> = {}) =>
  bodyOf<LedgerItemJson>(await house.as(who).post('/ledger', aWebinar(changes)).expect(201));
const change = (who: Who, { id, revision }: LedgerItemJson, changes: object) =>
  house.as(who).patch(`/ledger/${id}`, { revision, ...changes });
const fieldsOf = (response: { body: unknown }) =>
  bodyOf<{ fields: { field: string; code: string }[] }>(response).fields.map(({ field, code }) => [field, code]);
const added = async (who: SignedInMember, name = 'proof.txt') => {
  const sent = house.identity.http.post('/api/v1/uploads').set('cookie', who.cookie);
  const response = await sent.attach('file', Buffer.from(`Proof of ${name}.`), { filename: name }).expect(201);
  return bodyOf<{ id: string; url: string }>(response);
};

beforeAll(async () => {
  house = await attendanceApp(clock);
  ada = await house.somebody();
  ben = await house.somebody();
  moderator = await house.somebody('moderator');
  session = await house.aClosedMeetup([{ who: ada, from: 0, to: 60 }], { title: 'March', topics: ['Slicing', 'Flow'] });
  await house.settle(session);
  [meetup] = (await listed(ada)).items as [LedgerItemJson];
});
afterAll(() => house.identity.close());

describe('a meetup', () => {
  it('is in the ledger of who was there, ready for the form', async () => {
    expect(await read(ada, meetup.id)).toMatchObject({
      ...{ kind: 'meetup', category: 'events', happenedOn: '2026-03-19', minutes: 60, seus: 1, reworded: false },
      sourceId: await house.recordOf(session, ada),
      copySheet: {
        ...{ category: 'Events', title: 'March', date: '2026-03-19', hours: 1, minutes: 0 },
        description: 'Lean Coffee “March”. Topics discussed: Slicing; Flow.',
      },
      entries: [{ minutes: 60, reason: 'made' }],
    });
  });

  it('is described in its owner’s words, and again in those that were written from its topics', async () => {
    const changed = bodyOf<LedgerItemJson>(await change(ada, meetup, { description: 'We sliced.' }).expect(200));
    expect(changed).toMatchObject({
      description: 'We sliced.',
      reworded: true,
      copySheet: { description: 'We sliced.' },
    });
    await house.settle(session);
    expect((await read(ada, meetup.id)).description).toBe('We sliced.');
    const back = bodyOf<LedgerItemJson>(await change(ada, changed, { description: null }).expect(200));
    expect(back).toMatchObject({ description: meetup.description, reworded: false });
  });

  it('is corrected where its facts are, and not here', async () => {
    const now = await read(ada, meetup.id);
    const refused = await change(ada, now, { minutes: 90, title: 'Longer' }).expect(422);
    expect(fieldsOf(refused)).toEqual([
      ['title', 'told-by-facts'],
      ['minutes', 'told-by-facts'],
    ]);
    await house.as(ada).delete(`/ledger/${meetup.id}`).expect(403);
    expect((await read(ada, meetup.id)).minutes).toBe(60);
  });

  it('that was logged with other minutes says so, and stays to be seen where it counts nothing any more', async () => {
    await house.as(ada).put(`/ledger/${meetup.id}/logged`).expect(204);
    expect(await read(ada, meetup.id)).toMatchObject({ warnings: [], loggedAt: expect.any(String) });
    const override = (minutes: number) =>
      house.as(moderator).post(`/records/${meetup.sourceId!}/overrides`, { minutes, reason: 'Said so.' }).expect(204);
    await override(40);
    expect(await read(ada, meetup.id)).toMatchObject({ minutes: 40, warnings: ['changed-since-logged'] });
    await override(0);
    const { items } = await listed(ada, '?kind=meetup');
    expect(items).toMatchObject([{ id: meetup.id, minutes: 0, warnings: ['changed-since-logged'] }]);
    await override(60);
    const { entries, warnings } = await read(ada, meetup.id);
    expect(warnings).toEqual([]);
    expect(entries.map(({ minutes, reason }) => [minutes, reason])).toEqual([
      [60, 'made'],
      [-20, 'override'],
      [-40, 'override'],
      [60, 'made'],
    ]);
    await house.as(ada).delete(`/ledger/${meetup.id}/logged`).expect(204);
    expect((await read(ada, meetup.id)).loggedAt).toBeNull();
  });
});

describe('an entry of one’s own', () => {
  it('is changed by a further entry, by who has read the latest', async () => {
    const item = await entered(ada);
    const changed = bodyOf<LedgerItemJson>(
      await change(ada, item, { minutes: 60, title: 'Shorter webinar', category: 'other' }).expect(200),
    );
    expect(changed).toMatchObject({ minutes: 60, title: 'Shorter webinar', category: 'other', revision: 2 });
    expect(changed.entries).toMatchObject([
      { minutes: 90, reason: 'made' },
      { minutes: -30, reason: 'edited' },
    ]);
    const late = await change(ada, item, { minutes: 10 }).expect(409);
    expect(bodyOf<{ code: string }>(late).code).toBe('conflict');
  });

  it('changed by ten at once is changed by one', async () => {
    const item = await entered(ben);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, more) => change(ben, item, { minutes: 10 + more })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { entries, minutes } = await read(ben, item.id);
    expect(entries.reduce((sum, entry) => sum + entry.minutes, 0)).toBe(minutes);
    expect(entries).toHaveLength(2);
  });

  it('is withdrawn, out of the list and the totals, and put back as it was', async () => {
    const item = await entered(ben, { happenedOn: '2024-05-05', minutes: 45 });
    const year = async () => {
      const totals = bodyOf<{ years: { year: number; minutes: number }[] }>(await house.as(ben).get('/ledger/totals'));
      return totals.years.find((one) => one.year === 2024);
    };
    expect(await year()).toMatchObject({ minutes: 45, seus: 0.75, categories: [{ category: 'learning', items: 1 }] });
    const withdraw = () => house.as(ben).delete(`/ledger/${item.id}`).expect(204);
    await Promise.all([withdraw(), withdraw(), withdraw()]);
    expect((await listed(ben, '?year=2024')).items).toEqual([]);
    expect(await year()).toBeUndefined();
    await change(ben, item, { minutes: 10 }).expect(404);
    const restore = () => house.as(ben).post(`/ledger/${item.id}/restore`).expect(204);
    await Promise.all([restore(), restore(), restore()]);
    const back = await read(ben, item.id);
    expect(back.minutes).toBe(45);
    expect(back.entries.map(({ minutes }) => minutes)).toEqual([45, -45, 45]);
  });

  it('warns of more than eight units on a day, and takes them', async () => {
    const item = await entered(ben, { happenedOn: '2025-06-01', minutes: 400 });
    expect(item.warnings).toEqual([]);
    expect((await entered(ben, { happenedOn: '2025-06-01', minutes: 81 })).warnings).toEqual(['long-day']);
    expect((await read(ben, item.id)).warnings).toEqual(['long-day']);
  });

  it.each([
    [{ happenedOn: '2026-03-21' }, 'happenedOn', 'day-ahead'],
    [{ happenedOn: '2026-02-30' }, 'happenedOn', 'date'],
    [{ minutes: 0 }, 'minutes', 'between'],
    [{ minutes: 1_441 }, 'minutes', 'between'],
    [{ minutes: 1.5 }, 'minutes', 'between'],
    [{ category: 'sport' }, 'category', 'choice'],
    [{ title: '  ' }, 'title', 'line'],
    [{ description: 'x'.repeat(501) }, 'description', 'too-long'],
    [{ evidence: [nobodys] }, 'evidence', 'unknown'],
  ])('with %j is refused for its %s', async (changes, field, code) => {
    expect(fieldsOf(await house.as(ben).post('/ledger', aWebinar(changes)).expect(422))).toEqual([[field, code]]);
  });

  it('lies ahead or not on the calendar of who enters it', async () => {
    const early = await house.somebody();
    clock.set(Date.UTC(2026, 2, 19, 20));
    await house.database.query(`UPDATE person SET time_zone = 'Pacific/Auckland' WHERE id = $1`, [early.id]);
    await entered(early, { happenedOn: '2026-03-20' });
    await house
      .as(ben)
      .post('/ledger', aWebinar({ happenedOn: '2026-03-20' }))
      .expect(422);
    clock.set(minute(61));
  });
});

describe('evidence', () => {
  it('is read by its owner alone, and stays longer than files that lie beside nothing', async () => {
    const [kept, loose] = [await added(ada), await added(ada)];
    const item = await entered(ada, { evidence: [kept.id] });
    expect(item).toMatchObject({ files: 1, evidence: [{ id: kept.id, name: 'proof.txt', url: kept.url }] });
    clock.advance(2 * DAY);
    await house.identity.app.get(CollectUploads).run();
    await house.as(ada).get(loose.url).expect(404);
    await house.as(ada).get(kept.url).expect(200);
    for (const who of [ben, moderator, undefined]) await house.as(who).get(kept.url).expect(404);
  });

  it('of somebody else, or of another entry, cannot be given', async () => {
    const file = await added(ada);
    await entered(ada, { evidence: [file.id] });
    const another = await added(ada);
    for (const [who, id] of [
      [ben, another.id],
      [ada, file.id],
    ] as const) {
      expect(
        fieldsOf(
          await house
            .as(who)
            .post('/ledger', aWebinar({ evidence: [id] }))
            .expect(422),
        ),
      ).toEqual([['evidence', 'unknown']]);
    }
  });

  it('comes back with an entry that is put back, and is erased with one that is not', async () => {
    const [first, second] = [await added(ada, 'a.txt'), await added(ada, 'b.txt')];
    const item = await entered(ada, { evidence: [first.id, second.id] });
    const { revision } = item;
    await house
      .as(ada)
      .patch(`/ledger/${item.id}`, { revision, evidence: [second.id] })
      .expect(200);
    clock.advance(DAY);
    await house.as(ada).delete(`/ledger/${item.id}`).expect(204);
    clock.advance(DAY);
    await house.as(ada).post(`/ledger/${item.id}/restore`).expect(204);
    expect((await read(ada, item.id)).evidence).toMatchObject([{ name: 'b.txt' }]);
    await house.as(ada).delete(`/ledger/${item.id}`).expect(204);
    clock.advance(31 * DAY);
    await house.identity.app.get(CollectUploads).run();
    await house.as(ada).get(second.url).expect(404);
    clock.set(minute(61));
  });
});

describe('the list', () => {
  it('has the latest day first, in pages, and what was asked for', async () => {
    const who = await house.somebody();
    for (const [day, category] of [
      ['2025-12-31', 'other'],
      ['2026-01-01', 'learning'],
      ['2026-01-01', 'other'],
    ]) {
      await entered(who, { happenedOn: day, category });
    }
    const first = await listed(who, '?limit=2');
    expect(first.items.map(({ happenedOn }) => happenedOn)).toEqual(['2026-01-01', '2026-01-01']);
    const rest = await listed(who, `?limit=2&cursor=${first.nextCursor!}`);
    expect(rest).toMatchObject({ items: [{ happenedOn: '2025-12-31' }], nextCursor: null });
    const count = async (query: string) => (await listed(who, query)).items.length;
    expect(await count('?year=2026')).toBe(2);
    expect(await count('?category=other')).toBe(2);
    expect(await count('?category=other&year=2026')).toBe(1);
    expect(await count('?kind=meetup')).toBe(0);
    await house.as(who).put(`/ledger/${rest.items[0]!.id}/logged`).expect(204);
    expect(await count('?logged=true')).toBe(1);
    expect(await count('?logged=false')).toBe(2);
  });

  it('costs one statement beside the question who asks, however long it is', async () => {
    const cost = async (path: string) =>
      (await statementsOf(house.identity.app, () => house.as(ada).get(path).expect(200))).length;
    for (const path of ['/ledger?limit=1', '/ledger', '/ledger/totals', '/ledger/readings', `/ledger/${meetup.id}`]) {
      expect(await cost(path)).toBe(2);
    }
  });

  it.each([
    'x',
    'WzEsMl0',
    btoa('["2026-02-30","x"]'),
    btoa(`["2026-02-30","${nobodys}"]`),
    btoa(`["0000-01-01","${nobodys}"]`),
  ])('refuses the cursor %s', async (cursor) => {
    const refused = await house.as(ada).get(`/ledger?cursor=${cursor}`).expect(422);
    expect(fieldsOf(refused)).toEqual([['cursor', 'cursor']]);
  });
});

describe('something that was read', () => {
  const inLibrary = async (more: Record<string, unknown> = {}) =>
    bodyOf<{ id: string }>(
      await house
        .as(house.trainer)
        .post('/materials', {
          ...{ kind: 'page', courseId: null, libraryKind: 'ebook', title: 'On slicing', author: 'Zoe', minutes: 40 },
          ...{ markdown: 'Thin.', ...more },
        })
        .expect(201),
    ).id;
  const enter = (who: Who, body: object) => house.as(who).post('/ledger/readings', body);

  it('is entered once, with what reading it takes', async () => {
    const materialId = await inLibrary();
    await house.as(ben).put(`/library/${materialId}/read`).expect(204);
    const waiting = () => house.as(ben).get('/ledger/readings').expect(200);
    expect(bodyOf<PageJson<object>>(await waiting()).items).toEqual([
      { materialId, title: 'On slicing', author: 'Zoe', minutes: 40 },
    ]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(ben, { materialId }).expect(201)));
    const ids = new Set(answers.map((answer) => bodyOf<{ id: string }>(answer).id));
    expect(ids.size).toBe(1);
    const [id] = [...ids] as [string];
    expect(await read(ben, id)).toMatchObject({
      ...{ kind: 'reading', category: 'learning', minutes: 40, sourceId: materialId, title: 'On slicing' },
      ...{ description: 'Read “On slicing” by Zoe.', entries: [{ minutes: 40, reason: 'made' }] },
    });
    expect(bodyOf<PageJson<object>>(await waiting()).items).toEqual([]);
    // Each reader their own.
    await enter(ada, { materialId }).expect(201);
    expect((await listed(ada, '?kind=reading')).items).toHaveLength(1);
  });

  it('counts less where its reader says so, and never more', async () => {
    const materialId = await inLibrary();
    expect(fieldsOf(await enter(ben, { materialId, minutes: 41 }).expect(422))).toEqual([['minutes', 'between']]);
    const { id } = bodyOf<{ id: string }>(await enter(ben, { materialId, minutes: 25 }).expect(201));
    const item = await read(ben, id);
    expect(item.minutes).toBe(25);
    expect(fieldsOf(await change(ben, item, { minutes: 41 }).expect(422))).toEqual([['minutes', 'between']]);
    expect((await read(ben, id)).minutes).toBe(25);
  });

  it('of which nobody has said how long it takes is entered by who says so', async () => {
    const materialId = await inLibrary({ minutes: null });
    expect(fieldsOf(await enter(ben, { materialId }).expect(422))).toEqual([['minutes', 'no-estimate']]);
    await enter(ben, { materialId, minutes: 30 }).expect(201);
  });

  it('is withdrawn, and entered again', async () => {
    const materialId = await inLibrary();
    const { id } = bodyOf<{ id: string }>(await enter(ben, { materialId }).expect(201));
    await house.as(ben).delete(`/ledger/${id}`).expect(204);
    expect(bodyOf<{ id: string }>(await enter(ben, { materialId }).expect(201)).id).toBe(id);
    expect((await read(ben, id)).minutes).toBe(40);
  });

  it('has to be in the library', async () => {
    await enter(ben, { materialId: nobodys }).expect(404);
  });
});

describe('a guest’s meetup', () => {
  it('is in the ledger of who claims it, once, however many claim and settle at once', async () => {
    const title = 'As a guest';
    const place = await house.aClosedMeetup([], { title });
    const guest = await house.aGuest(place, 'Gus');
    await house.note(place, [{ who: guest, from: 0, to: 50 }]);
    await house.settle(place);
    const email = 'gus@example.org';
    const asked = house.identity.http.post(`/api/v1/guests/claim?meetupId=${place}`);
    await asked.set('authorization', `Bearer ${guest.token}`).send({ email }).expect(202);
    const token = await tokenFor(house.identity, email);
    const claims = Array.from({ length: 50 }, () => house.as(undefined).post('/guests/claim/confirm', { token }));
    const answers = await Promise.all(claims);
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    await settled(house.identity);
    await Promise.all(Array.from({ length: 50 }, () => house.settle(place)));
    const gus = { cookie: cookieOf(won[0]!)! };
    const { items } = await listed(gus);
    expect(items).toMatchObject([{ title, minutes: 50 }]);
    expect((await read(gus, items[0]!.id)).entries).toMatchObject([{ minutes: 50, reason: 'made' }]);
    expect(await issuedByFifty(house.identity, items[0]!.id)).toMatchObject([{ minutes: 50, reason: null }]);
    const mails = await mailsTo(house.identity, email);
    expect(mails.filter(({ subject }) => subject.endsWith(`: ${title}`))).toHaveLength(1);
  });
});

describe('an item', () => {
  const doors = (id: string): [string, (who: Who) => PromiseLike<{ status: number }>][] => [
    ['reading', (who) => house.as(who).get(`/ledger/${id}`)],
    ['changing', (who) => house.as(who).patch(`/ledger/${id}`, { revision: 1, description: 'Mine.' })],
    ['withdrawing', (who) => house.as(who).delete(`/ledger/${id}`)],
    ['putting back', (who) => house.as(who).post(`/ledger/${id}/restore`)],
    ['logging', (who) => house.as(who).put(`/ledger/${id}/logged`)],
    ['unlogging', (who) => house.as(who).delete(`/ledger/${id}/logged`)],
  ];

  it('is its owner’s alone', async () => {
    for (const [name, ask] of doors(meetup.id)) {
      expect([name, (await ask(undefined)).status]).toEqual([name, 401]);
      for (const who of [ben, moderator, house.trainer]) expect([name, (await ask(who)).status]).toEqual([name, 404]);
    }
    for (const [name, ask] of doors(nobodys)) expect([name, (await ask(ada)).status]).toEqual([name, 404]);
  });

  it('is for members: guests have their records', async () => {
    const guest = await house.aGuest(session, 'Gil');
    const ask = house.identity.http.get('/api/v1/ledger').set('authorization', `Bearer ${guest.token}`);
    expect((await ask).status).toBe(401);
  });
});
