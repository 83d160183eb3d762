import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EveryDoor, everyDoor } from '../support/every-door.js';
import { aForum, type ForumApp } from '../support/forum.js';

let forum: ForumApp;
let operations: EveryDoor['operations'];
let addressOf: EveryDoor['addressOf'];
let send: EveryDoor['send'];
let keeper: EveryDoor['keeper'];

beforeAll(async () => {
  forum = await aForum();
  ({ operations, addressOf, send, keeper } = await everyDoor(forum));
});
afterAll(() => forum.close());

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
