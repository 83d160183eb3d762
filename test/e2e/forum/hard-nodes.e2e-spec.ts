import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SystemClock, uuidv7 } from '#kernel';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import type { PostJson, ThreadJson } from '../../support/forum.js';
import { ForumRows, type RowThread } from '../../support/forum-rows.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';
import { type RunningServer, startServer } from '../../support/server.js';

// Two programs start, on machines that do other things as well.
jest.setTimeout(600_000);

const SEARCHES = 12;
const clock = new SystemClock();
let database: TestDatabase;
let servers: RunningServer[];
let world: LiveWorld;
let rows: ForumRows;
let asker: LivePerson;
let people: LivePerson[];
let space: string;

beforeAll(async () => {
  database = await testDatabase();
  const env = { SEARCHES_PER_MINUTE: String(SEARCHES) };
  const start = () => startServer({ databaseUrl: database.url, env });
  // One after the other: the first one makes the tables.
  servers = [await start(), await start()];
  world = new LiveWorld(database.url, clock);
  rows = new ForumRows(world, clock);
  asker = await world.aMember();
  people = await world.members(200);
  space = await rows.space('members');
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await world.close();
  await database.drop();
});

/** One request to one of the two processes. */
async function send(
  node: number,
  method: string,
  path: string,
  { who, body, headers = {} }: { who?: LivePerson; body?: object; headers?: Record<string, string> } = {},
): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${servers[node]!.url}/api/v1${path}`, {
    method,
    headers: {
      ...(who && { authorization: `Bearer ${who.token}` }),
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

const refused = (answers: { status: number }[]) =>
  answers.map(({ status }) => status).filter((status) => status >= 300);

/** Sends so many to the two processes in turn, all at once, and gives what went wrong. */
const atOnce = async (count: number, sent: (index: number, node: number) => ReturnType<typeof send>) => {
  const wrong = refused(await Promise.all(Array.from({ length: count }, (_, index) => sent(index, index % 2))));
  // Only the processes know what went wrong there.
  if (wrong.some((status) => status >= 500)) throw new Error(servers.map((server) => server.output()).join('\n'));
  return wrong;
};

describe('two processes', () => {
  let thread: RowThread;
  const answers = () => thread.posts.slice(1);
  /** Which answers are accepted, as a process says. */
  const accepted = async (node: number) => {
    const page = (await send(node, 'GET', `/threads/${thread.id}?limit=50`, { who: asker })).json as ThreadJson;
    const marked = page.items.filter((post) => post.accepted).map(({ id }) => id);
    expect(marked).toEqual([page.thread.acceptedPostId].filter((id) => id !== null));
    return marked;
  };
  const tallies = () =>
    world.query<{ score: number; votes: number }>(
      `SELECT score, (SELECT count(*)::int FROM post_vote WHERE post_id = post.id) AS votes
         FROM post WHERE thread_id = $1 ORDER BY number`,
      [thread.id],
    );

  beforeAll(async () => {
    thread = await rows.question(space, asker, ...people.slice(0, 10));
  });

  it('end with exactly one accepted answer after fifty acceptances and withdrawals at once', async () => {
    const path = `/threads/${thread.id}/accepted`;
    const accept = (index: number, node: number) =>
      send(node, 'PUT', path, { who: asker, body: { postId: answers()[index % 10]!.id } });
    const wrong = await atOnce(50, (index, node) =>
      index % 3 === 2 ? send(node, 'DELETE', path, { who: asker }) : accept(index, node),
    );
    expect(wrong).toEqual([]);
    expect((await accepted(0)).length).toBeLessThanOrEqual(1);
    expect(await accepted(1)).toEqual(await accepted(0));
    expect(await atOnce(50, accept)).toEqual([]);
    expect(await accepted(0)).toHaveLength(1);
    expect(await accepted(1)).toEqual(await accepted(0));
  });

  it('count two hundred votes of two hundred people, and of one who cannot decide, as there are rows', async () => {
    const vote = (who: LivePerson, node: number, post: number, method = 'PUT') =>
      send(node, method, `/posts/${answers()[post]!.id}/vote`, { who });
    expect(await atOnce(190, (index, node) => vote(people[10 + index]!, node, 0))).toEqual([]);
    const [, first] = await tallies();
    expect(first).toEqual({ score: 190, votes: 190 });
    const toggles = (index: number) => (Math.floor(index / 2) % 2 === 0 ? 'PUT' : 'DELETE');
    expect(await atOnce(200, (index, node) => vote(people[10]!, node, 1, toggles(index)))).toEqual([]);
    const many = (index: number, node: number) => vote(people[10 + (index % 100)]!, node, index % 3, toggles(index));
    expect(await atOnce(200, many)).toEqual([]);
    for (const { score, votes } of await tallies()) expect(score).toBe(votes);
  });

  it('let one person search as often as one does, whichever of them is asked and whatever address is claimed', async () => {
    const searches = (who?: LivePerson) =>
      atOnce(4 * SEARCHES, (index, node) =>
        send(node, 'GET', '/search?q=anything', { who, headers: { 'x-forwarded-for': `203.0.113.${index}` } }),
      );
    for (const who of [people[20], undefined]) {
      const wrong = await searches(who);
      expect(new Set(wrong)).toEqual(new Set([429]));
      // A minute that ends in between begins a second count.
      expect(4 * SEARCHES - wrong.length).toBeLessThanOrEqual(2 * SEARCHES);
      expect(4 * SEARCHES - wrong.length).toBeGreaterThan(0);
    }
    // Somebody else is not held up by that.
    expect((await send(1, 'GET', '/search?q=anything', { who: people[21] })).status).toBe(200);
  });
});

describe('a thread of three thousand replies, five hundred deep, that is read while people write', () => {
  const POSTS = 3_000;
  const DEEP = 500;
  let thread: { id: string; ids: string[]; inOrder: string[]; deepest: string };

  beforeAll(async () => {
    thread = await aDeepThread();
  });

  /** A chain of five hundred below one answer, and the others below all of its posts. */
  async function aDeepThread() {
    const { id, posts } = await rows.question(space, asker);
    const made = [{ id: posts[0]!.id, parent: '', path: Buffer.alloc(0) }];
    for (let number = 2; number <= POSTS; number++) {
      const parent = made[number <= DEEP + 1 ? number - 2 : 1 + ((number * 7919) % (DEEP - 1))]!;
      const step = Buffer.alloc(4);
      step.writeUInt32BE(number);
      made.push({ id: uuidv7(clock.now()), parent: parent.id, path: Buffer.concat([parent.path, step]) });
    }
    const all = made.slice(1);
    await world.query(
      `INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at)
       SELECT p.id, $1, p.parent, octet_length(p.path) / 4, p.place + 1, p.path, $2, 'Words', '<p>Words</p>', 1, now()
         FROM unnest($3::uuid[], $4::uuid[], $5::bytea[]) WITH ORDINALITY AS p (id, parent, path, place)`,
      [id, asker.id, all.map((post) => post.id), all.map(({ parent }) => parent), all.map(({ path }) => path)],
    );
    await world.query('UPDATE thread SET last_number = $2, reply_count = $2 - 1, answer_count = 1 WHERE id = $1', [
      id,
      POSTS,
    ]);
    const inOrder = all.toSorted((one, other) => Buffer.compare(one.path, other.path)).map((post) => post.id);
    return { id, ids: all.map((post) => post.id), inOrder, deepest: made[DEEP]!.id };
  }

  /** Writes below all levels until told to end; gives the ids of what was written. */
  function writers(): { end: () => Promise<string[]> } {
    const written: string[] = [];
    let ended = false;
    const write = async (node: number) => {
      for (let turn = node; !ended; turn += 2) {
        const clientId = randomUUID();
        const parentId = turn % 5 === 0 ? thread.deepest : thread.ids[(turn * 613) % thread.ids.length]!;
        const body = { clientId, parentId, body: 'Meanwhile' };
        const { status } = await send(node, 'POST', `/threads/${thread.id}/posts`, { who: people[turn % 200], body });
        if (status !== 201) throw new Error(`A reply was answered with ${status}`);
        written.push(clientId);
      }
    };
    const writing = Promise.all([write(0), write(1)]);
    return {
      end: async () => {
        ended = true;
        await writing;
        return written;
      },
    };
  }

  /** All pages of a list, from the two processes in turn. */
  async function everyPage(path: string): Promise<string[]> {
    const found: string[] = [];
    let cursor: string | null = null;
    let turn = 0;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { status, json } = await send(turn++ % 2, 'GET', `${path}limit=50${query}`, { who: asker });
      expect(status).toBe(200);
      const page = json as { items: PostJson[]; nextCursor: string | null };
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return found;
  }

  it('shows each post once, in the order of the tree and below an answer, and none is missed', async () => {
    const writing = writers();
    const tree = await everyPage(`/threads/${thread.id}?sort=time&`);
    const below = await everyPage(`/posts/${thread.ids[0]}/replies?`);
    const written = await writing.end();
    expect(written.length).toBeGreaterThan(0);
    const others = new Set(written);
    for (const found of [tree, below]) expect(new Set(found).size).toBe(found.length);
    expect(tree.filter((id) => !others.has(id))).toEqual(thread.inOrder);
    expect(below.filter((id) => !others.has(id))).toEqual(thread.inOrder.slice(1));
    // Once nobody writes, all of it is there.
    const all = new Set(await everyPage(`/threads/${thread.id}?sort=time&`));
    expect([...thread.ids, ...written].filter((id) => !all.has(id))).toEqual([]);
    expect(all.size).toBe(thread.ids.length + written.length);
  });
});
