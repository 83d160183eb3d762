import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import supertest from 'supertest';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { bodyOf } from '../../support/meetups.js';

let forum: ForumApp;
let trainer: Somebody;
let asker: Somebody;
let peer: Somebody;
let cohort: string;
let open: string;

beforeAll(async () => {
  forum = await aForum();
  trainer = await forum.aMember('Trainer', 'trainer', 'admin');
  asker = await forum.aMember('Asker');
  peer = await forum.aMember('Peer');
  cohort = await forum.aSpace(trainer, 'cohort', asker, peer);
  open = await forum.aSpace(trainer, 'public');
});
afterAll(() => forum.close());

interface Entry {
  id: string;
  title: string;
  summary: string;
  /** The name of its author, where there is one. */
  name?: string;
}

const get = (path: string) => supertest(forum.nodes[0]!.url).get(`/api/v1/feeds/${path}`);

/** A feed that was answered, read by a parser that knows nothing of ours and takes nothing that is not well formed. */
function entriesOf(body: unknown, text: string): Entry[] {
  const entries: Entry[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  const say = (words: string) => {
    const [entry, field] = [entries.at(-1), open.at(-1)];
    if (!entry || !field || !open.includes('entry') || !['id', 'title', 'summary', 'name'].includes(field)) return;
    entry[field as keyof Entry] = (entry[field as keyof Entry] ?? '') + words;
  };
  parser.on('opentag', ({ name }) => {
    open.push(name);
    if (name === 'entry') entries.push({ id: '', title: '', summary: '' });
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(Buffer.isBuffer(body) ? body.toString('utf8') : text).close();
  return entries;
}

async function read(path: string): Promise<Entry[]> {
  const { body, text } = (await get(path).expect(200)) as { body: unknown; text: string };
  return entriesOf(body, text);
}

async function keyOf(who: Somebody): Promise<string> {
  return bodyOf<{ key: string }>(await forum.as(who).post('/me/forum-feed').expect(201)).key;
}

describe('a feed of what is public', () => {
  it('is read without a key, and is not sent again while nothing has changed', async () => {
    const { thread, opening } = await forum.ask(asker, open, { title: 'How <b>big</b> & why?', body: 'A *story*.' });
    const first = await get(`spaces/${open}.atom`).expect(200);
    expect(first.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const [entry] = entriesOf(first.body, first.text);
    expect(entry).toMatchObject({ id: `urn:uuid:${opening.id}`, name: 'Asker' });
    expect(entry!.title).toBe('How &lt;b&gt;big&lt;/b&gt; &amp; why?');
    const etag = first.headers['etag']!;
    await get(`spaces/${open}.atom`).set('if-none-match', etag).expect(304);
    await forum.reply(peer, thread.id, { body: 'Small & often.' });
    const [reply] = await read(`threads/${thread.id}.atom`);
    expect(reply).toMatchObject({ title: 'Re: How &lt;b&gt;big&lt;/b&gt; &amp; why?', summary: 'Small &amp; often.' });
    await forum.ask(peer, open, { title: 'Another question' });
    await get(`spaces/${open}.atom`).set('if-none-match', etag).expect(200);
  });

  it('shows nothing that was deleted', async () => {
    const { thread, opening } = await forum.ask(asker, open, { title: 'Soon shorter' });
    const answer = await forum.reply(peer, thread.id, { body: 'Soon gone.' });
    expect(await read(`threads/${thread.id}.atom`)).toHaveLength(2);
    await forum.as(peer).delete(`/posts/${answer.id}`).expect(204);
    expect((await read(`threads/${thread.id}.atom`)).map(({ id }) => id)).toEqual([`urn:uuid:${opening.id}`]);
  });
});

describe('a feed of a cohort', () => {
  it('names nobody who wrote without a name, and shows what waits for a moderator to nobody, moderators included', async () => {
    const { thread, opening } = await forum.ask(asker, cohort, { title: 'Without a name', anonymous: true });
    await forum.reply(peer, thread.id, { body: 'Named.' });
    const keys = [await keyOf(peer), await keyOf(asker), await keyOf(trainer)];
    for (const key of keys) {
      const shown = await read(`threads/${thread.id}.atom?key=${key}`);
      expect(shown.map(({ name }) => name)).toEqual(['Peer', undefined]);
    }
    await forum
      .as(trainer)
      .post('/moderation/actions', { action: 'hide', reason: 'spam', postId: opening.id })
      .expect(201);
    for (const key of keys) {
      for (const path of ['all.atom', `spaces/${cohort}.atom`]) {
        expect((await read(`${path}?key=${key}`)).map(({ title }) => title)).not.toContain('Without a name');
      }
    }
  });
});

describe('a key', () => {
  it('shows what its owner sees at that moment, and nothing once they have left', async () => {
    const member = await forum.aMember('Leaver');
    await forum.letIn(trainer, cohort, member);
    const { thread } = await forum.ask(asker, cohort, { title: 'Among us' });
    const key = await keyOf(member);
    const places = [`spaces/${cohort}.atom`, `threads/${thread.id}.atom`];
    expect((await read(`all.atom?key=${key}`)).map(({ title }) => title)).toContain('Among us');
    for (const place of places) {
      expect((await read(`${place}?key=${key}`)).map(({ title }) => title)).toContain('Among us');
      await get(place).expect(404);
    }
    await forum.as(trainer).delete(`/spaces/${cohort}/members/${member.id}`).expect(204);
    expect((await read(`all.atom?key=${key}`)).map(({ title }) => title)).not.toContain('Among us');
    for (const place of places) await get(`${place}?key=${key}`).expect(404);
  });

  it('opens nothing once it was replaced or taken back, not even what is public', async () => {
    const first = await keyOf(peer);
    await get(`all.atom?key=${first}`).expect(200);
    const second = await keyOf(peer);
    await get(`all.atom?key=${first}`).expect(404);
    await get(`all.atom?key=${second}`).expect(200);
    await forum.as(peer).delete('/me/forum-feed').expect(204);
    await get(`all.atom?key=${second}`).expect(404);
    expect(bodyOf(await forum.as(peer).get('/me/forum-feed').expect(200))).toEqual({ key: null, url: null });
  });

  it('is nothing that could be guessed or stands in the database', async () => {
    const key = await keyOf(asker);
    const rows = await forum.database.query<{ row: string }>('SELECT forum_feed::text AS row FROM forum_feed');
    expect(rows.filter(({ row }) => row.includes(key))).toEqual([]);
    const [{ id }] = (await forum.database.query<{ id: string }>('SELECT id FROM forum_feed WHERE person_id = $1', [
      asker.id,
    ])) as [{ id: string }];
    for (const wrong of [id, `${key.startsWith('A') ? 'B' : 'A'}${key.slice(1)}`, '', 'x'.repeat(54)]) {
      await get(`all.atom?key=${wrong}`).expect(404);
    }
  });

  it('opens nothing to who was suspended', async () => {
    const member = await forum.aMember('Suspended');
    const key = await keyOf(member);
    await forum
      .as(trainer)
      .post('/moderation/actions', {
        action: 'suspend',
        reason: 'spam',
        personId: member.id,
        until: new Date(Date.now() + 86_400_000).toISOString(),
      })
      .expect(201);
    await get(`all.atom?key=${key}`).expect(403);
  });

  it('is for feeds alone', async () => {
    const key = await keyOf(asker);
    const http = supertest(forum.nodes[0]!.url);
    await http.get('/api/v1/notifications').set('authorization', `Bearer ${key}`).expect(401);
    await http.get(`/api/v1/calendar/${key}.ics`).expect(404);
  });
});
