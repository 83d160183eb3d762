import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock } from '#kernel';
import { ANONYMOUS, type MemberViewer } from '#platform';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { type PlatformNode, platformNode } from '../../../../test/support/platform.js';
import { SearchRows } from '../../../../test/support/search-rows.js';

const clock = new ManualClock();
let database: TestDatabase;
let node: PlatformNode;
let rows: SearchRows;
let ada: MemberViewer;
let ben: MemberViewer;
let members: string;

beforeAll(async () => {
  database = await testDatabase();
  node = await platformNode(database.url, { clock, env: { PUBLIC_URL: 'http://localhost:4321' } });
  rows = new SearchRows(node);
});
afterAll(async () => {
  await node.close();
  await database.drop();
});
beforeEach(async () => {
  clock.advance(DAY);
  await rows.sql('TRUNCATE search_document, search_word, thread_tag, post, thread CASCADE');
  [ada, ben] = [await rows.member(), await rows.member()];
  members = await rows.space('members');
});

const aThread = (said: Partial<Parameters<SearchRows['thread']>[0]>) => rows.thread({ in: members, by: ada, ...said });
const hits = (segments: { text: string; hit: boolean }[]) => segments.filter(({ hit }) => hit).map(({ text }) => text);

describe('a search', () => {
  it('puts a title before a tag, a tag before an accepted answer, and that before the rest', async () => {
    const rest = await aThread({ replies: ['velocity'] });
    const accepted = await aThread({ replies: ['velocity'], accepted: 0 });
    const tag = await aThread({ tags: ['velocity'] });
    const title = await aThread({ title: 'velocity' });
    expect(await rows.found(ben, 'velocity')).toEqual([
      title.posts[0]!.id,
      tag.posts[0]!.id,
      accepted.posts[1]!.id,
      rest.posts[1]!.id,
    ]);
  });

  it.each([
    ['stories', 'A user story is a promise'],
    ['estimate', 'We are estimating'],
    ['réunion', 'Trop de réunions'],
    ['reunion', 'Trop de réunions'],
    ['estimées', 'Une tâche estimée'],
    ['SEU', 'How many SEUs do I need? One SEU an hour.'],
    ['csm', 'I hold the CSM/CSPO'],
    ['cspo', 'I hold the CSM/CSPO'],
    ['équipe', "C'est l'équipe qui décide"],
    ['oeuvre', 'Une œuvre'],
    ['time-boxed', 'Everything is time-boxed here'],
    ['"definition of done"', 'Our definition of done'],
    ['the backlog', 'Une page sur le backlog'],
    ['nothing or backlog', 'Only the backlog'],
    ['refin', 'Backlog refinement'],
    ['velocty', 'Our velocity fell'],
    ['scurm', 'This is Scrum'],
    ['the', 'The'],
  ])('for %s finds "%s"', async (typed, body) => {
    const thread = await aThread({ body });
    await aThread({ body: 'Something else altogether' });
    expect(await rows.found(ben, typed)).toEqual([thread.posts[0]!.id]);
  });

  it.each([
    ['"done definition"', 'Our definition of done'],
    ['backlog -refinement', 'Backlog refinement'],
    ['velo ', 'Our velocity fell'],
    ['backlog velocity', 'Only the backlog'],
    ['!!! ???', 'What!!! ???'],
    ["' & | ! ( ~s:1 '' \\", 'Words'],
    ['-backlog', 'No such thing'],
  ])('for %s does not find "%s"', async (typed, body) => {
    await aThread({ body });
    expect(await rows.found(ben, typed)).toEqual([]);
  });

  it('leaves out what has a word in its text that is not wanted, also where more is found than is ranked at once', async () => {
    await aThread({ title: 'On velocity', body: 'Something about refinement', replies: Array(160).fill('velocity') });
    const thread = await aThread({ title: 'Velocity', body: 'Nothing of the kind' });
    const found = await rows.page(ben, 'velocity -refinement', {}, 50);
    expect(found.items[0]!.postId).toBe(thread.posts[0]!.id);
    expect(found.items.filter(({ kind }) => kind === 'thread')).toHaveLength(1);
  });

  it('says when it found something by words that are nearly those asked for', async () => {
    await aThread({ body: 'Our velocity fell' });
    expect((await rows.page(ben, 'velocity')).nearly).toBe(false);
    expect((await rows.page(ben, 'velocty')).nearly).toBe(true);
  });

  it('shows what was found as text, with the words marked in every form', async () => {
    const body = `${'Before it. '.repeat(40)}<b>Stories</b> & "a story" \`<script>\`. ${'After it. '.repeat(60)}`;
    await aThread({ title: 'A Story, <i>', body });
    const [found] = (await rows.page(ben, 'story')).items;
    expect(hits(found!.title)).toEqual(['Story']);
    expect(found!.title.map(({ text }) => text).join('')).toBe('A Story, <i>');
    expect(hits(found!.excerpt)).toEqual(['Stories', 'story']);
    expect(found!.excerpt.map(({ text }) => text).join('')).toContain('<script>');
    expect(found!.excerpt.map(({ text }) => text).join('').length).toBeLessThan(300);
  });

  it('pages through everything once, though it ranks a stretch at a time', async () => {
    const thread = await aThread({
      title: 'velocity',
      replies: Array.from({ length: 330 }, (_, i) => `velocity ${i}`),
    });
    await aThread({ title: 'On velocity', body: 'Old and new' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await rows.page(ben, 'velocity', {}, 40, cursor);
      seen.push(...page.items.map(({ postId }) => postId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(332);
    expect(new Set(seen).size).toBe(332);
    expect(seen.slice(0, 2)).toContain(thread.posts[0]!.id);
  });
});

describe('the filters of a search', () => {
  it('narrow to a space, a tag, a kind, an answer, an author and days', async () => {
    const other = await rows.space('members');
    const [tagged, elsewhere] = [
      await aThread({ body: 'velocity', tags: ["planning's"], replies: ['velocity'], accepted: 0 }),
      await aThread({ in: other, by: ben, body: 'velocity' }),
    ];
    const [question, answer] = tagged.posts.map(({ id }) => id);
    const [away] = elsewhere.posts.map(({ id }) => id);
    const sorted = async (filters: Parameters<SearchRows['found']>[2]) =>
      (await rows.found(ada, 'velocity', filters)).sort();
    const now = clock.now();
    expect(await sorted({ space: other })).toEqual([away]);
    expect(await sorted({ tag: "planning's" })).toEqual([question, answer].sort());
    expect(await sorted({ kind: 'post' })).toEqual([answer]);
    expect(await sorted({ kind: 'thread' })).toEqual([question, away].sort());
    expect(await sorted({ answered: false })).toEqual([away]);
    expect(await sorted({ answered: true })).toEqual([question, answer].sort());
    expect(await sorted({ author: ben.id })).toEqual([away]);
    expect(await sorted({ from: now, to: now + DAY })).toHaveLength(3);
    expect(await sorted({ from: now - 700 * DAY, to: now })).toEqual([]);
    expect(await sorted({ from: now + 1 })).toEqual([]);
    expect(await sorted({ to: now })).toEqual([]);
  });

  it('find without words what they let through, the newest first', async () => {
    const thread = await aThread({ replies: ['one', 'two'] });
    expect(await rows.found(ben, '', { author: ada.id })).toEqual(thread.posts.map(({ id }) => id).reverse());
    expect(await rows.found(ben, '')).toEqual([]);
  });
});

describe('what may not be seen', () => {
  it('is not found by strangers, outsiders, or those who have just left', async () => {
    const cohort = await rows.space('cohort', ada, ben);
    const stranger = await rows.member('admin', 'moderator', 'trainer');
    await aThread({ in: cohort, title: 'velocity', body: 'velocity' });
    expect(await rows.found(ben, 'velocity')).toHaveLength(1);
    await rows.sql('UPDATE space_member SET left_at = now() WHERE person_id = $1', [ben.id]);
    for (const viewer of [ben, stranger, ANONYMOUS]) {
      expect(await rows.page(viewer, 'velocity')).toEqual({ items: [], nextCursor: null, nearly: true });
      expect(await rows.found(viewer, 'velocity', { space: cohort })).toEqual([]);
      expect(await rows.similar(viewer, 'velocity')).toEqual([]);
    }
    expect(await rows.similar(ada, 'velocity')).toHaveLength(1);
  });

  it('is not found before the index has heard of it: deleted, hidden, merged, moved', async () => {
    const cohort = await rows.space('cohort', ada);
    const thread = await aThread({ title: 'velocity', body: 'velocity', replies: ['velocity'] });
    const findable = async (statement: string) => {
      await rows.sql(`UPDATE ${statement}`, [thread.id]);
      return [await rows.found(ben, 'velocity'), await rows.similar(ben, 'velocity')].flat().length;
    };
    expect(await findable('thread SET locked_at = now() WHERE id = $1')).toBe(3);
    expect(await findable('post SET deleted_at = now() WHERE thread_id = $1 AND number = 2')).toBe(2);
    expect(await findable('thread SET deleted_at = now() WHERE id = $1')).toBe(0);
    expect(await findable('thread SET deleted_at = NULL, hidden_at = now() WHERE id = $1')).toBe(0);
    expect(await findable('thread SET hidden_at = NULL WHERE id = $1')).toBe(2);
    await rows.sql('UPDATE thread SET space_id = $2 WHERE id = $1', [thread.id, cohort]);
    expect(await rows.found(ben, 'velocity')).toEqual([]);
  });

  it('is gone from the index with what it said, once it has heard', async () => {
    const thread = await aThread({ body: 'velocity', replies: ['velocity and a secret'] });
    await rows.sql('UPDATE post SET deleted_at = now() WHERE thread_id = $1 AND number = 2', [thread.id]);
    await rows.index(thread);
    const left = await rows.sql<{ text: string }>('SELECT text FROM search_document WHERE thread_id = $1', [thread.id]);
    expect(left.map(({ text }) => text)).toEqual(['velocity']);
    await rows.sql('UPDATE post SET deleted_at = NULL WHERE thread_id = $1', [thread.id]);
    await rows.index(thread);
    expect(await rows.found(ben, 'secret')).toHaveLength(1);
  });

  it('is not in an excerpt after an edit took it out, before the index has heard', async () => {
    const thread = await aThread({ body: 'velocity of the secret' });
    await rows.sql(`UPDATE post SET raw = 'velocity', edits = edits + 1 WHERE thread_id = $1`, [thread.id]);
    expect((await rows.page(ben, 'velocity')).items.map(({ excerpt }) => excerpt)).toEqual([[]]);
    await rows.index(thread);
    expect(await rows.found(ben, 'secret')).toEqual([]);
  });

  it('is who asked without a name: not shown, and found by no filter', async () => {
    const thread = await aThread({ title: 'velocity', anonymous: true });
    const [found] = (await rows.page(ben, 'velocity')).items;
    expect(found).toMatchObject({ postId: thread.posts[0]!.id, author: null, anonymous: true });
    for (const viewer of [ada, ben]) expect(await rows.found(viewer, 'velocity', { author: ada.id })).toEqual([]);
    expect(await rows.found(ben, '', { author: ada.id })).toEqual([]);
  });
});

describe('the index', () => {
  it('follows a thread to another title, other tags and another space', async () => {
    const other = await rows.space('members');
    const thread = await aThread({ title: 'velocity', replies: ['capacity'] });
    await rows.sql(`UPDATE thread SET title = 'forecast', space_id = $2 WHERE id = $1`, [thread.id, other]);
    await rows.tag(thread, 'planning');
    await rows.index(thread);
    expect(await rows.found(ben, 'velocity')).toEqual([]);
    expect(await rows.found(ben, 'forecast planning')).toHaveLength(1);
    expect(await rows.found(ben, 'capacity', { space: other, tag: 'planning' })).toHaveLength(1);
    expect(await rows.found(ben, 'capacity', { space: members })).toEqual([]);
  });
});

describe('threads like a title', () => {
  it('are those that share most with it, five at most', async () => {
    const same = await aThread({ title: 'How do we estimate velocity?' });
    for (let more = 0; more < 6; more++) await aThread({ title: `Velocity ${more}` });
    const similar = await rows.similar(ben, 'How should we estimate our velocity');
    expect(similar).toHaveLength(5);
    expect(similar[0]).toBe(same.id);
    expect(await rows.similar(ben, 'estimate veloctiy')).toContain(same.id);
    expect(await rows.similar(ben, 'how should we')).toEqual([]);
  });
});
