import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE } from '#kernel';
import type { RowThread } from '../../support/forum-rows.js';
import { type Sender, type SignalsApp, signalsApp } from '../../support/forum-signals.js';
import type { LivePerson } from '../../support/live/people.js';
import { bodyOf, type PageJson } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: SignalsApp;
let ada: LivePerson;
let ben: LivePerson;
let moderator: LivePerson;
let outsider: LivePerson;
let cohort: string;
let thread: RowThread;

beforeAll(async () => {
  house = await signalsApp(clock);
  outsider = await house.world.aMember('trainer', 'moderator', 'admin');
});
afterAll(() => house.close());
beforeEach(async () => {
  clock.advance(MINUTE);
  [ada, ben, moderator] = (await house.world.members(3)) as [LivePerson, LivePerson, LivePerson];
  cohort = await house.rows.space('cohort', ada, ben, moderator);
  await sql(`UPDATE space_member SET role = 'moderator' WHERE person_id = $1`, moderator.id);
  thread = await house.rows.question(cohort, ben, ben, ben);
});

const sql = (text: string, ...values: unknown[]) => house.world.query(text, values);
const post = (number: number) => thread.posts[number - 1]!.id;

/** How many statements the requests of `work` cost. */
const cost = async (work: () => PromiseLike<unknown>) => (await statementsOf(house.nodes[0]!.app, work)).length;

describe('reading on', () => {
  it('moves forward and never back', async () => {
    const reads = async (number: number) =>
      bodyOf<object>(await house.as(ada).put(`/threads/${thread.id}/read`, { number }).expect(200));
    expect(await reads(2)).toEqual({ lastRead: 2 });
    expect(await reads(1)).toEqual({ lastRead: 2 });
    expect(await reads(2_000_000_000)).toEqual({ lastRead: 3 });
  });

  it.each([0, -1, 1.5, 2 ** 31, '2', null])('takes no %j for a number', async (number) => {
    expect((await house.as(ada).put(`/threads/${thread.id}/read`, { number })).status).toBe(422);
  });

  it('counts what waits, in two statements with the one that says who asks', async () => {
    await house.as(ada).put(`/threads/${thread.id}/read`, { number: 1 }).expect(200);
    expect((await house.as(ada).get('/unread').expect(200)).body).toEqual({
      total: 2,
      spaces: [{ id: cohort, unread: 2 }],
    });
    expect(await cost(() => house.as(ada).get('/unread').expect(200))).toBe(2);
    expect(await cost(() => house.as(ada).put(`/threads/${thread.id}/read`, { number: 2 }))).toBe(2);
  });

  it('costs two statements also in many threads', async () => {
    for (let index = 0; index < 30; index++) {
      const { id } = await house.rows.question(cohort, ben, ben);
      await house.as(ada).put(`/threads/${id}/read`, { number: 1 }).expect(200);
    }
    expect((await house.as(ada).get('/unread')).body).toMatchObject({ total: 30 });
    expect(await cost(() => house.as(ada).get('/unread').expect(200))).toBe(2);
  });
});

describe('what is said of a thread', () => {
  it('comes before what is said of its space, until it is left to that', async () => {
    const unread = async () => bodyOf<{ total: number }>(await house.as(ada).get('/unread').expect(200)).total;
    await house.as(ada).put(`/threads/${thread.id}/read`, { number: 1 }).expect(200);
    await house.as(ada).put(`/spaces/${cohort}/subscription`, { level: 'mute' }).expect(204);
    expect(await unread()).toBe(0);
    await house.as(ada).put(`/threads/${thread.id}/subscription`, { level: 'normal' }).expect(204);
    expect(await unread()).toBe(2);
    await house.as(ada).delete(`/threads/${thread.id}/subscription`).expect(204);
    expect(await unread()).toBe(0);
  });

  it('is one of four', async () => {
    for (const body of [{ level: 'loud' }, {}, { level: null }, { level: 'mute', personId: ben.id }]) {
      expect((await house.as(ada).put(`/threads/${thread.id}/subscription`, body)).status).toBe(422);
      expect((await house.as(ada).put(`/spaces/${cohort}/subscription`, body)).status).toBe(422);
    }
  });
});

interface BookmarkJson {
  postId: string;
  note: string;
  author: { id: string; name: string } | null;
  anonymous: boolean;
}

describe('bookmarks', () => {
  const bookmarks = async (who: Sender, query = '') =>
    bodyOf<PageJson<BookmarkJson>>(await house.as(who).get(`/bookmarks${query}`).expect(200));
  const kept = async (who: Sender) => (await bookmarks(who)).items.map(({ postId }) => postId);
  const keeps = (who: Sender, postId: string, body: object = {}) =>
    house.as(who).put(`/posts/${postId}/bookmark`, body);

  it('have a note that can be changed, and stand where they stood', async () => {
    await keeps(ada, post(2), { note: '  for Monday ' }).expect(204);
    clock.advance(MINUTE);
    await keeps(ada, post(3)).expect(204);
    await keeps(ada, post(2), { note: 'for Tuesday' }).expect(204);
    expect((await bookmarks(ada)).items).toMatchObject([
      { postId: post(3), note: '', number: 3 },
      {
        postId: post(2),
        note: 'for Tuesday',
        author: { id: ben.id },
        thread: { id: thread.id },
        space: { id: cohort },
      },
    ]);
    await house
      .as(ada)
      .delete(`/posts/${post(3)}/bookmark`)
      .expect(204);
    await house
      .as(ada)
      .delete(`/posts/${post(3)}/bookmark`)
      .expect(204);
    expect(await kept(ada)).toEqual([post(2)]);
  });

  it('come page by page, each once', async () => {
    for (let index = 0; index < 5; index++) {
      await keeps(ada, (await house.rows.post(thread, ben, thread.posts[0])).id).expect(204);
    }
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: PageJson<BookmarkJson> = await bookmarks(ada, `?limit=2${cursor && `&cursor=${cursor}`}`);
      found.push(...page.items.map(({ postId }) => postId));
      cursor = page.nextCursor;
    }
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
    expect(await cost(() => house.as(ada).get('/bookmarks?limit=2'))).toBe(2);
    expect((await house.as(ada).get('/bookmarks?cursor=nonsense')).status).toBe(422);
  });

  it.each([
    ['post is deleted', 'UPDATE post SET deleted_at = now() WHERE thread_id = $1', 'UPDATE post SET deleted_at = NULL'],
    ['post is hidden', 'UPDATE post SET hidden_at = now() WHERE thread_id = $1', 'UPDATE post SET hidden_at = NULL'],
    ['thread is deleted', 'UPDATE thread SET deleted_at = now() WHERE id = $1', 'UPDATE thread SET deleted_at = NULL'],
    [
      'person leaves the cohort',
      `UPDATE space_member SET left_at = now() WHERE role = 'member' AND space_id = (SELECT space_id FROM thread WHERE id = $1)`,
      'UPDATE space_member SET left_at = NULL',
    ],
  ])('vanish when the %s, and come back when that is undone', async (_, gone, back) => {
    await keeps(ada, post(2)).expect(204);
    await keeps(moderator, post(2)).expect(204);
    await sql(gone, thread.id);
    expect(await kept(ada)).toEqual([]);
    expect((await keeps(ada, post(2))).status).toBe(404);
    expect(await kept(moderator)).toEqual([post(2)]);
    await sql(back);
    expect(await kept(ada)).toEqual([post(2)]);
  });

  it('are nobody else’s, and of nothing that one does not see', async () => {
    await keeps(ada, post(2), { note: 'mine' }).expect(204);
    expect(await kept(ben)).toEqual([]);
    await house
      .as(ben)
      .delete(`/posts/${post(2)}/bookmark`)
      .expect(204);
    expect(await kept(ada)).toEqual([post(2)]);
    for (const postId of [post(2), house.nobodys]) expect((await keeps(outsider, postId)).status).toBe(404);
    expect((await keeps(undefined, post(2))).status).toBe(401);
    expect((await house.as(undefined).get('/bookmarks')).status).toBe(401);
  });

  it('do not say who wrote without a name, but to themselves and to the moderators of the space', async () => {
    await sql('UPDATE post SET anonymous = true WHERE id = $1', post(2));
    for (const who of [ada, ben, moderator]) await keeps(who, post(2)).expect(204);
    const author = async (who: Sender) => (await bookmarks(who)).items[0];
    expect(await author(ada)).toMatchObject({ author: null, anonymous: true });
    expect(await author(ben)).toMatchObject({ author: { id: ben.id } });
    expect(await author(moderator)).toMatchObject({ author: { id: ben.id } });
  });

  it('have notes within bounds', async () => {
    await keeps(ada, post(2), { note: 'x'.repeat(300) }).expect(204);
    expect((await keeps(ada, post(2), { note: 'x'.repeat(301) })).status).toBe(422);
    expect((await keeps(ada, post(2), { createdAt: '2020-01-01T00:00:00Z' })).status).toBe(422);
  });
});

interface RevisionJson {
  revision: number;
  author: { id: string } | null;
  raw: string;
  reason: string | null;
  diff: { kind: string; text: string }[];
}

describe('revisions', () => {
  const path = () => `/posts/${post(2)}/revisions`;
  const revisions = async (who: Sender, query = '') =>
    bodyOf<PageJson<RevisionJson>>(await house.as(who).get(`${path()}${query}`).expect(200));
  const edited = async (...texts: string[]) => {
    for (const [index, raw] of texts.entries()) {
      await sql(
        `INSERT INTO post_revision (post_id, revision, raw, author_id, created_at, reason) VALUES ($1, $2, $3, $4, now(), $5)`,
        post(2),
        index + 1,
        raw,
        index === 2 ? moderator.id : ben.id,
        index === 0 ? null : 'better',
      );
    }
    await sql('UPDATE post SET raw = $2, edits = $3 WHERE id = $1', post(2), texts.at(-1), texts.length - 1);
  };

  it('are one where nothing was edited', async () => {
    expect((await revisions(ada)).items).toMatchObject([
      { revision: 1, raw: 'Words', diff: [{ kind: 'added', text: 'Words' }] },
    ]);
  });

  it('are compared by words with the one before, also across pages', async () => {
    await edited('Ask them', 'Ask the team', 'Ask the whole team');
    const whole = (await revisions(ada)).items;
    expect(whole.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(whole[0]).toMatchObject({
      author: { id: moderator.id },
      reason: 'better',
      diff: [
        { kind: 'same', text: 'Ask the ' },
        { kind: 'added', text: 'whole ' },
        { kind: 'same', text: 'team' },
      ],
    });
    const first = await revisions(ada, '?limit=2');
    const second = await revisions(ada, `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(whole);
    expect(second.nextCursor).toBeNull();
    expect(await cost(() => house.as(ada).get(path()))).toBe(2);
  });

  it.each(['deleted_at', 'hidden_at'])(
    'are for the author and the moderators of the space once the post is gone (%s)',
    async (column) => {
      await edited('A secret', 'No secret');
      await sql(`UPDATE post SET ${column} = now() WHERE id = $1`, post(2));
      expect((await house.as(ada).get(path())).status).toBe(404);
      expect((await revisions(ben)).items).toHaveLength(2);
      expect((await revisions(moderator)).items).toHaveLength(2);
    },
  );

  it('are nothing to who does not see the space', async () => {
    for (const who of [outsider, undefined]) {
      const hidden = await house.as(who).get(path());
      const none = await house.as(who).get(`/posts/${house.nobodys}/revisions`);
      expect([hidden.status, none.status]).toEqual([404, 404]);
      expect({ ...(hidden.body as object), instance: '' }).toEqual({ ...(none.body as object), instance: '' });
    }
  });

  it('of a public space are for everybody', async () => {
    await sql(`UPDATE space SET audience = 'public' WHERE id = $1`, cohort);
    expect((await revisions(undefined)).items).toHaveLength(1);
  });

  it('do not say who wrote without a name, though they say who edited', async () => {
    await edited('One', 'Two', 'Three');
    await sql('UPDATE post SET anonymous = true WHERE id = $1', post(2));
    const authors = async (who: Sender) => (await revisions(who)).items.map(({ author }) => author?.id ?? null);
    expect(await authors(ada)).toEqual([moderator.id, null, null]);
    expect(await authors(ben)).toEqual([moderator.id, ben.id, ben.id]);
    expect(await authors(moderator)).toEqual([moderator.id, ben.id, ben.id]);
  });
});
