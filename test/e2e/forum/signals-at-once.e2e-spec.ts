import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import type { RowThread } from '../../support/forum-rows.js';
import { type Sender, type SignalsApp, signalsApp } from '../../support/forum-signals.js';
import type { LivePerson } from '../../support/live/people.js';

const clock = new ManualClock();
let house: SignalsApp;
let asker: LivePerson;
let people: LivePerson[];
let thread: RowThread;

beforeAll(async () => {
  house = await signalsApp(clock, 2);
  asker = await house.world.aMember();
  people = await house.world.members(200);
  // Delivered events are gone from the outbox; the database keeps a copy of each for us.
  await house.world.query('CREATE TABLE told AS SELECT type, payload FROM outbox WITH NO DATA');
  await house.world.query(
    `CREATE FUNCTION keep_told() RETURNS trigger LANGUAGE plpgsql AS
     'BEGIN INSERT INTO told VALUES (NEW.type, NEW.payload); RETURN NEW; END'`,
  );
  await house.world.query('CREATE TRIGGER told BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION keep_told()');
});
afterAll(() => house.close());
beforeEach(async () => {
  const space = await house.rows.space('members');
  thread = await house.rows.question(space, asker, ...people.slice(0, 10));
});

/** Sends requests to the two programs in turn, all at once, and gives what went wrong. */
async function atOnce(count: number, send: (index: number, node: number) => PromiseLike<{ status: number }>) {
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => send(index, index % 2)));
  return answers.map(({ status }) => status).filter((status) => status >= 300);
}

const acceptedPost = async () => {
  const sql = 'SELECT accepted_post_id AS accepted FROM thread WHERE id = $1';
  return (await house.world.query<{ accepted: string | null }>(sql, [thread.id]))[0]!.accepted;
};

/** How often each post was accepted more than it was taken back, by what was told; what comes to nothing is left out. */
async function toldToBeAccepted(): Promise<Record<string, number>> {
  const told = await house.world.query<{ type: string; postId: string }>(
    `SELECT type, payload ->> 'postId' AS "postId" FROM told
      WHERE payload ->> 'threadId' = $1 AND type IN ('forum.answer-accepted', 'forum.answer-unaccepted')`,
    [thread.id],
  );
  const sums: Record<string, number> = {};
  for (const { type, postId } of told) {
    sums[postId] = (sums[postId] ?? 0) + (type === 'forum.answer-accepted' ? 1 : -1);
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

describe('accepting and taking back, fifty at once over two programs', () => {
  const path = () => `/threads/${thread.id}/accepted`;
  const accepts = (index: number, node: number) =>
    house.as(asker, node).put(path(), { postId: thread.posts[1 + (index % 10)]!.id });

  it('leaves exactly one accepted when all accept, and the events say the same one', async () => {
    expect(await atOnce(50, accepts)).toEqual([]);
    const accepted = await acceptedPost();
    expect(thread.posts.map(({ id }) => id)).toContain(accepted);
    expect(await toldToBeAccepted()).toEqual({ [accepted!]: 1 });
  });

  it('leaves at most one when some take back, and the events agree', async () => {
    const wrong = await atOnce(50, (index, node) =>
      index % 3 === 2 ? house.as(asker, node).delete(path()) : accepts(index, node),
    );
    expect(wrong).toEqual([]);
    const accepted = await acceptedPost();
    expect(await toldToBeAccepted()).toEqual(accepted ? { [accepted]: 1 } : {});
  });

  it('leaves what was decided last', async () => {
    await atOnce(20, accepts);
    await accepts(3, 0).expect(204);
    expect(await acceptedPost()).toBe(thread.posts[4]!.id);
    await house.as(asker, 1).delete(path(), { postId: thread.posts[5]!.id }).expect(204);
    expect(await acceptedPost()).toBe(thread.posts[4]!.id);
    await house.as(asker, 1).delete(path(), { postId: thread.posts[4]!.id }).expect(204);
    expect(await acceptedPost()).toBeNull();
    expect(await toldToBeAccepted()).toEqual({});
  });
});

describe('two hundred votes at once over two programs', () => {
  const tally = async (post: number) => {
    const [row] = await house.world.query<{ score: number; votes: number }>(
      'SELECT score, (SELECT count(*)::int FROM post_vote WHERE post_id = post.id) AS votes FROM post WHERE id = $1',
      [thread.posts[post]!.id],
    );
    return row!;
  };
  const toggles = (who: Sender, index: number, node: number, post = 1) =>
    house.as(who, node)[index % 2 ? 'delete' : 'put'](`/posts/${thread.posts[post]!.id}/vote`);

  it('by one person who cannot decide leave score and rows the same', async () => {
    expect(await atOnce(200, (index, node) => toggles(asker, Math.floor(index / 2), node))).toEqual([]);
    const { score, votes } = await tally(1);
    expect(score).toBe(votes);
    expect(score).toBeLessThanOrEqual(1);
  });

  it('by as many people count each once', async () => {
    const voters = people.slice(10);
    expect(await atOnce(190, (index, node) => toggles(voters[index], 0, node))).toEqual([]);
    expect(await tally(1)).toEqual({ score: 190, votes: 190 });
  });

  it('by people who change their minds on several answers leave score and rows the same, and nobody waits for ever', async () => {
    const wrong = await atOnce(200, (index, node) =>
      toggles(people[10 + (index % 100)], Math.floor(index / 100), node, 1 + (index % 3)),
    );
    expect(wrong).toEqual([]);
    for (const post of [1, 2, 3]) {
      const { score, votes } = await tally(post);
      expect(score).toBe(votes);
    }
  });

  it('for the question are each counted once, too, while answers are accepted and endorsed', async () => {
    const trainer = await house.world.aMember('trainer');
    const question = `/threads/${thread.id}`;
    const wrong = await atOnce(200, (index, node) => {
      const post = thread.posts[1 + (index % 10)]!.id;
      if (index % 20 === 19) return house.as(asker, node).put(`${question}/accepted`, { postId: post });
      if (index % 20 === 9) return house.as(trainer, node).put(`/posts/${post}/endorsement`);
      return house.as(people[index], node).put(`${question}/me-too`);
    });
    expect(wrong).toEqual([]);
    const [row] = await house.world.query(
      `SELECT me_too_count AS count, endorsed_count AS endorsed,
              (SELECT count(*)::int FROM me_too WHERE thread_id = thread.id) AS rows FROM thread WHERE id = $1`,
      [thread.id],
    );
    expect(row).toEqual({ count: 180, rows: 180, endorsed: 1 });
  });
});

describe('people who wait for a row, while the keys of another transaction hold on to it', () => {
  /** Has eight people send, whom somebody holds up who changes the row and commits once all of them wait for it. */
  async function sentBehind(row: { table: string; id: string; change: string }, send: Parameters<typeof atOnce>[1]) {
    const { table, id, change } = row;
    const keys = await house.world.hold(`SELECT FROM ${table} WHERE id = $1 FOR KEY SHARE`, [id]);
    const first = await house.world.hold(`UPDATE ${table} SET ${change} WHERE id = $1`, [id]);
    const sent = atOnce(8, send);
    await waiting(8);
    await first();
    const wrong = await sent;
    await keys();
    return wrong;
  }
  /** Until so many wait for a row. Jobs beside them wait for locks of their own. */
  async function waiting(count: number): Promise<void> {
    const sql = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event IN ('transactionid', 'tuple')`;
    while ((await house.world.query(sql)).length < count) await setTimeout(20);
  }
  const theThread = () => ({ table: 'thread', id: thread.id, change: 'reply_count = reply_count' });

  it('vote, all of them', async () => {
    const { id } = thread.posts[1]!;
    const vote = (index: number, node: number) => house.as(people[20 + index], node).put(`/posts/${id}/vote`);
    expect(await sentBehind({ table: 'post', id, change: 'score = score' }, vote)).toEqual([]);
    expect(await house.world.query('SELECT score FROM post WHERE id = $1', [id])).toEqual([{ score: 8 }]);
  });

  it('have the question too, all of them', async () => {
    const meToo = (index: number, node: number) =>
      house.as(people[20 + index], node).put(`/threads/${thread.id}/me-too`);
    expect(await sentBehind(theThread(), meToo)).toEqual([]);
    const sql = 'SELECT me_too_count AS count FROM thread WHERE id = $1';
    expect(await house.world.query(sql, [thread.id])).toEqual([{ count: 8 }]);
  });

  const reply = (index: number, node: number, parentId?: string) =>
    house
      .as(people[20 + index], node)
      .post(`/threads/${thread.id}/posts`, { clientId: randomUUID(), parentId, body: 'As many as we are' });

  it('reply, all of them', async () => {
    expect(await sentBehind(theThread(), (index, node) => reply(index, node))).toEqual([]);
    const sql = 'SELECT reply_count AS count FROM thread WHERE id = $1';
    expect(await house.world.query(sql, [thread.id])).toEqual([{ count: 18 }]);
  });

  it('reply to what is there by then, and not to what was deleted before their turn', async () => {
    const [, gone, stays] = thread.posts;
    const first = await house.world.hold('SELECT FROM thread WHERE id = $1 FOR NO KEY UPDATE', [thread.id]);
    const deleted = Promise.all([house.as(people[0], 0).delete(`/posts/${gone!.id}`)]);
    await waiting(1);
    const replies = Promise.all([reply(1, 0, gone!.id), reply(2, 1, stays!.id), reply(3, 1)]);
    await waiting(4);
    await first();
    expect((await deleted)[0].status).toBe(204);
    expect((await replies).map(({ status }) => status)).toEqual([404, 201, 201]);
    const sql = 'SELECT count(*)::int AS below FROM post WHERE parent_id = $1';
    expect(await house.world.query(sql, [gone!.id])).toEqual([{ below: 0 }]);
  });
});
