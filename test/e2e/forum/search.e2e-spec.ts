import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumEventType } from '#forum';
import { ManualClock, MINUTE } from '#kernel';
import { OutboxRelay, UnitOfWork } from '#platform';
import { RebuildIndex } from '#search';
import type { RowThread } from '../../support/forum-rows.js';
import { type Sender, type SignalsApp, signalsApp } from '../../support/forum-signals.js';
import type { LivePerson } from '../../support/live/people.js';
import { bodyOf } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: SignalsApp;
let ada: LivePerson;
let ben: LivePerson;
let cohort: string;
let thread: RowThread;

beforeAll(async () => {
  house = await signalsApp(clock);
  ada = await house.world.aMember();
  ben = await house.world.aMember();
  cohort = await house.rows.space('cohort', ada);
  thread = await house.rows.question(cohort, ada, ada);
  await house.rows.sql(`UPDATE thread SET title = 'How many SEUs for a CSM?' WHERE id = $1`, [thread.id]);
  await told('forum.thread-created', { spaceId: cohort, postId: thread.posts[0]!.id, authorId: ada.id });
});
afterAll(() => house.close());

interface FoundJson {
  items: { kind: string; postId: string; title: { text: string; hit: boolean }[] }[];
  nextCursor: string | null;
}

const app = () => house.nodes[0]!.app;

/** Tells the event and waits until everybody has heard it. */
async function told(type: ForumEventType, payload: object): Promise<void> {
  await app()
    .get(UnitOfWork)
    .run(async (tx) => tx.emit({ type, payload: { threadId: thread.id, ...payload } }));
  for (;;) {
    await app().get(OutboxRelay).deliverBatch();
    const [row] = await house.rows.sql<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE type = $1', [type]);
    if (row!.n === 0) return;
  }
}

const search = (who: Sender, query: string) => house.as(who).get(`/search?${query}`);
const found = async (who: Sender, query: string) => bodyOf<FoundJson>(await search(who, query).expect(200)).items;

describe('search over HTTP', () => {
  it('finds what was told of, for those who may see it', async () => {
    const [item] = await found(ada, 'q=seu');
    expect(item).toMatchObject({ kind: 'thread', postId: thread.posts[0]!.id });
    expect(item!.title.filter(({ hit }) => hit)).toEqual([{ text: 'SEUs', hit: true }]);
    for (const outsider of [ben, undefined]) expect(await found(outsider, 'q=seu')).toEqual([]);
  });

  it('shows threads like a title to members alone', async () => {
    const like = (who: Sender) => house.as(who).get('/threads/similar?title=SEUs%20for%20a%20CSM');
    expect((await like(ada).expect(200)).body).toMatchObject({ items: [{ id: thread.id }] });
    expect((await like(ben).expect(200)).body).toEqual({ items: [] });
    await like(undefined).expect(401);
  });

  it('follows what becomes of a post', async () => {
    const post = thread.posts[1]!;
    await house.rows.sql(`UPDATE post SET raw = 'Twenty of them' WHERE id = $1`, [post.id]);
    await told('forum.post-created', { spaceId: cohort, postId: post.id, authorId: ada.id, parentId: null });
    expect(await found(ada, 'q=twenty')).toHaveLength(1);
    await house.rows.sql('UPDATE post SET deleted_at = now() WHERE id = $1', [post.id]);
    await told('forum.post-changed', { postId: post.id });
    const rows = await house.rows.sql('SELECT FROM search_document WHERE id = $1', [post.id]);
    expect(rows).toHaveLength(0);
  });

  it('is made again from nothing by a command', async () => {
    await house.rows.sql('TRUNCATE search_document, search_word');
    expect(await found(ada, 'q=seu')).toEqual([]);
    await app().get(RebuildIndex).run();
    expect(await found(ada, 'q=se')).toEqual([]);
    expect(await found(ada, 'q=seu')).toHaveLength(1);
  });

  it.each([
    'q='.padEnd(210, 'x'),
    'space=here',
    'author=me',
    'kind=spam',
    'answered=maybe',
    'from=2026-02-30',
    'to=tomorrow',
    'cursor=x',
    'cursor=WzEsMiwzXQ',
    'limit=0',
    'limit=51',
    'colour=red',
    `tag=${'x'.repeat(36)}`,
  ])('refuses %s', async (query) => {
    await search(ada, `${query}`).expect(422);
  });

  it.each(['%00', '%F0%9F%98%80', "'", '%5C', '%22', '~s:x', '%E2%80%AE', '(', '!', ':*'])(
    'takes %s for a question like any other',
    async (typed) => {
      const response = await search(ada, `q=${typed}`);
      expect([200, 422]).toContain(response.status);
    },
  );

  it('takes two statements, or three: who asks, the search, and the search for what is nearly that', async () => {
    const count = async (work: () => PromiseLike<unknown>) => (await statementsOf(app(), work)).length;
    // One in twenty searches takes the share of the next twenty from the count that processes have in common.
    await house.rows.sql('DELETE FROM rate_limit');
    clock.advance(2 * MINUTE);
    await found(ada, 'q=seu');
    expect(await count(() => found(ada, 'q=seu'))).toBe(2);
    expect(await count(() => found(ada, 'q=nothing'))).toBe(3);
    expect(await count(() => house.as(ada).get('/threads/similar?title=SEUs').expect(200))).toBe(2);
  });
});
