import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLASS_DAY_MESSAGES, NOTIFICATION_MESSAGES, SESSION_MESSAGES } from '#contracts';
import { FORUM_EVENTS } from '#forum';
import { GuestAccess } from '#identity';
import { handlersOf, UnitOfWork } from '#platform';
import supertest from 'supertest';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { announcement } from '../../support/materials.js';
import { ELSEWHERE, EVENTS, MESSAGES } from '../../support/leak-elsewhere.js';
import { MATRIX, NOTHING, row, type Row, type Things } from '../../support/leak-rows.js';
import { bodyOf } from '../../support/meetups.js';
import { listening, mentionOf } from '../../support/notifications.js';

/** Words that stand in the cohort alone. */
const SECRETS = ['kumquat', 'rambutan', 'tamarillo'];
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let forum: ForumApp;
let cohort: Things;
/** What the class of the cohort will hand out once it is over. */
let waiting: Things;
let asker: Somebody;
/** A space of all members. */
let openSpace: string;
/** The members among the viewers. */
const people: Record<string, Somebody> = {};
const headers: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  forum = await aForum();
  // Delivered events are gone from the outbox; the database keeps a copy of each for us.
  await forum.database.query('CREATE TABLE told AS SELECT type, payload FROM outbox WITH NO DATA');
  await forum.database.query(
    `CREATE FUNCTION keep_told() RETURNS trigger LANGUAGE plpgsql AS
     'BEGIN INSERT INTO told VALUES (NEW.type, NEW.payload); RETURN NEW; END'`,
  );
  await forum.database.query('CREATE TRIGGER told BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION keep_told()');
  const moderator = await forum.aMember('Cohort trainer', 'trainer');
  asker = await forum.aMember('Asker');
  const peer = await forum.aMember('Peer');
  const former = await forum.aMember('Former');
  const space = await forum.aSpace(moderator, 'cohort', asker, peer, former);
  const sent = supertest(forum.nodes[0]!.url).post('/api/v1/uploads').set('cookie', asker.cookie);
  const upload = bodyOf<{ id: string }>(await sent.attach('file', PICTURE, 'picture.png').expect(201)).id;
  const { thread, opening } = await forum.ask(asker, space, {
    title: 'About the kumquat',
    body: `Is it a rambutan? ![picture](/api/v1/uploads/${upload})`,
    tags: ['kumquat'],
    anonymous: true,
  });
  const answer = await forum.reply(peer, thread.id, { body: 'A tamarillo, rather.' });
  await forum.reply(former, thread.id, { parentId: answer.id, body: 'A tamarillo indeed.' });
  await forum.as(peer).post(`/posts/${answer.id}/flags`, { kind: 'spam', words: 'tamarillo' });
  await forum.as(former).put(`/posts/${answer.id}/bookmark`, { note: '' }).expect(204);
  await forum.as(asker).post(`/posts/${answer.id}/flags`, { kind: 'spam', words: 'tamarillo' }).expect(204);
  const [kase] = await forum.database.query<{ id: string }>('SELECT id FROM moderation_case WHERE post_id = $1', [
    answer.id,
  ]);
  await forum.as(moderator).delete(`/spaces/${space}/members/${former.id}`).expect(204);
  const handedOut = await somethingHandedOut(moderator, peer, former);
  const named = { space, thread: thread.id, post: opening.id, answer: answer.id };
  cohort = { ...named, upload, person: asker.id, kase: kase!.id, ...handedOut.released };
  waiting = { ...cohort, ...handedOut.waiting };
  const { app } = forum.nodes[0]!;
  const meetupId = NOTHING.space;
  const guest = await app
    .get(UnitOfWork)
    .run((tx) => app.get(GuestAccess).admit(tx, { meetupId, displayName: 'Guest' }));
  Object.assign(people, {
    'member outside': await forum.aMember('Outsider'),
    'member of another cohort': await ofAnotherCohort(moderator),
    'former member': former,
    'trainer outside': await forum.aMember('Other trainer', 'trainer'),
    'global moderator': await forum.aMember('Moderator', 'moderator'),
    admin: await forum.aMember('Admin', 'admin'),
    'cohort member': peer,
    'cohort moderator': moderator,
  });
  Object.assign(headers, { stranger: {}, guest: { authorization: `Bearer ${guest.token}` } });
  for (const [viewer, { cookie }] of Object.entries(people)) headers[viewer] = { cookie };
  openSpace = await forum.aSpace(moderator, 'members');
});
afterAll(() => forum.close());

const HALF_DAYS = [{ date: '2099-03-19', starts: '09:00', ends: '12:00', breakMinutes: 0 }];

const create = async (trainer: Somebody, path: string, body: object) =>
  bodyOf<{ id: string; versions: { id: string }[] }>(await forum.as(trainer).post(path, body).expect(201));

async function courseOf(trainer: Somebody): Promise<string> {
  return bodyOf<{ items: { id: string }[] }>(await forum.as(trainer).get('/courses').expect(200)).items[0]!.id;
}

/** A class of the course, with those people on its roster. */
async function aClass(trainer: Somebody, courseId: string, ...people: Somebody[]): Promise<string> {
  const plan = { courseId, mode: 'online', zone: 'Europe/Berlin', capacity: 9, halfDays: HALF_DAYS };
  const { id } = await create(trainer, '/offerings', plan);
  for (const { email } of people) await create(trainer, `/offerings/${id}/roster`, { name: 'Kumquat', email });
  return id;
}

/** Somebody in another class of the same trainer, with a space of its own. */
async function ofAnotherCohort(trainer: Somebody): Promise<Somebody> {
  const member = await forum.aMember('Of another cohort');
  await forum.aSpace(trainer, 'cohort', member);
  await aClass(trainer, await courseOf(trainer), member);
  return member;
}

/** A class of the cohort that hands a picture out, now and once it is over; somebody has withdrawn from it. */
async function somethingHandedOut(trainer: Somebody, member: Somebody, former: Somebody) {
  const courseId = await courseOf(trainer);
  const offering = await aClass(trainer, courseId, member, former);
  await forum.database.query('UPDATE enrolment SET withdrawn_at = now() WHERE offering_id = $1 AND person_id = $2', [
    offering,
    former.id,
  ]);
  const base = `/offerings/${offering}/materials`;
  const { id: section } = await create(trainer, `${base}/sections`, { title: 'Tamarillo' });
  const handOut = async (release: string) => {
    const content = { kind: 'file', title: 'Rambutan', uploadId: await aPicture(trainer) };
    const { id: material, versions } = await create(trainer, '/materials', { courseId, ...content });
    const placed = { sectionId: section, materialId: material, release };
    const { id: entry } = await create(trainer, `${base}/entries`, placed);
    return { offering, section, entry, material, version: versions[0]!.id };
  };
  return { released: await handOut('before'), waiting: await handOut('after') };
}

/** A picture that was uploaded to be handed out. */
async function aPicture(trainer: Somebody): Promise<string> {
  const announced = forum.as(trainer).post('/material-uploads').set(announcement('kumquat.png', PICTURE.length));
  const location = (await announced.expect(201)).headers['location']!;
  await supertest(forum.nodes[0]!.url)
    .patch(location)
    .set({ cookie: trainer.cookie, 'tus-resumable': '1.0.0', 'upload-offset': '0' })
    .type('application/offset+octet-stream')
    .send(PICTURE)
    .expect(204);
  return location.split('/').at(-1)!;
}

async function ask(viewer: string, { method, path, body }: Row, things: Things) {
  const http = supertest(forum.nodes[0]!.url);
  const request = http[method](`/api/v1${path(things)}`).set(headers[viewer]!);
  const { status, text } = await (body ? request.send(body(things)) : request);
  // The request's id is another each time.
  return { status, text: text?.replace(/"instance":"[^"]*"/, '') ?? '' };
}

const OUTSIDERS = [
  'stranger',
  'guest',
  'member outside',
  'member of another cohort',
  'former member',
  'trainer outside',
  'global moderator',
  'admin',
];

describe('every surface', () => {
  it('is in the table', () => {
    const doors = handlersOf(forum.nodes[0]!.app).map(({ owner, method }) => `${owner}.${method}`);
    const elsewhere = Object.entries(ELSEWHERE).flatMap(([owner, methods]) =>
      methods.split(' ').map((method) => `${owner}.${method}`),
    );
    const known = [...MATRIX.map(({ handler }) => handler), ...elsewhere];
    expect(doors.filter((door) => !known.includes(door))).toEqual([]);
    // A name that is none would stand for a door that was never asked.
    expect(known.filter((door) => !doors.includes(door))).toEqual([]);
  });

  it('of a socket is in the table', () => {
    const messages = Object.values({ ...SESSION_MESSAGES, ...CLASS_DAY_MESSAGES, ...NOTIFICATION_MESSAGES });
    expect(messages.filter((message) => !(message in MESSAGES))).toEqual([]);
  });

  it.each(OUTSIDERS)('answers the %s as if the cohort were not there', async (viewer) => {
    const leaks: unknown[] = [];
    for (const surface of MATRIX) {
      if (surface.allowed?.includes(viewer)) continue;
      const answer = await ask(viewer, surface, cohort);
      const told = SECRETS.filter((word) => answer.text.toLowerCase().includes(word));
      const place = `${surface.method} ${surface.path(NOTHING)}`;
      // Cases and the audit log hold ids for those who look after all spaces, and no words.
      const ids = surface.handler.startsWith('Moderat') ? [] : [cohort.thread, cohort.post, cohort.answer];
      if (told.length > 0 || ids.some((id) => answer.text.includes(id))) leaks.push({ place, told, answer });
      if (surface.open) continue;
      const nothing = await ask(viewer, surface, NOTHING);
      const same = answer.status === nothing.status && answer.text === nothing.text;
      if (!same || ![401, 403, 404].includes(answer.status)) leaks.push({ place, answer, nothing });
    }
    expect(leaks).toEqual([]);
  });

  it.each(['cohort member', 'cohort moderator'])('that is read answers the %s', async (viewer) => {
    const places = MATRIX.filter(
      ({ method, open, handler }) => method === 'get' && !open && !handler.startsWith('Moderat'),
    );
    const closed: string[] = [];
    for (const surface of places) {
      if (surface.handler === 'DraftsController.one') continue;
      const { status } = await ask(viewer, surface, cohort);
      const expected = surface.moderated && viewer === 'cohort member' ? 403 : 200;
      if (status !== expected) closed.push(`${surface.path(NOTHING)}: ${status}`);
    }
    expect(closed).toEqual([]);
  });
});

describe('what is not released yet', () => {
  /** What names something that a class hands out. */
  const about = MATRIX.filter(({ path }) => /01970000-0000-7000-8000-00000000000[abc]/.test(path(NOTHING)));

  it('is not there for the cohort member either', async () => {
    const leaks: unknown[] = [];
    for (const surface of about) {
      const [answer, nothing] = [
        await ask('cohort member', surface, waiting),
        await ask('cohort member', surface, NOTHING),
      ];
      if (answer.status !== nothing.status || answer.text !== nothing.text) leaks.push({ answer, nothing });
    }
    expect(about.length).toBeGreaterThan(8);
    expect(leaks).toEqual([]);
  });

  it('is there for who runs the class', async () => {
    const read = about.filter(({ method }) => method === 'get');
    for (const surface of read) expect((await ask('cohort moderator', surface, waiting)).status).toBe(200);
  });
});

/** Those of them with an account. */
const MEMBERS_OUTSIDE = OUTSIDERS.filter((viewer) => !['stranger', 'guest'].includes(viewer));

describe('a text', () => {
  /** Quotes a post and its answer, and shows a picture. */
  const preview = row('CompletionController.preview', 'post', () => '/preview', {
    body: ({ post, answer, upload }) => ({
      body: `> [A](/posts/${post})\n> Words.\n\n> [B](/posts/${answer})\n> Words.\n\n![C](/api/v1/uploads/${upload})`,
    }),
  });
  const shown = async (viewer: string, things: Things) => {
    const { status, text } = await ask(viewer, preview, things);
    const named = [things.post, things.answer, things.upload];
    return [status, named.reduce((html, id) => html.replaceAll(id, 'id'), text)];
  };

  it.each(MEMBERS_OUTSIDE)('of the %s learns nothing of posts and files that it names', async (viewer) => {
    expect(await shown(viewer, cohort)).toEqual(await shown(viewer, NOTHING));
  });

  it('of a cohort member does', async () => {
    expect(await shown('cohort member', cohort)).not.toEqual(await shown('cohort member', NOTHING));
  });
});

describe('a socket', () => {
  it('tells nobody outside of what is written in the cohort, though it mentions them', async () => {
    const listen = (viewer: string) => listening(forum, people[viewer]);
    const mention = (viewer: string) => mentionOf(forum, people[viewer]!, openSpace);
    const inside = await listen('cohort member');
    const outside = await Promise.all(MEMBERS_OUTSIDE.map(listen));
    const mentions = (await Promise.all(MEMBERS_OUTSIDE.map(mention))).join(', ');
    const body = `A kumquat for ${await mention('cohort member')}, ${mentions}.`;
    const { id: secret } = await forum.reply(asker, cohort.thread, { body });
    await inside.until(() => inside.told.some(({ postId }) => postId === secret));
    // What is told comes in order: whoever hears of this has heard of all there was before.
    const { opening } = await forum.ask(people['cohort moderator']!, openSpace, { body: mentions });
    for (const page of outside) await page.until(() => page.told.some(({ postId }) => postId === opening.id));
    expect(outside.flatMap(({ told }) => told.filter(({ postId }) => postId !== opening.id))).toEqual([]);
    for (const { socket } of [inside, ...outside]) socket.disconnect();
  });
});

describe('what the forum tells the other rooms', () => {
  it('is in the table, whatever it is', () => expect(FORUM_EVENTS.filter((type) => !(type in EVENTS))).toEqual([]));

  it('holds ids and no words', async () => {
    await makeEveryEvent();
    const told = await forum.database.query<{ type: string; payload: Record<string, unknown> }>('SELECT * FROM told');
    const events = told.filter(({ type }) => type.startsWith('forum.'));
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(EVENTS)));
    const isId = (value: unknown) =>
      typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
    const isCode = (value: unknown) => value === null || value === true || Array.isArray(value);
    const words = events.flatMap(({ payload }) =>
      Object.values(payload).filter((value) => !isId(value) && !isCode(value)),
    );
    expect(words).toEqual([]);
    const text = JSON.stringify(told).toLowerCase();
    expect(SECRETS.filter((word) => text.includes(word))).toEqual([]);
  });
});

/** What of the events has not happened yet. */
async function makeEveryEvent(): Promise<void> {
  const [peer, trainer, admin] = [people['cohort member']!, people['cohort moderator']!, people['admin']!];
  const accepted = `/threads/${cohort.thread}/accepted`;
  await forum.as(asker).put(accepted, { postId: cohort.answer }).expect(204);
  await forum.as(asker).delete(accepted).expect(204);
  await forum.as(trainer).put(`/posts/${cohort.answer}/endorsement`).expect(200);
  await forum.as(trainer).delete(`/posts/${cohort.answer}/endorsement`).expect(204);
  await forum.as(peer).patch(`/posts/${cohort.answer}`, { body: 'Two tamarillos.', edits: 0 }).expect(200);
  const rules = bodyOf<object>(await forum.as(admin).get('/moderation/rules').expect(200));
  await forum
    .as(admin)
    .put('/moderation/rules', { ...rules, words: ['durian'] })
    .expect(200);
  await forum.reply(peer, cohort.thread, { body: 'A durian.' });
}

describe('who asked without a name', () => {
  it('is told on no surface to the others of the cohort', async () => {
    const told: string[] = [];
    for (const surface of MATRIX.filter(({ method }) => method === 'get')) {
      // Where their id is in the question, or where the list of the cohort is asked for, their name says nothing.
      if (surface.path(cohort).includes(asker.id) || /members|mentions/.test(surface.path(cohort))) continue;
      const { text } = await ask('cohort member', surface, cohort);
      if (text.includes(asker.id) || text.includes(asker.displayName)) told.push(surface.path(cohort));
    }
    expect(told).toEqual([]);
  });

  it('is found by nobody who looks for what they wrote', async () => {
    for (const path of [`/threads?author=${asker.id}`, `/search?q=kumquat&author=${asker.id}`]) {
      const { status, text } = await ask(
        'cohort member',
        row('', 'get', () => path),
        cohort,
      );
      expect([status, text.includes(cohort.thread)]).toEqual([200, false]);
    }
  });
});
