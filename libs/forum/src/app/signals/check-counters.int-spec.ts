import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import type { Jobs, MemberViewer } from '#platform';
import { type TestDatabase, testDatabase } from '../../../../../test/support/database.js';
import { ForumRows, type RowThread } from '../../../../../test/support/forum-rows.js';
import { type PlatformNode, platformNode } from '../../../../../test/support/platform.js';
import { CounterStore } from '../../infra/signals/counter-store.js';
import { VoteStore } from '../../infra/signals/vote-store.js';
import { CheckCounters } from './check-counters.js';

const clock = new ManualClock();
let database: TestDatabase;
let node: PlatformNode;
let rows: ForumRows;
let check: CheckCounters;
let ada: MemberViewer;
let ben: MemberViewer;
let thread: RowThread;

beforeAll(async () => {
  database = await testDatabase();
  node = await platformNode(database.url, { clock });
  rows = new ForumRows(node.database, clock);
  check = new CheckCounters({} as Jobs, node.unitOfWork, new CounterStore(node.database));
  ada = await rows.member();
  ben = await rows.member();
  const space = await rows.space('members');
  for (let index = 0; index < 101; index++) await rows.question(space, ada);
  thread = await rows.question(space, ada, ben, ben, ben);
  const reply = await rows.post(thread, ada, thread.posts[1]);
  await rows.post(thread, ben, reply);
  const votes = new VoteStore(node.database);
  await votes.castVote(ada, thread.posts[1]!.id, clock.now());
  await votes.sayMeToo(ben, thread.id, clock.now());
});
afterAll(async () => {
  await node.close();
  await database.drop();
});

const counters = () =>
  rows.sql(
    `SELECT number, score, descendant_count, reply_count, answer_count, me_too_count, endorsed_count
       FROM post JOIN thread ON thread.id = thread_id WHERE thread_id = $1 ORDER BY number`,
    [thread.id],
  );

describe('the nightly check of counters', () => {
  it('finds nothing where they are right', async () => expect(await check.run()).toEqual([]));

  it('finds each that is wrong, says what it said, and puts it right', async () => {
    const right = await counters();
    await rows.sql(
      'UPDATE thread SET reply_count = 50, answer_count = 51, me_too_count = 52, endorsed_count = 53 WHERE id = $1',
      [thread.id],
    );
    await rows.sql('UPDATE post SET score = 54, descendant_count = 55 WHERE id = $1', [thread.posts[1]!.id]);
    const [id, postId] = [thread.id, thread.posts[1]!.id];
    expect(await check.run()).toEqual([
      { counter: 'replyCount', id, said: 50, is: 5 },
      { counter: 'answerCount', id, said: 51, is: 3 },
      { counter: 'endorsedCount', id, said: 53, is: 0 },
      { counter: 'meTooCount', id, said: 52, is: 1 },
      { counter: 'descendantCount', id: postId, said: 55, is: 2 },
      { counter: 'score', id: postId, said: 54, is: 1 },
    ]);
    expect(await counters()).toEqual(right);
    expect(await check.run()).toEqual([]);
  });

  it('counts votes that were given where a post came from', async () => {
    await rows.sql('UPDATE post SET score = score + 7, imported_score = 7 WHERE id = $1', [thread.posts[2]!.id]);
    await rows.sql('UPDATE thread SET me_too_count = me_too_count + 3, imported_me_too = 3 WHERE id = $1', [thread.id]);
    expect(await check.run()).toEqual([]);
  });

  it('takes nothing for wrong that changes while it looks', async () => {
    const votes = new VoteStore(node.database);
    const voting = Array.from({ length: 300 }, (_, index) =>
      index % 2 ? votes.withdrawVote(ada, thread.posts[3]!.id) : votes.castVote(ada, thread.posts[3]!.id, clock.now()),
    );
    const checks = [check.run(), check.run(), check.run()];
    await Promise.all(voting);
    expect(await Promise.all(checks)).toEqual([[], [], []]);
  });
});
