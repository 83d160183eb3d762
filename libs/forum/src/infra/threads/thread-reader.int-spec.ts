import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ManualClock, MINUTE } from '#kernel';
import { ANONYMOUS, Database, dataSourceOptions, type MemberViewer, type Viewer } from '#platform';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { ForumRows, type RowThread } from '../../../../../test/support/forum-rows.js';
import { type PlacedThread, placeOf, type ThreadFilter, ThreadList } from './thread-list.js';
import { ThreadReader, type ThreadReading } from './thread-reader.js';

describe('threads as they are read', () => {
  const clock = new ManualClock();
  let database: TestDatabase;
  let dataSource: DataSource;
  let rows: ForumRows;
  let reader: ThreadReader;
  let list: ThreadList;
  let asker: MemberViewer;
  let reading: MemberViewer;

  beforeAll(async () => {
    database = await testDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url, { entities: [], migrations: [] })).initialize();
    const statements = new Database(dataSource);
    rows = new ForumRows(statements, clock);
    reader = new ThreadReader(statements);
    list = new ThreadList(statements);
    asker = await rows.member();
    reading = await rows.member();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** A question with three answers; the second has replies, five levels of one and another one. */
  async function aTree(audience: 'public' | 'members' | 'cohort' = 'members'): Promise<RowThread> {
    const space = await rows.space(audience, asker, reading);
    const thread = await rows.question(space, asker, reading, reading, reading);
    let parent = thread.posts[2]!;
    for (let level = 0; level < 5; level++) parent = await rows.post(thread, asker, parent);
    await rows.post(thread, asker, thread.posts[2]);
    return thread;
  }

  const numbers = (found: ThreadReading | undefined) => found?.posts.map(({ number }) => number);

  it('are a tree in the order of reading, page by page', async () => {
    const { id } = await aTree();
    const whole = await reader.tree(reading, id, 50, {});
    expect(numbers(whole)).toEqual([2, 3, 5, 6, 7, 8, 9, 10, 4]);
    expect(whole!.posts.map(({ depth }) => depth)).toEqual([1, 1, 2, 3, 4, 5, 6, 2, 1]);
    expect(whole).toMatchObject({ opening: { number: 1, depth: 0 }, thread: { replyCount: 9, answerCount: 3 } });
    const first = await reader.tree(reading, id, 4, {});
    const second = await reader.tree(reading, id, 4, { after: first!.posts.at(-1)!.path });
    expect([...numbers(first)!, ...numbers(second)!]).toEqual([2, 3, 5, 6, 7, 8, 9, 10]);
    expect(numbers(await reader.tree(reading, id, 4, { before: second!.posts[0]!.path }))).toEqual(numbers(first));
  });

  it('open around a post, or where somebody stopped reading', async () => {
    const { id, posts } = await aTree();
    expect(numbers(await reader.tree(reading, id, 5, { around: posts[7]!.id }))).toEqual([5, 6, 7, 8, 9]);
    expect(numbers(await reader.tree(reading, id, 5, { number: 4 }))).toEqual([8, 9, 10, 4]);
    expect(numbers(await reader.tree(reading, id, 3, { number: 99 }))).toEqual([2, 3, 5]);
  });

  it('show the accepted answer first, then endorsed ones, then by votes, each with its first replies', async () => {
    const { id, posts } = await aTree();
    const other = await rows.post({ id, spaceId: '', posts }, reading, posts[0]);
    await rows.sql('UPDATE post SET score = 5 WHERE id = $1', [posts[1]!.id]);
    await rows.sql('UPDATE post SET endorsed_at = now(), endorsed_by = $2 WHERE id = $1', [other.id, reading.id]);
    await rows.sql('UPDATE thread SET accepted_post_id = $2 WHERE id = $1', [id, posts[3]!.id]);
    const found = await reader.best(reading, id, 10);
    expect(numbers(found)).toEqual([4, 11, 2, 3, 5, 6, 7]);
    expect(found!.posts.map(({ accepted }) => accepted)).toEqual([true, false, false, false, false, false, false]);
    expect(numbers(await reader.best(reading, id, 2))).toEqual([4, 11]);
    const next = await reader.best(reading, id, 10, { endorsed: true, score: 0, number: 11 });
    expect(numbers(next)).toEqual([2, 3, 5, 6, 7]);
    const place = { threadId: id, postId: posts[2]!.id };
    const replies = await reader.replies(reading, place, 10, found!.posts.at(-1)!.path);
    expect(numbers(replies)).toEqual([8, 9, 10]);
  });

  it('keep a gap for what was deleted while there is something below it', async () => {
    const { id, posts } = await aTree();
    await rows.sql('UPDATE post SET deleted_at = now() WHERE id = ANY ($1::uuid[])', [[posts[1]!.id, posts[2]!.id]]);
    const shown = await reader.tree(asker, id, 10, {});
    expect(numbers(shown)).toEqual([3, 5, 6, 7, 8, 9, 10, 4]);
    expect(shown!.posts[0]).toMatchObject({ deleted: true, html: null, author: null });
    const own = await reader.tree(reading, id, 10, {});
    expect(own!.posts[0]).toMatchObject({ number: 2, deleted: true, html: '<p>Words</p>', mine: true });
  });

  it.each(['cohort', 'members'] as const)('do not exist for those who may not see a space for %s', async (audience) => {
    const { id } = await aTree(audience);
    const left = await rows.member();
    await rows.sql(`UPDATE space_member SET left_at = now() WHERE person_id = $1`, [left.id]);
    const strangers: Viewer[] = [ANONYMOUS, { kind: 'guest', id: left.id, meetupId: left.id }];
    if (audience === 'cohort') strangers.push(left, await rows.member('moderator', 'admin', 'trainer'));
    for (const viewer of strangers) {
      expect(await reader.tree(viewer, id, 10, {})).toBeUndefined();
      expect(await reader.best(viewer, id, 10)).toBeUndefined();
      expect((await list.page(viewer, { sort: 'latest' }, 50)).map((thread) => thread.id)).not.toContain(id);
    }
  });

  it('hide who asked without a name, also from the filter by author', async () => {
    const { id } = await aTree('cohort');
    await rows.sql('UPDATE thread SET anonymous = true WHERE id = $1', [id]);
    await rows.sql('UPDATE post SET anonymous = true WHERE thread_id = $1 AND number = 1', [id]);
    const seen = await reader.tree(reading, id, 10, {});
    expect([seen!.thread.author, seen!.opening.author, seen!.opening.anonymous]).toEqual([null, null, true]);
    expect((await reader.tree(asker, id, 10, {}))!.thread.author).toMatchObject({ id: asker.id });
    const byAuthor = async (viewer: Viewer) =>
      (await list.page(viewer, { sort: 'latest', authorId: asker.id }, 100)).map((thread) => thread.id);
    expect(await byAuthor(reading)).not.toContain(id);
    expect(await byAuthor(asker)).toContain(id);
  });

  it('are listed over all spaces one sees, page by page, each once', async () => {
    const viewer = await rows.member();
    const spaces = [await rows.space('members'), await rows.space('cohort', viewer), await rows.space('cohort')];
    const made: string[] = [];
    for (let index = 0; index < 9; index++) {
      clock.advance(MINUTE);
      const thread = await rows.question(spaces[index % 3]!, asker);
      if (index % 3 !== 2) made.unshift(thread.id);
    }
    for (const sort of ['latest', 'newest', 'unanswered'] as const) {
      // Threads of other tests, in spaces for everybody, are older.
      expect((await readThrough(viewer, { sort })).slice(0, made.length)).toEqual(made);
    }
  });

  it('begin with what is pinned in the one space that is looked at, page by page, each once', async () => {
    const viewer = await rows.member();
    const space = await rows.space('members');
    const made: string[] = [];
    for (let index = 0; index < 9; index++) {
      clock.advance(MINUTE);
      made.unshift((await rows.question(space, asker)).id);
    }
    const [pinnedFirst, pinnedLast, pinnedBetween] = [made[8]!, made[4]!, made[0]!];
    for (const id of [pinnedFirst, pinnedBetween, pinnedLast]) {
      clock.advance(MINUTE);
      await rows.sql('UPDATE thread SET pinned_at = to_timestamp($2 / 1000.0) WHERE id = $1', [id, clock.now()]);
    }
    const pinned = [pinnedLast, pinnedBetween, pinnedFirst];
    const others = made.filter((id) => !pinned.includes(id));
    expect(await readThrough(viewer, { sort: 'latest', spaceId: space })).toEqual([...pinned, ...others]);
    expect(await readThrough(viewer, { sort: 'latest', spaceId: space, kind: 'discussion' })).toEqual([]);
    expect(await readThrough(viewer, { sort: 'newest', spaceId: space })).toEqual(made);
  });

  /** The ids of a list, by pages of two. */
  async function readThrough(viewer: Viewer, filter: ThreadFilter): Promise<string[]> {
    const found: PlacedThread[] = [];
    for (;;) {
      const after = found.at(-1);
      const page = await list.page(viewer, filter, 2, after && placeOf(after, filter));
      found.push(...page.slice(0, 2));
      if (page.length <= 2) return found.map(({ id }) => id);
    }
  }
});
