import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_SESSION_SETTINGS, type Problem } from '#contracts';
import { DAY, HOUR, ManualClock, uuidv7 } from '#kernel';
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
let meetups: MeetupsApp;
let member: SignedInMember;
let host: SignedInMember;
let cohost: SignedInMember;
let moderator: SignedInMember;
let admin: SignedInMember;

beforeAll(async () => {
  meetups = await meetupsApp(clock);
  [member, host, cohost] = [await meetups.somebody(), await meetups.somebody(), await meetups.somebody()];
  moderator = await meetups.somebody('moderator');
  admin = await meetups.somebody('admin');
});
afterAll(() => meetups.identity.close());

const hosted = (changes = {}) => meetups.aMeetup({ hostId: host.id, cohostIds: [cohost.id], ...changes });
const problemOf = (response: { body: unknown }) => response.body as Problem;
const idsOf = (response: { body: unknown }) => bodyOf<PageJson<MeetupJson>>(response).items.map(({ id }) => id);
const next = async () =>
  bodyOf<{ meetup: MeetupJson | null }>(await meetups.as(member).get('/meetups/next').expect(200)).meetup?.id;
const nowhere = () => uuidv7(clock.now());

describe('scheduling a meetup', () => {
  it('gives the meetup, at the moment its zone says', async () => {
    const response = await meetups.as(meetups.trainer).post('/meetups', DRAFT).expect(201);
    expect(response.body).toMatchObject({
      title: 'Lean Coffee in March',
      startsAt: '2026-03-19T17:30:00.000Z',
      endsAt: '2026-03-19T18:30:00.000Z',
      zone: 'Europe/Berlin',
      status: 'scheduled',
      host: { id: meetups.trainer.id, displayName: meetups.trainer.displayName },
      cohosts: [],
      seriesId: null,
      recurrence: null,
      settings: DEFAULT_SESSION_SETTINGS,
      minimumMinutes: null,
      sequence: 0,
      registered: false,
      registrationCount: 0,
      mayManage: true,
    });
  });

  it('takes settings that differ from the defaults, and keeps the others', async () => {
    const { settings } = await meetups.aMeetup({ settings: { votesPerPerson: 5, timeboxSeconds: [420, 300, 180] } });
    expect(settings).toEqual({ ...DEFAULT_SESSION_SETTINGS, votesPerPerson: 5, timeboxSeconds: [420, 300, 180] });
  });

  it('is for trainers and administrators', async () => {
    await meetups.as().post('/meetups', DRAFT).expect(401);
    for (const who of [member, host, moderator]) await meetups.as(who).post('/meetups', DRAFT).expect(403);
    for (const who of [meetups.trainer, admin]) await meetups.as(who).post('/meetups', DRAFT).expect(201);
  });
});

describe('bad input', () => {
  const cases: [string, Record<string, unknown>, string][] = [
    ['no title', { title: undefined }, 'title'],
    ['an empty title', { title: '   ' }, 'title'],
    ['a title too long', { title: 'x'.repeat(201) }, 'title'],
    ['a title of two lines', { title: 'one\ntwo' }, 'title'],
    ['a title with a null character', { title: 'a\u0000b' }, 'title'],
    ['a title with half a character', { title: 'a\ud800b' }, 'title'],
    ['a title that is a number', { title: 7 }, 'title'],
    ['a description too long', { description: 'x'.repeat(5001) }, 'description'],
    ['a description with a null character', { description: 'a\u0000' }, 'description'],
    ['a day that does not exist', { date: '2026-02-30' }, 'date'],
    ['a day that is a moment', { date: '2026-03-19T18:30:00Z' }, 'date'],
    ['a day in the past', { date: '2026-02-19' }, 'date'],
    ['a day beyond reason', { date: '9999-12-31' }, 'date'],
    ['a time that does not exist', { time: '24:00' }, 'time'],
    ['a time with seconds', { time: '18:30:00' }, 'time'],
    ['a zone that does not exist', { zone: 'Mars/Olympus' }, 'zone'],
    ['an offset for a zone', { zone: '+01:00' }, 'zone'],
    ['a meetup too short', { durationMinutes: 14 }, 'durationMinutes'],
    ['a meetup too long', { durationMinutes: 481 }, 'durationMinutes'],
    ['a duration that is no number', { durationMinutes: '60' }, 'durationMinutes'],
    ['a call over http', { callUrl: 'http://call.example' }, 'callUrl'],
    ['a call that is a script', { callUrl: 'javascript:alert(1)' }, 'callUrl'],
    ['a call with a password', { callUrl: 'https://user:secret@call.example' }, 'callUrl'],
    ['a call with a blank', { callUrl: 'https://call.example/a b' }, 'callUrl'],
    ['a host who is nobody', { hostId: '0192f0c1-0000-7000-8000-000000000001' }, 'hostId'],
    ['a host that is no id', { hostId: 'me' }, 'hostId'],
    ['a cohost who is nobody', { cohostIds: ['0192f0c1-0000-7000-8000-000000000001'] }, 'cohostIds.0'],
    ['cohosts that are no list', { cohostIds: 'me' }, 'cohostIds'],
    ['minutes below one', { minimumMinutes: 0 }, 'minimumMinutes'],
    ['more minutes than it lasts', { minimumMinutes: 61 }, 'minimumMinutes'],
    ['settings that are no object', { settings: [] }, 'settings'],
    ['votes below one', { settings: { votesPerPerson: 0 } }, 'settings.votesPerPerson'],
    ['votes that are half', { settings: { votesPerPerson: 1.5 } }, 'settings.votesPerPerson'],
    ['yes or no as text', { settings: { votesHidden: 'yes' } }, 'settings.votesHidden'],
    ['no timebox at all', { settings: { timeboxSeconds: [] } }, 'settings.timeboxSeconds'],
    ['a timebox of no time', { settings: { timeboxSeconds: [480, 0] } }, 'settings.timeboxSeconds'],
    ['an unknown rule', { settings: { continuation: 'dice' } }, 'settings.continuation'],
    ['an unknown setting', { settings: { colour: 'red' } }, 'settings.colour'],
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['an unknown weekday', { recurrence: { weekday: 'XX', ordinal: 3 } }, 'recurrence.weekday'],
    ['a fifth Thursday', { recurrence: { weekday: 'TH', ordinal: 5 } }, 'recurrence.ordinal'],
    ['every thirteen months', { recurrence: { weekday: 'TH', ordinal: 3, interval: 13 } }, 'recurrence.interval'],
    [
      'an end that does not exist',
      { recurrence: { weekday: 'TH', ordinal: 3, until: '2026-02-30' } },
      'recurrence.until',
    ],
    ['a first day that is not in the series', { recurrence: { weekday: 'FR', ordinal: 3 } }, 'date'],
    [
      'an end before the first day',
      { recurrence: { weekday: 'TH', ordinal: 3, until: '2026-03-18' } },
      'recurrence.until',
    ],
  ];

  it.each(cases)('%s is refused by its field, and nothing is stored', async (_, changes, field) => {
    const count = async () =>
      (await meetups.identity.database.query<{ n: string }>('SELECT count(*) AS n FROM meetup'))[0]!.n;
    const before = await count();
    const response = await meetups.as(meetups.trainer).post('/meetups', { ...DRAFT, ...changes });
    expect(response.status).toBe(422);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(problemOf(response)).toMatchObject({ code: 'invalid-input' });
    expect(problemOf(response).fields).toContainEqual(
      expect.objectContaining({ field, code: expect.any(String), reason: expect.stringMatching(/^(must|is)/) }),
    );
    expect(await count()).toBe(before);
  });

  it.each(['[]', '"text"', 'null', '{"title":', '{"__proto__":{"title":"x"}}'])(
    'a body of %s is refused',
    async (body) => {
      const request = meetups.identity.http.post('/api/v1/meetups').set('cookie', meetups.trainer.cookie);
      const response = await request.set('content-type', 'application/json').send(body);
      expect([400, 422]).toContain(response.status);
      expect(problemOf(response).code).toMatch(/^(invalid-input|malformed-request)$/);
    },
  );

  it.each(['limit=0', 'limit=101', 'limit=x', 'when=never', 'cursor=nonsense', 'cursor=WyJhIiwiYiJd', 'colour=red'])(
    'a list asked for with %s is refused',
    async (query) => {
      const response = await meetups.as(member).get(`/meetups?${query}`).expect(422);
      expect(problemOf(response).fields![0]!.field).toBe(query.split('=')[0]);
    },
  );
});

describe('seeing a meetup', () => {
  it('is for every member; the way into the call is not', async () => {
    const { id, callUrl } = await hosted();
    expect(callUrl).toBe(DRAFT.callUrl);
    const shown = async (who: SignedInMember) =>
      (await meetups.as(who).get(`/meetups/${id}`).expect(200)).body as unknown;
    expect(await shown(member)).toMatchObject({ id, callUrl: null, mayManage: false });
    for (const who of [host, cohost, moderator, admin]) {
      expect(await shown(who)).toMatchObject({ callUrl: DRAFT.callUrl, mayManage: true });
    }
  });

  it('is not for strangers, and what does not exist is not there', async () => {
    const { id } = await hosted();
    await meetups.as().get(`/meetups/${id}`).expect(401);
    await meetups.as().get('/meetups').expect(401);
    await meetups.as(member).get(`/meetups/${nowhere()}`).expect(404);
    await meetups.as(member).get('/meetups/not-an-id').expect(404);
  });
});

describe('changing a meetup', () => {
  it('is for its hosts and those who look after meetups', async () => {
    const { id } = await hosted();
    await meetups.as().patch(`/meetups/${id}`, { title: 'X' }).expect(401);
    await meetups.as(member).patch(`/meetups/${id}`, { title: 'X' }).expect(403);
    await meetups.as(member).patch(`/meetups/${nowhere()}`, { title: 'X' }).expect(404);
    for (const [index, who] of [host, cohost, moderator, admin, meetups.trainer].entries()) {
      const response = await meetups
        .as(who)
        .patch(`/meetups/${id}`, { title: `Title ${index}` })
        .expect(200);
      expect(response.body).toMatchObject({ title: `Title ${index}`, sequence: index + 1 });
    }
  });

  it('changes what is named and nothing else', async () => {
    const { id, settings } = await hosted({ settings: { votesPerPerson: 4 } });
    const change = { time: '19:00', settings: { tie: 'continue' }, callUrl: null, minimumMinutes: 20 };
    const response = await meetups.as(host).patch(`/meetups/${id}`, change).expect(200);
    expect(response.body).toMatchObject({
      startsAt: '2026-03-19T18:00:00.000Z',
      title: DRAFT.title,
      settings: { ...settings, tie: 'continue' },
      callUrl: null,
      minimumMinutes: 20,
    });
  });

  it('to what it is already changes nothing', async () => {
    const { id, settings, title } = await hosted();
    const response = await meetups
      .as(host)
      .patch(`/meetups/${id}`, { ...DRAFT, title, settings })
      .expect(200);
    expect(response.body).toMatchObject({ sequence: 0 });
  });

  it('is refused where somebody else was quicker', async () => {
    const { id, sequence } = await hosted();
    await meetups.as(host).patch(`/meetups/${id}`, { title: 'First', sequence }).expect(200);
    await meetups.as(cohost).patch(`/meetups/${id}`, { title: 'Second', sequence }).expect(409);
    expect((await meetups.as(host).get(`/meetups/${id}`)).body).toMatchObject({ title: 'First' });
  });

  it.each([
    ['nothing', {}, ''],
    ['the past', { date: '2026-01-01' }, 'date'],
    ['those that follow, where none do', { scope: 'following', title: 'X' }, 'scope'],
    ['less than its minutes', { minimumMinutes: 45, durationMinutes: 30 }, 'minimumMinutes'],
    ['a rule of its own', { recurrence: { weekday: 'TH', ordinal: 3 } }, 'recurrence'],
    ['a host who is nobody', { hostId: '0192f0c1-0000-7000-8000-000000000001' }, 'hostId'],
    ['its title to none', { title: null }, 'title'],
  ])('to %s is refused', async (_, change, field) => {
    const { id } = await hosted();
    const response = await meetups.as(host).patch(`/meetups/${id}`, change).expect(422);
    expect(problemOf(response).fields!.map((each) => each.field)).toEqual([field]);
  });
});

describe('calling off a meetup', () => {
  it('is for its hosts and those who look after meetups, once', async () => {
    const { id } = await hosted();
    await meetups.as().post(`/meetups/${id}/cancel`, {}).expect(401);
    await meetups.as(member).post(`/meetups/${id}/cancel`, {}).expect(403);
    await meetups.as(host).post(`/meetups/${nowhere()}/cancel`, {}).expect(404);
    const response = await meetups.as(host).post(`/meetups/${id}/cancel`, { reason: 'Snow' }).expect(200);
    expect(response.body).toMatchObject({ status: 'cancelled', cancelReason: 'Snow', sequence: 1 });
    await meetups.as(host).post(`/meetups/${id}/cancel`, {}).expect(409);
    await meetups.as(host).patch(`/meetups/${id}`, { title: 'X' }).expect(409);
    await meetups.as(host).patch(`/meetups/${nowhere()}`, { title: 'X' }).expect(404);
  });
});

describe('lists of meetups', () => {
  it('page through those to come, soonest first, each once', async () => {
    const made: MeetupJson[] = [];
    for (const day of ['2026-04-03', '2026-04-01', '2026-04-02', '2026-04-02']) made.push(await hosted({ date: day }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const response: { body: unknown } = await meetups
        .as(member)
        .get(`/meetups?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
        .expect(200);
      seen.push(...idsOf(response));
      cursor = bodyOf<PageJson<MeetupJson>>(response).nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    const [third, first, ...second] = made.map(({ id }) => id);
    expect(seen.filter((id) => made.some((meetup) => meetup.id === id))).toEqual([first, ...second, third]);
  });

  it('show one that is over among those that are, and no longer among those to come', async () => {
    const { id } = await hosted({ date: '2026-03-03' });
    expect(await next()).toBe(id);
    clock.advance(2 * DAY);
    expect(idsOf(await meetups.as(member).get('/meetups?limit=100'))).not.toContain(id);
    const past = await meetups.as(member).get('/meetups?when=past').expect(200);
    expect(bodyOf<PageJson<MeetupJson>>(past).items[0]).toMatchObject({ id, status: 'over' });
    await meetups.as(host).patch(`/meetups/${id}`, { title: 'X' }).expect(409);
    await meetups.as(host).post(`/meetups/${id}/cancel`, {}).expect(409);
    clock.advance(-2 * DAY);
  });

  it('look forward to none that was cancelled', async () => {
    const { id } = await hosted({ date: '2026-03-02', time: '18:00' });
    expect(await next()).toBe(id);
    await meetups.as(host).post(`/meetups/${id}/cancel`, {}).expect(200);
    expect(await next()).not.toBe(id);
  });

  it('show a meetup that has just begun as one to come', async () => {
    const { id } = await hosted({ date: '2026-03-02', time: '11:00' });
    clock.advance(HOUR + HOUR / 2);
    expect(idsOf(await meetups.as(member).get('/meetups?limit=100'))).toContain(id);
    clock.advance(-HOUR - HOUR / 2);
  });
});

describe('an access token', () => {
  it('opens what its scope says, and no more', async () => {
    const token = async (...scopes: string[]) => {
      const expiresAt = new Date(clock.now() + 30 * DAY).toISOString();
      const made = await meetups
        .as(meetups.trainer)
        .post('/access-tokens', { name: 'Script', scopes, expiresAt })
        .expect(201);
      return `Bearer ${bodyOf<{ secret: string }>(made).secret}`;
    };
    const { id } = await hosted();
    const [reads, writes, other] = [
      await token('meetups:read'),
      await token('meetups:write'),
      await token('profile:read'),
    ];
    const asks = (authorization: string) => ({
      get: () => meetups.as().get(`/meetups/${id}`).set('authorization', authorization),
      patch: () => meetups.as().patch(`/meetups/${id}`, { title: 'By script' }).set('authorization', authorization),
    });
    await asks(reads).get().expect(200);
    expect((await asks(reads).patch().expect(403)).body).toMatchObject({ code: 'scope-missing' });
    await asks(writes).patch().expect(200);
    await asks(other).get().expect(403);
  });
});
