import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE } from '#kernel';
import type { MemberViewer } from '#platform';
import { type TestDatabase, testDatabase } from '../../../../../test/support/database.js';
import { ForumRows, type RowThread } from '../../../../../test/support/forum-rows.js';
import { type PlatformNode, platformNode } from '../../../../../test/support/platform.js';
import { unreadOfThread } from '../../infra/readers/unread.js';
import { ReadingStore } from '../../infra/readers/reading-store.js';
import { ModeratedThreads } from '../../infra/restructure/moderated-threads.js';
import { MergeThreads } from '../restructure/merge-threads.js';
import { ReadOn } from './read-on.js';
import { Subscribe } from './subscribe.js';

const clock = new ManualClock();
let database: TestDatabase;
let node: PlatformNode;
let rows: ForumRows;
let ada: MemberViewer;
let ben: MemberViewer;
let cohort: string;
let thread: RowThread;
let readOn: ReadOn;
let subscribe: Subscribe;

beforeAll(async () => {
  database = await testDatabase();
  node = await platformNode(database.url, { clock });
  rows = new ForumRows(node.database, clock);
  const reading = new ReadingStore(node.database);
  readOn = new ReadOn(reading, clock);
  subscribe = new Subscribe(reading, clock);
});
afterAll(async () => {
  await node.close();
  await database.drop();
});
beforeEach(async () => {
  clock.advance(MINUTE);
  ada = await rows.member();
  ben = await rows.member();
  cohort = await rows.space('cohort', ada, ben);
  thread = await rows.question(cohort, ben, ben, ben, ben);
});

const ofSpace = async () => (await readOn.unread(ada)).spaces.find(({ id }) => id === cohort)?.unread;
const ofThread = async () =>
  (
    await rows.sql<{ unread: number | null }>(
      `SELECT ${unreadOfThread('thread', '$1')} AS unread FROM thread WHERE id = $2`,
      [ada.id, thread.id],
    )
  )[0]!.unread;
/** The two always say the same of a space with one thread that was opened. */
const unread = async () => {
  expect(await ofThread()).toBe(await ofSpace());
  return ofSpace();
};
const opens = (upTo = 1) => readOn.upTo(ada, thread.id, upTo);

describe('unread posts', () => {
  it('are unknown of a thread that was never opened, and do not wait', async () => {
    expect(await ofThread()).toBeNull();
    expect(await ofSpace()).toBe(0);
  });

  it('are those after what was read', async () => {
    await opens(2);
    expect(await unread()).toBe(2);
    await rows.post(thread, ben, thread.posts[1]);
    expect(await unread()).toBe(3);
    await opens(5);
    expect(await unread()).toBe(0);
  });

  it('are not one’s own', async () => {
    await opens();
    await rows.post(thread, ada, thread.posts[0]);
    expect(await unread()).toBe(3);
  });

  it.each(['deleted_at', 'hidden_at'])(
    'are none that are gone (%s), and are again when they come back',
    async (column) => {
      await opens();
      await rows.sql(`UPDATE post SET ${column} = now() WHERE id = $1`, [thread.posts[2]!.id]);
      expect(await unread()).toBe(2);
      await rows.sql(`UPDATE post SET ${column} = NULL WHERE id = $1`, [thread.posts[2]!.id]);
      expect(await unread()).toBe(3);
    },
  );

  it.each(['deleted_at = now()', 'hidden_at = now()', 'merged_into = id'])(
    'do not wait in a thread that is gone (%s)',
    async (change) => {
      await opens();
      await rows.sql(`UPDATE thread SET ${change} WHERE id = $1`, [thread.id]);
      expect(await ofSpace()).toBe(0);
    },
  );

  it('do not wait in a space one has left', async () => {
    await opens();
    await rows.sql('UPDATE space_member SET left_at = now() WHERE person_id = $1', [ada.id]);
    expect(await readOn.unread(ada)).toMatchObject({ total: 0 });
    expect(await ofSpace()).toBeUndefined();
  });

  it('do not wait in what was muted', async () => {
    await opens();
    await subscribe.toThread(ada, thread.id, 'mute');
    expect(await unread()).toBe(0);
    await subscribe.leaveToSpace(ada, thread.id);
    expect(await unread()).toBe(3);
    await subscribe.toSpace(ada, cohort, 'mute');
    expect(await unread()).toBe(0);
  });

  it.each(['normal', 'follow', 'watch'] as const)(
    'wait in a thread set to %s, also when its space is muted',
    async (level) => {
      await opens();
      await subscribe.toSpace(ada, cohort, 'mute');
      await subscribe.toThread(ada, thread.id, level);
      expect(await unread()).toBe(3);
    },
  );

  it('do not wait in a muted thread of a space that is watched', async () => {
    await subscribe.toSpace(ada, cohort, 'watch');
    await subscribe.toThread(ada, thread.id, 'mute');
    expect(await ofSpace()).toBe(0);
  });

  it('wait in a thread one follows and never opened, from the first post on', async () => {
    await subscribe.toThread(ada, thread.id, 'follow');
    expect(await ofSpace()).toBe(4);
  });

  it('wait in threads that begin in a space after one follows it, each once', async () => {
    clock.advance(MINUTE);
    await subscribe.toSpace(ada, cohort, 'follow');
    clock.advance(MINUTE);
    const later = await rows.question(cohort, ben, ben);
    expect(await ofSpace()).toBe(2);
    await subscribe.toThread(ada, later.id, 'watch');
    expect(await ofSpace()).toBe(2);
    await readOn.upTo(ada, later.id, 1);
    expect(await ofSpace()).toBe(1);
    await subscribe.toSpace(ada, cohort, 'normal');
    expect(await ofSpace()).toBe(1);
  });

  it('add up', async () => {
    const other = await rows.space('cohort', ada, ben);
    const there = await rows.question(other, ben, ben);
    await opens();
    await readOn.upTo(ada, there.id, 1);
    const { total, spaces } = await readOn.unread(ada);
    expect(total).toBe(4);
    expect(spaces.map(({ unread }) => unread).sort()).toEqual([1, 3]);
  });
});

describe('how far one has read', () => {
  it('never moves back, whatever arrives late', async () => {
    expect(await opens(3)).toBe(3);
    expect(await opens(1)).toBe(3);
    const numbers = [4, 1, 3, 2, 4, 2];
    await Promise.all(numbers.map((number) => opens(number)));
    expect(await opens(1)).toBe(4);
  });

  it('ends with the last post', async () => expect(await opens(1_000_000)).toBe(4));

  it('is kept by the person alone', async () => {
    await opens(3);
    expect(await readOn.upTo(ben, thread.id, 1)).toBe(1);
  });

  it('cannot be said of a thread one does not see', async () => {
    const stranger = await rows.member();
    await expect(readOn.upTo(stranger, thread.id, 1)).rejects.toThrow('not-found');
    await expect(subscribe.toThread(stranger, thread.id, 'watch')).rejects.toThrow('not-found');
    await expect(subscribe.leaveToSpace(stranger, thread.id)).rejects.toThrow('not-found');
    await expect(subscribe.toSpace(stranger, cohort, 'watch')).rejects.toThrow('not-found');
    await expect(subscribe.toSpace(stranger, cohort, 'normal')).rejects.toThrow('not-found');
    expect(await rows.sql('SELECT FROM subscription WHERE person_id = $1', [stranger.id])).toEqual([]);
  });

  it('keeps nobody waiting for ever while two threads are merged', async () => {
    const moderator = await rows.member('moderator');
    const space = await rows.space('members');
    const readers = await Promise.all(Array.from({ length: 40 }, () => rows.member()));
    for (let round = 0; round < 5; round++) {
      const [from, to] = [await rows.question(space, ben, ben), await rows.question(space, ben, ben)];
      const merge = node.unitOfWork.run((tx) =>
        new MergeThreads(new ModeratedThreads()).run(tx, moderator, from.id, to.id),
      );
      const reading = readers.flatMap((reader) => [
        readOn.upTo(reader, to.id, 2),
        readOn.upTo(reader, from.id, 2),
        subscribe.toThread(reader, to.id, 'watch'),
      ]);
      const failed = (await Promise.allSettled([merge, ...reading])).filter(({ status }) => status === 'rejected');
      // The merged thread is gone for whoever came later; nothing else goes wrong.
      for (const failure of failed) expect(String((failure as PromiseRejectedResult).reason)).toContain('not-found');
      const lost = await rows.sql(
        `SELECT FROM read_position WHERE thread_id = $1 AND last_number < 2 AND person_id = ANY ($2::uuid[])`,
        [to.id, readers.map(({ id }) => id)],
      );
      expect(lost).toEqual([]);
    }
  });
});
