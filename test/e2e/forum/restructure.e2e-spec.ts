import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE, uuidv7 } from '#kernel';
import { CheckCounters } from '../../../libs/forum/src/app/signals/check-counters.js';
import type { RowPost, RowThread } from '../../support/forum-rows.js';
import type { LivePerson } from '../../support/live/people.js';
import { bodyOf } from '../../support/meetups.js';
import { type ModerationApp, moderationApp } from '../../support/moderation.js';

const clock = new ManualClock();
let house: ModerationApp;
let asker: LivePerson;
let ben: LivePerson;

beforeAll(async () => {
  house = await moderationApp(clock);
});
afterAll(() => house.close());
beforeEach(async () => {
  clock.advance(MINUTE);
  [asker, ben] = (await house.world.members(2)) as [LivePerson, LivePerson];
});

interface PostRow {
  id: string;
  thread_id: string;
  parent_id: string | null;
  number: number;
  depth: number;
  path: string;
}

const sql = <Row extends object>(text: string, values: unknown[] = []) => house.rows.sql<Row>(text, values);
const merge = (threadId: string, intoThreadId: string) =>
  house.act(house.moderator, { action: 'merge', threadId, intoThreadId, reason: 'duplicate' });
const split = async (postId: string, title = 'Another matter') => {
  await house.act(house.moderator, { action: 'split', postId, title, reason: 'off-topic' });
  const [post] = await sql<{ thread_id: string }>('SELECT thread_id FROM post WHERE id = $1', [postId]);
  return post!.thread_id;
};
const accepted = async (id: string) =>
  (await sql<{ accepted: string | null }>('SELECT accepted_post_id AS accepted FROM thread WHERE id = $1', [id]))[0]!
    .accepted;
const accept = ({ id, posts }: RowThread, answer = posts[1]!) =>
  sql('UPDATE thread SET accepted_post_id = $2 WHERE id = $1', [id, answer.id]);
const reads = (who: LivePerson, { id }: RowThread, number: number) =>
  sql('INSERT INTO read_position (person_id, thread_id, last_number, at) VALUES ($1, $2, $3, now())', [
    who.id,
    id,
    number,
  ]);
const positionOf = async (who: LivePerson, threadId: string) =>
  (
    await sql<{ last_number: number }>(
      'SELECT last_number FROM read_position WHERE person_id = $1 AND thread_id = $2',
      [who.id, threadId],
    )
  )[0]?.last_number;

/** Below the third post of a thread, which is two levels deep, one reply to each other down to the 500th level. */
const DOWN_TO_500 = `
  WITH RECURSIVE chain AS (
    SELECT 2 AS depth, 3 AS number, path, id, NULL::uuid AS parent_id FROM post WHERE id = $3
    UNION ALL
    SELECT depth + 1, number + 1, path || int4send(number + 1), gen_random_uuid(), id FROM chain WHERE depth < 500),
  added AS (
    INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at,
                      descendant_count)
    SELECT id, $1, parent_id, depth, number, path, $2, 'Words', '<p>Words</p>', 1, now(), 500 - depth
      FROM chain WHERE depth > 2),
  counted AS (
    UPDATE post SET descendant_count = descendant_count + 498 WHERE thread_id = $1)
  UPDATE thread SET last_number = 501, reply_count = reply_count + 498 WHERE id = $1`;

/** Every path is that of the parent and the number of its own; every counter says what the rows say. */
async function expectOrder(): Promise<void> {
  const crooked = await sql(
    `SELECT post.id FROM post LEFT JOIN post parent ON parent.id = post.parent_id
      WHERE post.path <> CASE WHEN parent.id IS NULL THEN ''::bytea ELSE parent.path || int4send(post.number) END
         OR post.depth <> coalesce(parent.depth + 1, 0) OR parent.thread_id <> post.thread_id`,
  );
  expect(crooked).toEqual([]);
  expect(await house.nodes[0]!.app.get(CheckCounters).run()).toEqual([]);
}

describe('merging', () => {
  let source: RowThread;
  let target: RowThread;
  let reply: RowPost;
  beforeEach(async () => {
    target = await house.rows.question(house.open, asker, ben);
    source = await house.rows.question(house.open, ben, asker);
    reply = await house.rows.post(source, ben, source.posts[1]);
  });

  it('hangs the source below the target’s opening post, with numbers behind those that are there', async () => {
    await merge(source.id, target.id);
    const rows = await sql<PostRow>(
      `SELECT id, number, depth, parent_id, encode(path, 'hex') AS path FROM post WHERE thread_id = $1 ORDER BY number`,
      [target.id],
    );
    expect(rows.map(({ id, number, depth, path }) => [id, number, depth, path])).toEqual([
      [target.posts[0]!.id, 1, 0, ''],
      [target.posts[1]!.id, 2, 1, '00000002'],
      [source.posts[0]!.id, 3, 1, '00000003'],
      [source.posts[1]!.id, 4, 2, '0000000300000004'],
      [reply.id, 5, 3, '000000030000000400000005'],
    ]);
    await expectOrder();
  });

  it('takes the mark of the accepted answer from the source, and leaves the target its own', async () => {
    await accept(target);
    await accept(source);
    await merge(source.id, target.id);
    expect([await accepted(source.id), await accepted(target.id)]).toEqual([null, target.posts[1]!.id]);
  });

  it('moves no read position back, and takes nothing for read that was not', async () => {
    const [all, behind, sourceOnly, targetOnly] = (await house.world.members(4)) as [
      LivePerson,
      LivePerson,
      LivePerson,
      LivePerson,
    ];
    await reads(all, target, 2);
    await reads(all, source, 2);
    await reads(behind, target, 1);
    await reads(behind, source, 3);
    await reads(sourceOnly, source, 3);
    await reads(targetOnly, target, 2);
    await merge(source.id, target.id);
    const positions = [all, behind, sourceOnly, targetOnly].map((who) => positionOf(who, target.id));
    expect(await Promise.all(positions)).toEqual([4, 1, 0, 2]);
    expect(await positionOf(all, source.id)).toBeUndefined();
  });

  it('unites who has the question, each once', async () => {
    const [both, one] = (await house.world.members(2)) as [LivePerson, LivePerson];
    for (const [who, { id }] of [
      [both, source],
      [both, target],
      [one, source],
    ] as const) {
      await house.as(who).put(`/threads/${id}/me-too`).expect(200);
    }
    await house.as(asker).put(`/threads/${source.id}/me-too`).expect(200);
    await merge(source.id, target.id);
    const counts = 'SELECT me_too_count AS count FROM thread WHERE id = $1';
    expect(await sql(counts, [target.id])).toEqual([{ count: 2 }]);
    await expectOrder();
  });

  it('keeps votes with their posts', async () => {
    await house.as(ben).put(`/posts/${source.posts[1]!.id}/vote`).expect(200);
    await merge(source.id, target.id);
    expect(await sql('SELECT score FROM post WHERE id = $1', [source.posts[1]!.id])).toEqual([{ score: 1 }]);
  });

  it('leads threads that were merged before to where all is now', async () => {
    const third = await house.rows.question(house.open, ben);
    await merge(third.id, source.id);
    await merge(source.id, target.id);
    const into = 'SELECT merged_into FROM thread WHERE id = ANY ($1::uuid[])';
    expect(await sql(into, [[third.id, source.id]])).toEqual([{ merged_into: target.id }, { merged_into: target.id }]);
    await expectOrder();
  });

  it('attaches what would be too deep beside its parent', async () => {
    await sql(DOWN_TO_500, [source.id, ben.id, reply.id]);
    const deepest = 'SELECT id FROM post WHERE thread_id = $1 AND depth = 500 ORDER BY number DESC LIMIT 1';
    const [last] = await sql<{ id: string }>(deepest, [source.id]);
    await merge(source.id, target.id);
    const place = 'SELECT depth, thread_id FROM post WHERE id = $1';
    expect(await sql(place, [last!.id])).toEqual([{ depth: 500, thread_id: target.id }]);
    const levels = 'SELECT count(*)::int AS count FROM post WHERE thread_id = $1 AND depth = 500';
    expect(await sql(levels, [target.id])).toEqual([{ count: 2 }]);
    await expectOrder();
  });

  it('refuses a thread with itself, with one that is not seen, and by who does not moderate both', async () => {
    const elsewhere = await house.aThread(house.cohort);
    const request = (who: LivePerson, threadId: string, intoThreadId: string) =>
      house.codeOf(
        house.as(who).post('/moderation/actions', { action: 'merge', threadId, intoThreadId, reason: 'duplicate' }),
      );
    expect(await request(house.moderator, source.id, source.id)).toBe('conflict');
    expect(await request(house.moderator, source.id, elsewhere.id)).toBe('not-found');
    expect(await request(house.cohortModerator, elsewhere.id, source.id)).toBe('forbidden');
    expect(await request(house.moderator, source.id, house.nobodys)).toBe('not-found');
  });

  it('both ways at once is done once', async () => {
    const request = (a: RowThread, b: RowThread) =>
      house.codeOf(
        house.as(house.moderator).post('/moderation/actions', {
          ...{ action: 'merge', threadId: a.id, intoThreadId: b.id, reason: 'duplicate' },
        }),
      );
    const both = await Promise.all([request(source, target), request(target, source)]);
    expect(both.sort()).toEqual(['done', 'not-found']);
    await expectOrder();
  });

  it('is taken back by an appeal', async () => {
    const id = await merge(source.id, target.id);
    await house.as(ben).post(`/me/moderation/${id}/appeal`, { words: 'It is another question.' }).expect(204);
    const decision = { outcome: 'overturn', answer: 'So it is.' };
    await house.as(house.colleague).post(`/moderation/appeals/${id}/decision`, decision).expect(204);
    const [opening] = await sql<PostRow>('SELECT thread_id, depth, number FROM post WHERE id = $1', [
      source.posts[0]!.id,
    ]);
    expect(opening).toMatchObject({ depth: 0, number: 1 });
    expect(opening!.thread_id).not.toBe(target.id);
    await expectOrder();
  });
});

describe('splitting', () => {
  it('makes a thread of a post and all below it, and no longer accepts what left', async () => {
    const thread = await house.rows.question(house.open, asker, ben, ben);
    const below = await house.rows.post(thread, asker, thread.posts[1]);
    await accept(thread);
    await reads(asker, thread, 3);
    await reads(ben, thread, 4);
    const made = await split(thread.posts[1]!.id);
    expect(await sql('SELECT number, depth FROM post WHERE thread_id = $1 ORDER BY number', [made])).toEqual([
      { number: 1, depth: 0 },
      { number: 3, depth: 1 },
    ]);
    expect(await sql('SELECT thread_id FROM post WHERE id = $1', [below.id])).toEqual([{ thread_id: made }]);
    expect(await accepted(thread.id)).toBeNull();
    expect([await positionOf(asker, made), await positionOf(ben, made)]).toEqual([2, 3]);
    await expectOrder();
  });

  it('is not for what opens a thread', async () => {
    const thread = await house.rows.question(house.open, asker);
    const wish = { action: 'split', postId: thread.posts[0]!.id, title: 'Another', reason: 'other' };
    expect(await house.codeOf(house.as(house.moderator).post('/moderation/actions', wish))).toBe('not-an-answer');
  });
});

describe('moving', () => {
  it('shows nothing any more to who does not see the new space, and keeps the accepted answer', async () => {
    const thread = await house.rows.question(house.open, asker, ben);
    await accept(thread);
    const trainers = await house.rows.space('members');
    const move = { action: 'move', threadId: thread.id, reason: 'tidying-up' };
    await house.act(house.moderator, { ...move, spaceId: trainers });
    expect(await accepted(thread.id)).toBe(thread.posts[1]!.id);
    const toCohort = house.as(house.moderator).post('/moderation/actions', { ...move, spaceId: house.cohort });
    expect(await house.codeOf(toCohort)).toBe('not-found');
    await sql('INSERT INTO space_member (space_id, person_id, role, joined_at) VALUES ($1, $2, $3, now())', [
      ...[house.cohort, house.moderator.id, 'moderator'],
    ]);
    await house.act(house.moderator, { ...move, spaceId: house.cohort });
    await sql('DELETE FROM space_member WHERE person_id = $1', [house.moderator.id]);
    expect(await house.codeOf(house.as(ben).put(`/posts/${thread.posts[1]!.id}/vote`))).toBe('not-found');
    expect(await house.codeOf(house.as(ben).put(`/threads/${thread.id}/read`, { number: 1 }))).toBe('not-found');
  });
});

describe('hiding and deleting the accepted answer', () => {
  it.each(['hide', 'delete'])('to %s it takes the mark away', async (action) => {
    const thread = await house.rows.question(house.open, asker, ben);
    await accept(thread);
    await house.act(house.moderator, { action, postId: thread.posts[1]!.id });
    expect(await accepted(thread.id)).toBeNull();
    await house.act(house.moderator, { action: 'restore', postId: thread.posts[1]!.id });
    expect(await accepted(thread.id)).toBeNull();
    await expectOrder();
  });
});

describe('two threads of 5,000 posts', () => {
  const POSTS = 5_000;
  const WRITERS = 20;

  /** An opening post, and answers with one reply each. */
  async function aLongThread(author: LivePerson): Promise<string> {
    const id = uuidv7(clock.now());
    await sql(
      `INSERT INTO thread (id, space_id, kind, title, author_id, created_at, last_activity_at, last_number, reply_count,
                           answer_count)
       VALUES ($1, $2, 'question', 'Long', $3, now(), now(), $4::int, $4::int - 1, $4::int / 2)`,
      [id, house.open, author.id, POSTS],
    );
    await sql(
      `WITH ids AS (SELECT n, CASE WHEN n = 1 THEN $1::uuid ELSE gen_random_uuid() END AS id
                      FROM generate_series(1, $3::int) AS n)
       INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at,
                         descendant_count)
       SELECT ids.id, $1, CASE WHEN ids.n > 1 THEN parent.id END,
              CASE WHEN ids.n = 1 THEN 0 WHEN ids.n % 2 = 0 THEN 1 ELSE 2 END, ids.n,
              CASE WHEN ids.n = 1 THEN ''::bytea WHEN ids.n % 2 = 0 THEN int4send(ids.n)
                   ELSE int4send(ids.n - 1) || int4send(ids.n) END,
              $2, 'Words', '<p>Words</p>', 1, now(),
              CASE WHEN ids.n = 1 THEN $3::int - 1 WHEN ids.n % 2 = 0 AND ids.n < $3::int THEN 1 ELSE 0 END
         FROM ids JOIN ids parent ON parent.n = CASE WHEN ids.n % 2 = 0 OR ids.n = 1 THEN 1 ELSE ids.n - 1 END`,
      [id, author.id, POSTS],
    );
    return id;
  }

  it('are one after the merge, with everything that twenty people wrote meanwhile', async () => {
    const [source, target] = [await aLongThread(asker), await aLongThread(ben)];
    const writers = await house.world.members(WRITERS);
    let merged = false;
    const write = async (who: LivePerson, index: number): Promise<string[]> => {
      const written: string[] = [];
      // On until the merge is done, and once more; so that some write before, some wait for it and some come after.
      for (let last = false; !last;) {
        last = merged;
        const clientId = crypto.randomUUID();
        const path = `/threads/${index % 2 ? source : target}/posts`;
        let { status } = await house.as(who).post(path, { body: 'In between', clientId });
        // Where the machine is slow, a connection is not free in time; clients then send the same again.
        while (status === 503) ({ status } = await house.as(who).post(path, { body: 'In between', clientId }));
        expect(status).toBe(201);
        written.push(clientId);
      }
      return written;
    };
    const writing = Promise.all(writers.map(write));
    await merge(source, target);
    merged = true;
    const written = (await writing).flat();
    expect(written.length).toBeGreaterThanOrEqual(WRITERS);

    const [count] = await sql<{ posts: number; numbers: number; highest: number }>(
      `SELECT count(*)::int AS posts, count(DISTINCT number)::int AS numbers, max(number) AS highest
         FROM post WHERE thread_id = $1`,
      [target],
    );
    const all = 2 * POSTS + written.length;
    expect(count).toEqual({ posts: all, numbers: all, highest: all });
    const stored = await sql('SELECT FROM post WHERE id = ANY ($1::uuid[]) AND thread_id = $2', [written, target]);
    expect(stored).toHaveLength(written.length);
    expect(await sql('SELECT last_number FROM thread WHERE id = $1', [target])).toEqual([{ last_number: all }]);
    expect(await sql('SELECT FROM post WHERE thread_id = $1', [source])).toEqual([]);
    await expectOrder();
  });

  it('has permalinks that go on', async () => {
    const source = await house.rows.question(house.open, asker, ben);
    const target = await house.rows.question(house.open, ben);
    await merge(source.id, target.id);
    const link = await house.as(asker).get(`/posts/${source.posts[1]!.id}`).expect(200);
    expect(bodyOf<{ threadId: string }>(link).threadId).toBe(target.id);
    const thread = await house.as(asker).get(`/threads/${source.id}`).expect(200);
    expect(thread.body).toMatchObject({ thread: { id: target.id } });
  });
});
