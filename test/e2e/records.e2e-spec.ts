import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock, uuidv7 } from '#kernel';
import { type AttendanceApp, attendanceApp, minute } from '../support/attendance.js';
import { mailsTo, settled } from '../support/identity-app.js';
import { bodyOf, type PageJson, type SignedInMember } from '../support/meetups.js';
import { statementsOf } from '../support/statements.js';

const clock = new ManualClock();
let house: AttendanceApp;
let ada: SignedInMember;
let ben: SignedInMember;
let moderator: SignedInMember;
let admin: SignedInMember;
/** A session with an hour of Ada's, ten minutes of Ben's and an hour of the trainer's. */
let session: string;
let adas: string;
let bens: string;
let trainers: string;

beforeAll(async () => {
  house = await attendanceApp(clock);
  ada = await house.somebody();
  ben = await house.somebody();
  moderator = await house.somebody('moderator');
  admin = await house.somebody('admin');
  const stays = [
    { who: ada, from: -5, to: 20 },
    { who: ada, from: 21, to: 60 },
    { who: ben, from: 0, to: 10 },
    { who: house.trainer, from: 0, to: 60 },
  ];
  session = await house.aClosedMeetup(stays, { title: 'March', topics: ['Slicing', 'Metrics'] });
  await house.settle(session);
  adas = await house.recordOf(session, ada);
  bens = await house.recordOf(session, ben);
  trainers = await house.recordOf(session, house.trainer);
});
afterAll(() => house.identity.close());

interface RecordJson {
  id: string;
  person: { id: string; name: string; kind: string };
  minutes: number;
  issued: boolean;
  bar: { segments: { from: string; to: string; kind: string }[] };
  overrides: unknown[];
  disputes: { id: string; answer: string | null }[];
  canOverride: boolean;
  canDispute: boolean;
}

type Who = { cookie: string } | undefined;
const nobodys = uuidv7(clock.now());
const iso = (minutes: number) => new Date(minute(minutes)).toISOString();
const statusOf = async (request: PromiseLike<{ status: number }>) => (await request).status;
const read = async (who: Who, id: string) => bodyOf<RecordJson>(await house.as(who).get(`/records/${id}`).expect(200));

/** How many statements the requests of `work` cost. */
const cost = async (work: () => PromiseLike<unknown>) => (await statementsOf(house.identity.app, work)).length;

describe('a record', () => {
  it('explains itself', async () => {
    expect(await read(ada, adas)).toMatchObject({
      meetupId: session,
      person: { id: ada.id, kind: 'member' },
      title: 'March',
      startedOn: '2026-03-19',
      minutes: 60,
      computedMinutes: 60,
      seus: 1,
      issued: true,
      description: 'Lean Coffee “March”. Topics discussed: Slicing; Metrics.',
      topics: ['Slicing', 'Metrics'],
      ruleVersion: '2026-1',
      bar: {
        window: { from: iso(0), to: iso(60), opensAt: 'scheduled-start', closesAt: 'session-end' },
        segments: [
          { from: iso(-5), to: iso(0), kind: 'outside-window' },
          { from: iso(0), to: iso(20), kind: 'counted' },
          { from: iso(20), to: iso(21), kind: 'bridged' },
          { from: iso(21), to: iso(60), kind: 'counted' },
        ],
        totals: { counted: 3540, bridged: 60, outage: 0, overCap: 0, absent: 0, outsideWindow: 300 },
        creditedSeconds: 3600,
      },
      verdict: { enough: true, reason: null, missingSeconds: 0, neededSeconds: 1800, basis: 'default' },
      overrides: [],
      disputes: [],
      canOverride: false,
      canDispute: true,
    });
  });

  it('says why there is none to somebody below the minimum', async () => {
    expect(await read(ben, bens)).toMatchObject({
      minutes: 10,
      issued: false,
      issuedAt: null,
      verdict: { enough: false, reason: 'below-minimum', missingSeconds: 1200, neededSeconds: 1800 },
    });
  });

  it('is for its owner, trainers and moderators; to others there is none', async () => {
    const status = (who: Who, id: string) => statusOf(house.as(who).get(`/records/${id}`));
    expect(await status(undefined, adas)).toBe(401);
    expect(await status(ben, adas)).toBe(404);
    expect(await status(admin, adas)).toBe(404);
    expect(await status(ada, nobodys)).toBe(404);
    expect(await status(ada, 'no-id')).toBe(404);
    expect(await status(ada, adas)).toBe(200);
    expect(await status(house.trainer, adas)).toBe(200);
    expect(await status(moderator, adas)).toBe(200);
  });

  it('is shown to the guest it is about', async () => {
    const meetup = await house.aClosedMeetup([]);
    const guest = await house.aGuest(meetup, 'Gus');
    await house.note(meetup, [{ who: guest, from: 0, to: 60 }]);
    await house.settle(meetup);
    const asGuest = (path: string) =>
      house.identity.http.get(`/api/v1${path}`).set('authorization', `Bearer ${guest.token}`);
    const { items } = bodyOf<PageJson<RecordJson>>(await asGuest('/records').expect(200));
    expect(items).toMatchObject([{ person: { name: 'Gus', kind: 'guest' }, minutes: 60 }]);
    await asGuest(`/records/${items[0]!.id}`).expect(200);
    await asGuest(`/records/${adas}`).expect(404);
    await asGuest(`/meetups/${meetup}/records`).expect(401);
  });
});

describe('my records', () => {
  it('come the latest first, page by page, nobody else’s among them', async () => {
    const cleo = await house.somebody();
    for (let count = 0; count < 5; count++) {
      await house.settle(await house.aClosedMeetup([{ who: cleo, from: 0, to: 40 + count }]));
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const path: string = `/records?limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const page: PageJson<RecordJson> = bodyOf(await house.as(cleo).get(path).expect(200));
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      expect(page.items.every(({ person }) => person.id === cleo.id)).toBe(true);
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
  });

  it('cost one statement beside the one that says who asks, however many there are', async () => {
    const one = await cost(() => house.as(ben).get('/records').expect(200));
    for (let count = 0; count < 3; count++) {
      await house.settle(await house.aClosedMeetup([{ who: ben, from: 0, to: 60 }]));
    }
    const many = await cost(() => house.as(ben).get('/records').expect(200));
    expect([one, many]).toEqual([2, 2]);
  });

  it('are for people who showed who they are', async () => {
    await house.as().get('/records').expect(401);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'cursor=nonsense', 'cursor=WzEsMl0', 'order=name'])(
    'refuse the question %s',
    async (question) => {
      const response = await house.as(ada).get(`/records?${question}`).expect(422);
      expect(response.body).toMatchObject({ code: 'invalid-input', fields: [{ field: question.split('=')[0] }] });
    },
  );
});

describe('the records of a meetup', () => {
  const path = () => `/meetups/${session}/records`;

  it('show trainers and moderators how everybody stands, by name', async () => {
    const { items } = bodyOf<PageJson<RecordJson>>(await house.as(moderator).get(path()).expect(200));
    expect(items).toHaveLength(3);
    const names = items.map(({ person }) => person.name);
    expect(names).toEqual(names.toSorted());
    const first = bodyOf<PageJson<RecordJson>>(await house.as(moderator).get(`${path()}?limit=2`).expect(200));
    const rest = bodyOf<PageJson<RecordJson>>(
      await house.as(moderator).get(`${path()}?limit=2&cursor=${first.nextCursor}`).expect(200),
    );
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(rest.nextCursor).toBeNull();
  });

  it('cost three statements: who asks, the meetup and the list', async () => {
    expect(await cost(() => house.as(moderator).get(path()).expect(200))).toBe(3);
  });

  it('are nobody else’s business, and none of a meetup that is none', async () => {
    const status = (who: Who, where: string) => statusOf(house.as(who).get(where));
    expect(await status(undefined, path())).toBe(401);
    expect(await status(ada, path())).toBe(403);
    expect(await status(admin, path())).toBe(403);
    expect(await status(house.trainer, `/meetups/${nobodys}/records`)).toBe(404);
    expect(await status(house.trainer, '/meetups/no-id/records')).toBe(404);
    expect(await status(house.trainer, path())).toBe(200);
  });
});

describe('overriding minutes', () => {
  const body = { minutes: 45, reason: 'On the phone for half an hour' };
  const override = (who: Who, id: string, changes: object = {}) =>
    house.as(who).post(`/records/${id}/overrides`, { ...body, ...changes });

  it('is for trainers and moderators, and never on a record of one’s own', async () => {
    expect(await statusOf(override(undefined, bens))).toBe(401);
    expect(await statusOf(override(ben, bens))).toBe(403);
    expect(await statusOf(override(ada, bens))).toBe(403);
    expect(await statusOf(override(admin, bens))).toBe(403);
    expect(await statusOf(override(house.trainer, nobodys))).toBe(404);
    const own = await override(house.trainer, trainers).expect(403);
    expect(own.body).toMatchObject({ code: 'own-record' });
    expect(await read(house.trainer, trainers)).toMatchObject({ minutes: 60, overrides: [], canOverride: false });
  });

  it('is a row of its own with its reason, which the person sees', async () => {
    expect(await read(house.trainer, bens)).toMatchObject({ canOverride: true, overrides: [] });
    await override(house.trainer, bens).expect(204);
    const seen = await read(ben, bens);
    expect(seen).toMatchObject({ minutes: 45, computedMinutes: 10, issued: true, overridden: true });
    expect(seen.overrides).toMatchObject([{ ...body, minutesBefore: 10, by: house.trainer.displayName }]);
  });

  it.each([
    ['minutes', { minutes: 61 }],
    ['minutes', { minutes: -1 }],
    ['minutes', { minutes: 12.5 }],
    ['minutes', { minutes: '30' }],
    ['reason', { reason: '   ' }],
    ['reason', { reason: undefined }],
    ['reason', { reason: 'x'.repeat(501) }],
    ['personId', { personId: 'somebody' }],
  ])('refuses a wrong %s and stores nothing', async (field, changes) => {
    const before = (await read(house.trainer, bens)).overrides;
    const response = await override(house.trainer, bens, changes).expect(422);
    expect(response.body).toMatchObject({ code: 'invalid-input', fields: [{ field }] });
    expect((await read(house.trainer, bens)).overrides).toEqual(before);
  });
});

describe('what is said of a record', () => {
  it('is in the log, with who said it', async () => {
    const place = await house.aClosedMeetup([{ who: ada, from: 0, to: 60 }], { title: 'Logged' });
    await house.settle(place);
    const id = await house.recordOf(place, ada);
    const raised = await house.as(ada).post(`/records/${id}/disputes`, { words: 'I was there longer.' }).expect(201);
    const { id: disputeId } = bodyOf<{ id: string }>(raised);
    await house.as(moderator).post(`/records/${id}/overrides`, { minutes: 50, reason: 'The facts.' }).expect(204);
    await house.as(moderator).post(`/disputes/${disputeId}/answer`, { answer: 'Look at the bar.' }).expect(204);
    await settled(house.identity);
    const log = await house.as(moderator).get(`/moderation/audit?person=${ada.id}`).expect(200);
    const { items } = bodyOf<PageJson<{ action: string; actor: { id: string } | null }>>(log);
    expect(
      items
        .map(({ action, actor }) => [action, actor?.id])
        .slice(0, 3)
        .toSorted(),
    ).toEqual([
      ['record.answered', moderator.id],
      ['record.corrected', moderator.id],
      ['record.disputed', ada.id],
    ]);
  });
});

describe('a dispute', () => {
  const raise = (who: Who, id: string, words: unknown = 'I was there from the start') =>
    house.as(who).post(`/records/${id}/disputes`, { words });
  const answer = (who: Who, id: string, text: unknown = 'You are right, it is corrected.') =>
    house.as(who).post(`/disputes/${id}/answer`, { answer: text });
  const waiting = async (who: Who) =>
    bodyOf<PageJson<{ id: string; words: string; recordId: string }>>(await house.as(who).get('/disputes').expect(200))
      .items;

  it('is raised by the owner, one at a time, and answered once by somebody else', async () => {
    expect(await statusOf(raise(undefined, adas))).toBe(401);
    expect(await statusOf(raise(ben, adas))).toBe(404);
    expect(await statusOf(raise(house.trainer, adas))).toBe(403);
    expect(await statusOf(raise(ada, nobodys))).toBe(404);
    const { id } = bodyOf<{ id: string }>(await raise(ada, adas).expect(201));
    expect((await raise(ada, adas).expect(409)).body).toMatchObject({ code: 'dispute-open' });
    expect(await read(ada, adas)).toMatchObject({ disputed: true, canDispute: false });
    expect(await waiting(moderator)).toMatchObject([{ id, words: 'I was there from the start', recordId: adas }]);

    expect(await statusOf(answer(undefined, id))).toBe(401);
    expect(await statusOf(answer(ada, id))).toBe(403);
    expect(await statusOf(answer(moderator, nobodys))).toBe(404);
    const answers = await Promise.all([answer(moderator, id), answer(house.trainer, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await waiting(moderator)).toEqual([]);
    const seen = await read(ada, adas);
    const answeredByRole = answers[0].status === 204 ? 'moderator' : 'trainer';
    expect(seen.disputes).toMatchObject([{ id, answer: 'You are right, it is corrected.', answeredByRole }]);
    expect(seen).toMatchObject({ disputed: false, answered: true });
    expect(seen.canDispute).toBe(true);
    const mails = await mailsTo(house.identity, ada.email);
    expect(mails.filter(({ key }) => key === `attendance.dispute.${id}`)).toHaveLength(1);
  });

  it('of a trainer waits for another one', async () => {
    const { id } = bodyOf<{ id: string }>(await raise(house.trainer, trainers).expect(201));
    expect(await waiting(house.trainer)).toEqual([]);
    expect((await answer(house.trainer, id).expect(403)).body).toMatchObject({ code: 'own-record' });
    await answer(moderator, id).expect(204);
  });

  it('is listed for trainers and moderators alone, in one statement beside the one that says who asks', async () => {
    await house.as().get('/disputes').expect(401);
    await house.as(ada).get('/disputes').expect(403);
    await house.as(admin).get('/disputes').expect(403);
    expect(await cost(() => house.as(moderator).get('/disputes').expect(200))).toBe(2);
  });

  it('needs words', async () => {
    for (const words of ['', '  ', 7, 'x'.repeat(2001)]) {
      const response = await raise(ada, adas, words).expect(422);
      expect(response.body).toMatchObject({ fields: [{ field: 'words' }] });
    }
    expect(await waiting(moderator)).toEqual([]);
  });
});
