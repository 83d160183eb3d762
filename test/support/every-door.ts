import type { OpenAPIObject } from '@nestjs/swagger';
import type { Problem } from '#contracts';
import type { ForumApp, Somebody } from './forum.js';
import { type Operation, operationsOf } from './interface.js';
import { bodyOf } from './meetups.js';

/** An id that belongs to nothing. */
export const NOBODY = '01970000-0000-7000-8000-000000000001';

/** What came back by a door. */
export interface Answer {
  status: number;
  problem: Problem | undefined;
  /** Undefined where there is none. */
  json: unknown;
}

/** All that the program answers to, with things that are there, and somebody who may do everything. */
export interface EveryDoor {
  operations: Operation[];
  /** May do everything, so that no request is refused before it was read. */
  keeper: Somebody;
  things: Record<string, string>;
  /** The address of an operation, with things that are there where there are some. */
  addressOf: (operation: Operation) => string;
  /** Asks as the keeper, without limits but those of the interface itself. */
  send: (method: string, address: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;
}

/** Opens every door of a program: its own description says which there are, so that a new one is among them. */
export async function everyDoor(forum: ForumApp): Promise<EveryDoor> {
  const keeper = await forum.aMember('Keeper', 'trainer', 'moderator', 'admin');
  const operations = operationsOf(bodyOf<OpenAPIObject>(await forum.as().get('/openapi.json').expect(200)));
  const things = await newThings(forum, keeper);
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
  const send = async (
    method: string,
    address: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(forum.nodes[0]!.url + address, {
      method,
      headers: { cookie: keeper.cookie, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const json: unknown = /^application\/(problem\+)?json/.test(type) ? JSON.parse(text) : undefined;
    return { status: response.status, problem: type.includes('problem') ? (json as Problem) : undefined, json };
  };
  return { operations, keeper, things, addressOf, send };
}

/** One of each, that nothing has happened to: what there is, by the first word of its address. */
export async function newThings(forum: ForumApp, keeper: Somebody): Promise<Record<string, string>> {
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

/** Does the work for each, a few at a time. */
export async function forEach<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
