import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE, uuidv7 } from '#kernel';
import type { RowPost, RowThread } from '../../support/forum-rows.js';
import type { LivePerson } from '../../support/live/people.js';
import { type ModerationApp, moderationApp } from '../../support/moderation.js';
import { statementsOf } from '../../support/statements.js';

/** Who asks, what they asked for, and at most one more. */
const MOST = 3;

const clock = new ManualClock();
let house: ModerationApp;
let thread: RowThread & { answer: RowPost };
let merged: RowThread;

beforeAll(async () => {
  house = await moderationApp(clock);
  const { rows, author, reader, cohort, open } = house;
  thread = await house.aThread(cohort);
  await rows.manyPosts(await rows.question(cohort, reader), author, 60);
  for (let more = 0; more < 25; more++) await house.aThread(more % 2 ? open : cohort);
  merged = await house.aThread(open);
  await rows.sql('UPDATE thread SET merged_into = $2 WHERE id = $1', [merged.id, thread.id]);
  for (let replies = 0; replies < 25; replies++) await rows.post(thread, replies % 2 ? author : reader, thread.answer);
  await rows.sql(`WITH tag AS (INSERT INTO tag (id, name) VALUES (gen_random_uuid(), 'scrum') RETURNING id)
                  INSERT INTO thread_tag SELECT thread.id, tag.id FROM thread, tag`);
  await house.as(author).patch(`/posts/${thread.answer.id}`, { body: 'Other words', edits: 0 }).expect(200);
  for (const { id } of thread.posts.slice(0, 10)) {
    await house.as(reader).put(`/posts/${id}/bookmark`, {}).expect(204);
    await house.as(reader).put(`/drafts/reply:${id}`, { body: 'Half a sentence', version: 0 }).expect(200);
  }
  await house.aCase((await house.aThread(open)).answer);
  await house.heard();
  clock.advance(MINUTE);
});
afterAll(() => house.close());

const last = () => thread.posts.at(-1)!;

type Page = [page: string, path: () => string];

const READS: Page[] = [
  ['the latest threads', () => '/threads'],
  ['the newest threads', () => '/threads?sort=newest'],
  ['questions without an answer', () => '/threads?sort=unanswered'],
  ['the threads of a space', () => `/threads?space=${house.cohort}`],
  ['the threads with a tag', () => '/threads?tag=scrum'],
  ['the threads of an author', () => `/threads?author=${house.reader.id}`],
  ['threads by kind, tag and author', () => `/threads?kind=question&tag=scrum&author=${house.reader.id}&answered=no`],
  ['a thread, the best answers first', () => `/threads/${thread.id}?sort=best`],
  ['a thread in the order of reading', () => `/threads/${thread.id}?sort=time`],
  ['the middle of a thread', () => `/threads/${thread.id}?sort=time&around=${thread.posts[12]!.id}`],
  ['the end of a thread', () => `/threads/${thread.id}?sort=time&around=${last().id}`],
  ['a thread where one stopped reading', () => `/threads/${thread.id}?sort=time&number=14`],
  ['a thread that was merged into another', () => `/threads/${merged.id}`],
  ['a link to a post', () => `/posts/${last().id}`],
  ['the replies below an answer', () => `/posts/${thread.answer.id}/replies`],
  ['what a post said before', () => `/posts/${thread.answer.id}/revisions`],
  ['what waits to be read', () => '/unread'],
  ['bookmarks', () => '/bookmarks'],
  ['drafts', () => '/drafts'],
  ['one draft', () => `/drafts/reply:${thread.answer.id}`],
  ['tags while one types', () => '/tags?prefix=scr'],
  ['people while one types', () => `/mentions?prefix=a&spaceId=${house.cohort}`],
  ['spaces', () => '/spaces'],
  ['one space', () => `/spaces/${house.cohort}`],
  ['who is in a space', () => `/spaces/${house.cohort}/members`],
  ['a person', () => `/people/${house.reader.id}`],
  ['notifications', () => '/notifications'],
  ['a search', () => '/search?q=words'],
  ['a search with filters', () => `/search?q=words&tag=scrum&author=${house.author.id}&space=${house.cohort}`],
  ['a search for what is nowhere', () => '/search?q=nowherefound'],
  ['similar threads', () => '/threads/similar?title=How%20to%20begin'],
];

const QUEUE: Page[] = [
  ['the queue of cases', () => '/moderation/cases'],
  ['appeals', () => '/moderation/appeals'],
];

/** Once before: a token’s last use is noted, and the next twenty searches are counted in advance. */
async function cost(who: LivePerson, path: string): Promise<number> {
  await house.as(who).get(path).expect(200);
  return (await statementsOf(house.nodes[0]!.app, () => house.as(who).get(path).expect(200))).length;
}

describe('a page of the forum', () => {
  beforeAll(() => house.rows.sql('DELETE FROM rate_limit'));

  it.each(READS)('costs three statements at most: %s', async (_, path) => {
    expect(await cost(house.reader, path())).toBeLessThanOrEqual(MOST);
  });
});

describe('a page for those who moderate', () => {
  it.each(QUEUE)('costs three statements at most: %s', async (_, path) => {
    expect(await cost(house.moderator, path())).toBeLessThanOrEqual(MOST);
  });
});

describe('writing', () => {
  const costOf = async (work: () => PromiseLike<unknown>) => (await statementsOf(house.nodes[0]!.app, work)).length;
  const reply = () => ({ clientId: uuidv7(clock.now()), body: 'A few words.' });
  const answer = (body: object) => house.as(house.author).post(`/threads/${thread.id}/posts`, body).expect(201);

  it('asks who votes, and votes', async () => {
    const vote = () => house.as(house.reader).put(`/posts/${thread.answer.id}/vote`).expect(200);
    expect(await costOf(vote)).toBe(2);
  });

  it('of a reply asks who, then what is answered and by what rules, stores it with all that it moves, and knows what it looks like', async () => {
    // The first one gives its author the handle that they are mentioned by.
    await answer(reply());
    expect(await costOf(() => answer(reply()))).toBe(3);
  });

  it('of a reply that was sent before asks no more than what it has become', async () => {
    const sent = reply();
    await answer(sent);
    expect(await costOf(() => answer(sent))).toBe(3);
  });
});
