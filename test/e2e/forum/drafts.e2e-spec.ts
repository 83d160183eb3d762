import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE } from '#kernel';
import type { RowThread } from '../../support/forum-rows.js';
import { type Sender, type SignalsApp, signalsApp } from '../../support/forum-signals.js';
import type { LivePerson } from '../../support/live/people.js';
import { bodyOf } from '../../support/meetups.js';

const clock = new ManualClock();
let house: SignalsApp;
let ada: LivePerson;
let ben: LivePerson;
let thread: RowThread;
let place: string;

beforeAll(async () => {
  house = await signalsApp(clock);
});
afterAll(() => house.close());
beforeEach(async () => {
  clock.advance(MINUTE);
  ada = await house.world.aMember();
  ben = await house.world.aMember();
  thread = await house.rows.question(await house.rows.space('cohort', ada, ben), ben, ben);
  place = `/drafts/reply:${thread.posts[0]!.id}`;
});

interface DraftJson {
  version: number;
  content: { title?: string; body?: string };
}

const saves = (who: Sender, version: number, content: object, at = place) =>
  house.as(who).put(at, { version, ...content });
const saved = async (who: Sender, version: number, content: object, at = place) =>
  bodyOf<DraftJson>(await saves(who, version, content, at).expect(200));
const read = async (who: Sender, at = place) => bodyOf<DraftJson>(await house.as(who).get(at).expect(200));

/** The version that a refused save was told of. */
async function newerThan(version: number, content: object): Promise<unknown> {
  const problem = bodyOf<{ code: string; fields: { field: string; code: string; params: object }[] }>(
    await saves(ada, version, content).expect(409),
  );
  expect(problem).toMatchObject({ code: 'draft-changed', fields: [{ field: 'version', code: 'newer-version' }] });
  return problem.fields[0]!.params;
}

/** A page of a browser with an editor: it knows what is typed and the version it began from. */
class Tab {
  version = 0;
  text = '';

  async opens(): Promise<this> {
    const response = await house.as(ada).get(place);
    if (response.status === 200) this.takes(bodyOf<DraftJson>(response));
    return this;
  }

  /** @returns what the server has instead, if it refused */
  async types(text: string): Promise<DraftJson | undefined> {
    this.text = text;
    const response = await saves(ada, this.version, { body: text });
    if (response.status === 409) return read(ada);
    this.version = bodyOf<DraftJson>(response).version;
    return undefined;
  }

  /** Writes both below each other, as a person would. */
  async keepsBoth(other: DraftJson): Promise<void> {
    this.version = other.version;
    expect(await this.types(`${other.content.body}\n${this.text}`)).toBeUndefined();
  }

  private takes({ version, content }: DraftJson): void {
    this.version = version;
    this.text = content.body ?? '';
  }
}

describe('two pages with one draft', () => {
  it('lose no text unseen when both save', async () => {
    const [left, right] = [await new Tab().opens(), await new Tab().opens()];
    expect(await left.types('from the left')).toBeUndefined();
    const newer = await right.types('from the right');
    expect(newer).toMatchObject({ content: { body: 'from the left' } });
    expect((await read(ada)).content.body).toBe('from the left');
    await right.keepsBoth(newer!);
    expect((await read(ada)).content.body).toBe('from the left\nfrom the right');
    expect(await left.types('from the left, and more')).toMatchObject({ version: right.version });
  });

  it('lose no text unseen when both save at the same moment, ten times over', async () => {
    const written = new Set<string>();
    const tabs = [await new Tab().opens(), await new Tab().opens()];
    for (let round = 0; round < 10; round++) {
      const words = tabs.map((_, index) => `round ${round} page ${index}`);
      words.forEach((word) => written.add(word));
      const newer = await Promise.all(tabs.map((tab, index) => tab.types(`${tab.text}\n${words[index]}`.trim())));
      expect(newer.filter((draft) => draft === undefined)).toHaveLength(1);
      const refused = newer.findIndex((draft) => draft !== undefined);
      await tabs[refused]!.keepsBoth(await read(ada));
      await tabs[1 - refused]!.opens();
    }
    const { body } = (await read(ada)).content;
    for (const word of written) expect(body).toContain(word);
  });

  it('lose no text when one of them sends or discards what the other goes on writing', async () => {
    const [left, right] = [new Tab(), new Tab()];
    await left.types('as far as this');
    await right.opens();
    await house.as(ada).delete(`${place}?version=${left.version}`).expect(204);
    expect(await newerThan(right.version, { body: 'and further' })).toEqual({ version: 0 });
    right.version = 0;
    expect(await right.types('as far as this and further')).toBeUndefined();
  });

  it('cannot discard what they have not seen', async () => {
    const [left, right] = [new Tab(), new Tab()];
    await left.types('first');
    await right.opens();
    await right.types('second');
    const refused = await house.as(ada).delete(`${place}?version=${left.version}`).expect(409);
    expect(refused.body).toMatchObject({ code: 'draft-changed', fields: [{ params: { version: right.version } }] });
    expect((await read(ada)).content.body).toBe('second');
  });

  it('are not mistaken for each other after a draft was discarded and begun anew', async () => {
    const old = await saved(ada, 0, { body: 'the old one' });
    await house.as(ada).delete(`${place}?version=${old.version}`).expect(204);
    const fresh = await saved(ada, 0, { body: 'the new one' });
    expect(fresh.version).not.toBe(old.version);
    expect(await newerThan(old.version, { body: 'late, from the old one' })).toEqual({ version: fresh.version });
  });
});

describe('a draft', () => {
  it('is the writer’s alone', async () => {
    const { version } = await saved(ada, 0, { body: 'not yet' });
    expect((await house.as(ben).get(place)).status).toBe(404);
    expect(bodyOf<{ items: unknown[] }>(await house.as(ben).get('/drafts').expect(200)).items).toEqual([]);
    await house.as(ben).delete(`${place}?version=${version}`).expect(204);
    expect((await saves(ben, version, { body: 'mine now' })).status).toBe(409);
    expect((await read(ada)).content.body).toBe('not yet');
    for (const request of [house.as(undefined).get(place), house.as(undefined).get('/drafts')]) {
      expect((await request).status).toBe(401);
    }
  });

  it('keeps what the form has, and nothing that it has not', async () => {
    const content = { title: 'How', body: 'Words', tags: ['po'], kind: 'question', anonymous: true, reason: 'typo' };
    const full = { ...content, spaceId: thread.spaceId };
    expect((await saved(ada, 0, full, '/drafts/new')).content).toEqual(full);
    for (const more of [
      { personId: ben.id },
      { place: 'new' },
      { updatedAt: '2020-01-01T00:00:00Z' },
      { id: ben.id },
    ]) {
      expect((await saves(ada, 0, { ...full, ...more })).status).toBe(422);
    }
  });

  it.each([
    ['title', 'x'.repeat(201)],
    ['body', 'x'.repeat(50_001)],
    ['tags', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['reason', 'x'.repeat(301)],
    ['version', -1],
    ['kind', 'rant'],
  ])('has bounds (%s)', async (field, value) => {
    const response = await house.as(ada).put(place, { version: 0, [field]: value });
    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({ fields: [{ field }] });
  });

  it('is one of a hundred at most, even of those begun at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 110 }, (_, index) => {
        const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
        return saves(ada, 0, { body: 'x' }, `/drafts/reply:${id}`);
      }),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(all.filter(({ body }) => bodyOf<{ code?: string }>({ body }).code === 'limit-reached')).toHaveLength(10);
    const { items } = bodyOf<{ items: { place: string; version: number }[] }>(await house.as(ada).get('/drafts'));
    expect(items).toHaveLength(100);
    // What is there already may still be written on.
    await saved(ada, items[0]!.version, { body: 'more' }, `/drafts/${items[0]!.place}`);
  });

  it('names its thread in the list, as long as one sees that', async () => {
    await saved(ada, 0, { body: 'An answer in the making' });
    clock.advance(MINUTE);
    await saved(ada, 0, { title: 'A question' }, '/drafts/new');
    const list = async () => bodyOf<{ items: object[] }>(await house.as(ada).get('/drafts').expect(200)).items;
    const postId = thread.posts[0]!.id;
    expect(await list()).toMatchObject([
      { place: 'new', title: 'A question', excerpt: '', thread: null },
      {
        place: `reply:${postId}`,
        excerpt: 'An answer in the making',
        thread: { id: thread.id, title: 'How?', postId },
      },
    ]);
    await house.world.query('UPDATE space_member SET left_at = now() WHERE person_id = $1', [ada.id]);
    expect((await list())[1]).toMatchObject({ excerpt: 'An answer in the making', thread: null });
  });

  it.each(['elsewhere', 'reply:', 'reply:x', "edit:'; DROP TABLE draft"])('has no place called %s', async (name) => {
    expect((await saves(ada, 0, { body: 'x' }, `/drafts/${encodeURIComponent(name)}`)).status).toBe(404);
  });
});
