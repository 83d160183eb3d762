import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import type { Jobs, MemberViewer, Tx } from '#platform';
import { type TestDatabase, testDatabase } from '../../../../../test/support/database.js';
import { ForumRows, type RowThread } from '../../../../../test/support/forum-rows.js';
import { type PlatformNode, platformNode } from '../../../../../test/support/platform.js';
import { ModeratedThreads } from '../../infra/restructure/moderated-threads.js';
import { PostStateStore } from '../../infra/restructure/post-state-store.js';
import { AcceptanceStore } from '../../infra/signals/acceptance-store.js';
import { CounterStore } from '../../infra/signals/counter-store.js';
import { ArrangeThread } from '../restructure/arrange-thread.js';
import { ChangePostState } from '../restructure/change-post-state.js';
import { MergeThreads } from '../restructure/merge-threads.js';
import { SplitThread } from '../restructure/split-thread.js';
import { AcceptAnswer } from './accept-answer.js';
import { CheckCounters } from './check-counters.js';

const clock = new ManualClock();
let database: TestDatabase;
let node: PlatformNode;
let rows: ForumRows;
let ada: MemberViewer;
let ben: MemberViewer;
let moderator: MemberViewer;
let space: string;
let thread: RowThread;
let other: RowThread;
const threads = new ModeratedThreads();

beforeAll(async () => {
  database = await testDatabase();
  node = await platformNode(database.url, { clock });
  rows = new ForumRows(node.database, clock);
  [ada, ben, moderator] = [await rows.member(), await rows.member(), await rows.member('moderator')];
  space = await rows.space('members');
});
afterAll(async () => {
  await node.close();
  await database.drop();
});
beforeEach(async () => {
  thread = await rows.question(space, ada, ben, ben);
  await rows.post(thread, ada, thread.posts[1]);
  other = await rows.question(space, ada, ben);
  await new AcceptAnswer(node.unitOfWork, new AcceptanceStore()).accept(ada, thread.id, thread.posts[1]!.id);
  await rows.sql('DELETE FROM outbox');
});

const does = (work: (tx: Tx) => Promise<unknown>) => node.unitOfWork.run(work);
const accepted = async (threadId: string) => {
  const sql = 'SELECT accepted_post_id AS accepted FROM thread WHERE id = $1';
  return (await rows.sql<{ accepted: string | null }>(sql, [threadId]))[0]!.accepted;
};
const toldTaken = () =>
  rows.sql<{ threadId: string; postId: string }>(
    `SELECT payload ->> 'threadId' AS "threadId", payload ->> 'postId' AS "postId" FROM outbox
      WHERE type = 'forum.answer-unaccepted'`,
  );

describe('an accepted answer', () => {
  const state = (change: 'delete' | 'hide') =>
    does((tx) => new ChangePostState(new PostStateStore(), clock).run(tx, thread.posts[1]!.id, change, moderator.id));
  const LEAVES: [how: string, leave: () => Promise<unknown>][] = [
    ['is deleted', () => state('delete')],
    ['is hidden', () => state('hide')],
    [
      'is split off',
      () => does((tx) => new SplitThread(threads, clock).run(tx, moderator, thread.posts[1]!.id, 'Apart')),
    ],
    [
      'goes with its thread into another',
      () => does((tx) => new MergeThreads(threads).run(tx, moderator, thread.id, other.id)),
    ],
  ];

  it.each(LEAVES)('that %s is accepted no more, which is told once, and all counters are right', async (_, leave) => {
    await leave();
    expect(await accepted(thread.id)).toBeNull();
    expect(await accepted(other.id)).toBeNull();
    expect(await toldTaken()).toEqual([{ threadId: thread.id, postId: thread.posts[1]!.id }]);
    const check = new CheckCounters({} as Jobs, node.unitOfWork, new CounterStore(node.database));
    expect(await check.run()).toEqual([]);
  });

  it('stays where another thread comes into its own', async () => {
    await does((tx) => new MergeThreads(threads).run(tx, moderator, other.id, thread.id));
    expect(await accepted(thread.id)).toBe(thread.posts[1]!.id);
    expect(await toldTaken()).toEqual([]);
  });

  it('stays where its thread goes to another space', async () => {
    const elsewhere = await rows.space('public');
    await does((tx) => new ArrangeThread(threads, clock).move(tx, moderator, thread.id, elsewhere));
    expect(await accepted(thread.id)).toBe(thread.posts[1]!.id);
  });
});
