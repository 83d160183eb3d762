import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import type { MemberViewer } from '#platform';
import { type TestDatabase, testDatabase } from '../../../../../test/support/database.js';
import { ForumRows, type RowThread } from '../../../../../test/support/forum-rows.js';
import { type PlatformNode, platformNode } from '../../../../../test/support/platform.js';
import { settleSignals } from '../../infra/signals/settle-signals.js';
import { AcceptanceStore } from '../../infra/signals/acceptance-store.js';
import { EndorsementStore } from '../../infra/signals/endorsement-store.js';
import { VoteStore } from '../../infra/signals/vote-store.js';
import { AcceptAnswer } from './accept-answer.js';
import { EndorseAnswer } from './endorse-answer.js';
import { VoteForAnswer } from './vote-for-answer.js';

const clock = new ManualClock();
let database: TestDatabase;
let node: PlatformNode;
let rows: ForumRows;
let asker: MemberViewer;
let ben: MemberViewer;
let tess: MemberViewer;
let cohort: string;
let thread: RowThread;
let answers: AcceptAnswer;

beforeAll(async () => {
  database = await testDatabase();
  node = await platformNode(database.url, { clock });
  rows = new ForumRows(node.database, clock);
  answers = new AcceptAnswer(node.unitOfWork, new AcceptanceStore());
  asker = await rows.member();
  ben = await rows.member();
  tess = await rows.member('trainer');
  cohort = await rows.space('cohort', asker, ben, tess);
});
afterAll(async () => {
  await node.close();
  await database.drop();
});
beforeEach(async () => {
  await rows.sql('DELETE FROM outbox');
  thread = await rows.question(cohort, asker, ben, tess);
});

const accepted = async () =>
  (
    await rows.sql<{ accepted: string | null }>('SELECT accepted_post_id AS accepted FROM thread WHERE id = $1', [
      thread.id,
    ])
  )[0]!.accepted;
const told = async () =>
  (await rows.sql<{ type: string; payload: { postId?: string } }>('SELECT type, payload FROM outbox ORDER BY id')).map(
    ({ type, payload }) =>
      payload.postId ? `${type} ${thread.posts.findIndex(({ id }) => id === payload.postId) + 1}` : type,
  );
const settle = () => node.unitOfWork.run((tx) => settleSignals(tx, [thread.id]));

describe('an accepted answer', () => {
  beforeEach(async () => {
    await answers.accept(asker, thread.id, thread.posts[1]!.id);
    await rows.sql('DELETE FROM outbox');
  });

  it.each([
    ['deleted', 'UPDATE post SET deleted_at = now() WHERE id = $1'],
    ['hidden', 'UPDATE post SET hidden_at = now() WHERE id = $1'],
    ['made a comment', 'UPDATE post SET remark = true WHERE id = $1'],
  ])('that is %s is accepted no more', async (_, sql) => {
    await rows.sql(sql, [thread.posts[1]!.id]);
    await settle();
    expect(await accepted()).toBeNull();
    expect(await told()).toEqual(['forum.answer-unaccepted 2', 'forum.thread-changed']);
  });

  it('that leaves the thread cannot be left behind as its answer, and is accepted no more once that is settled', async () => {
    const other = await rows.question(cohort, ben);
    const leave = 'UPDATE post SET thread_id = $2, number = 9 WHERE id = $1';
    const values = [thread.posts[1]!.id, other.id];
    await expect(rows.sql(leave, values)).rejects.toThrow('thread_accepted_post');
    expect(await accepted()).toBe(thread.posts[1]!.id);
    await node.unitOfWork.run(async (tx) => {
      await tx.query(leave, values);
      await settleSignals(tx, [thread.id, other.id]);
    });
    expect(await accepted()).toBeNull();
  });

  it('stays where another post was deleted, and nobody is told', async () => {
    await rows.sql('UPDATE post SET deleted_at = now() WHERE id = $1', [thread.posts[2]!.id]);
    await settle();
    expect(await accepted()).toBe(thread.posts[1]!.id);
    expect(await told()).toEqual([]);
  });

  it('does not come back when it is restored', async () => {
    await rows.sql('UPDATE post SET deleted_at = now() WHERE id = $1', [thread.posts[1]!.id]);
    await settle();
    await rows.sql('UPDATE post SET deleted_at = NULL WHERE id = $1', [thread.posts[1]!.id]);
    await settle();
    expect(await accepted()).toBeNull();
  });

  it('is told again neither when it is accepted twice nor when another is taken back', async () => {
    await answers.accept(asker, thread.id, thread.posts[1]!.id);
    await answers.unaccept(asker, thread.id, thread.posts[2]!.id);
    expect(await accepted()).toBe(thread.posts[1]!.id);
    expect(await told()).toEqual([]);
  });

  it('gives its mark to another, and both are told', async () => {
    await answers.accept(asker, thread.id, thread.posts[2]!.id);
    expect(await told()).toEqual(['forum.answer-unaccepted 2', 'forum.answer-accepted 3', 'forum.thread-changed']);
  });
});

describe('endorsements', () => {
  it('are counted for what can be read', async () => {
    const endorsements = new EndorseAnswer(node.unitOfWork, new EndorsementStore(), clock);
    const count = async () =>
      (await rows.sql<{ count: number }>('SELECT endorsed_count AS count FROM thread WHERE id = $1', [thread.id]))[0]!
        .count;
    await endorsements.endorse(tess, thread.posts[1]!.id);
    await endorsements.endorse(tess, thread.posts[1]!.id);
    expect(await count()).toBe(1);
    await rows.sql('UPDATE post SET hidden_at = now() WHERE id = $1', [thread.posts[1]!.id]);
    await settle();
    expect(await count()).toBe(0);
    await rows.sql('UPDATE post SET hidden_at = NULL WHERE id = $1', [thread.posts[1]!.id]);
    await settle();
    expect(await count()).toBe(1);
    await endorsements.withdraw(tess, thread.posts[1]!.id);
    expect(await count()).toBe(0);
    expect(
      await rows.sql('SELECT endorsed, endorsed_by, endorsed_at FROM post WHERE id = $1', [thread.posts[1]!.id]),
    ).toEqual([{ endorsed: false, endorsed_by: null, endorsed_at: null }]);
    expect(await told()).toEqual(['forum.post-endorsed 2', 'forum.endorsement-withdrawn 2']);
  });
});

describe('votes', () => {
  const tally = async () =>
    (
      await rows.sql<{ score: number; votes: number }>(
        `SELECT score, (SELECT count(*)::int FROM post_vote WHERE post_id = post.id) AS votes FROM post WHERE id = $1`,
        [thread.posts[1]!.id],
      )
    )[0]!;

  it('leave score and rows the same after 200 toggles at once by one person', async () => {
    const votes = new VoteForAnswer(new VoteStore(node.database), clock);
    const toggles = Array.from({ length: 200 }, (_, index) =>
      index % 2 ? votes.withdraw(asker, thread.posts[1]!.id) : votes.cast(asker, thread.posts[1]!.id),
    );
    const done = await Promise.allSettled(toggles);
    expect(done.filter(({ status }) => status === 'rejected')).toEqual([]);
    const { score, votes: found } = await tally();
    expect(score).toBe(found);
    expect(score).toBeLessThanOrEqual(1);
  });
});
