import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type EveryDoor, everyDoor, NOBODY } from '../support/every-door.js';
import { aForum, type ForumApp } from '../support/forum.js';
import { bodyFor, type FieldShape } from '../support/interface.js';

jest.setTimeout(300_000);

let forum: ForumApp;
let operations: EveryDoor['operations'];
let addressOf: EveryDoor['addressOf'];
let send: EveryDoor['send'];

beforeAll(async () => {
  forum = await aForum();
  ({ operations, addressOf, send } = await everyDoor(forum));
});
afterAll(() => forum.close());

const MORE = {
  ...{ id: NOBODY, role: 'admin', roles: ['admin'], authorId: NOBODY, personId: NOBODY, ownerId: NOBODY },
  ...{ createdAt: '2001-01-01T00:00:00Z', accepted: true, score: 1_000, number: 1, path: 'x', html: '<b>x</b>' },
};

/** What somebody adds to an object that has no such fields. */
const addedTo = ({ properties = {} }: FieldShape) =>
  Object.fromEntries(Object.entries(MORE).filter(([name]) => !(name in properties)));

interface Attempt {
  body: Record<string, unknown>;
  /** Where each of the added fields must be named. */
  fields: string[];
}

/** One body for each object in it, however deep: that one has more in it than is asked for. */
function attemptsAt(shape: FieldShape): Attempt[] {
  const more = addedTo(shape);
  const whole = bodyFor(shape);
  const within = Object.entries(shape.properties ?? {}).flatMap(([name, of]) => {
    const [at, part] = of.items?.properties ? [`${name}.0`, of.items] : [name, of];
    if (!part.properties) return [];
    return attemptsAt(part).map(({ body, fields }) => ({
      body: { ...whole, [name]: part === of ? body : [body] },
      fields: fields.map((field) => `${at}.${field}`),
    }));
  });
  return [{ body: { ...whole, ...more }, fields: Object.keys(more) }, ...within];
}

describe('a request with more in it than is asked for', () => {
  it('is refused with the name of each such field, in every object of every body', async () => {
    const through: unknown[] = [];
    let deep = 0;
    const closed = operations.filter(({ body }) => body?.properties);
    expect(closed.length).toBeGreaterThan(60);
    for (const operation of closed) {
      for (const { body, fields } of attemptsAt(operation.body!)) {
        if (fields[0]!.includes('.')) deep += 1;
        const { status, problem } = await send(operation.method, addressOf(operation), body);
        const named = problem?.fields?.map(({ field }) => field) ?? [];
        const missed = fields.filter((field) => !named.includes(field));
        if (status !== 422 || missed.length > 0) through.push([operation.id, status, missed, problem]);
      }
    }
    expect(through).toEqual([]);
    expect(deep).toBeGreaterThan(5);
  });
});
