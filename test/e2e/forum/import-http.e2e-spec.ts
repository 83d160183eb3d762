import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { uuidv7 } from '#kernel';
import { aDump, dumpFile } from '../../support/dump.js';
import { aSignedIn, type IdentityApp, identityApp } from '../../support/identity-app.js';

jest.setTimeout(60_000);

const PART = 'application/vnd.afterclass.import-part';

interface ImportBody {
  id: string;
  state: string;
  counts: Record<string, number>;
  leftOut: { reason: string; count: number }[];
  failure: { reason: string; line: number } | null;
}

describe('imports over HTTP', () => {
  let forum: IdentityApp;
  let cookie: string;
  let data: string;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'afterclass-data-'));
    forum = await identityApp({ dataDir: data });
    ({ cookie } = await aSignedIn(forum, 'admin'));
  });
  afterAll(async () => {
    await forum.close();
    await rm(data, { recursive: true, force: true });
  });

  const call = (method: 'get' | 'post' | 'put', path: string, as = cookie) =>
    forum.http[method](`/api/v1/imports${path}`).set('cookie', as).set('origin', 'http://localhost:4321');
  const open = async (request: object) => ((await call('post', '').send(request).expect(201)).body as ImportBody).id;
  const send = (id: string, name: string, offset: number, part: string | Buffer) =>
    call('put', `/${id}/files/${name}?offset=${offset}`).set('content-type', PART).send(part);
  const ended = async (id: string): Promise<ImportBody> => {
    for (;;) {
      const { body } = (await call('get', `/${id}`).expect(200)) as { body: ImportBody };
      if (['done', 'failed', 'cancelled'].includes(body.state)) return body;
      await setTimeout(50);
    }
  };

  it('take files in parts, and tell what came of them', async () => {
    const id = await open({ kind: 'stackexchange', site: 'tea.stackexchange.com' });
    const { Posts, Comments } = aDump(20);
    const file = Buffer.from(dumpFile([...Posts, { Id: 900, PostTypeId: 5 }]));
    await send(id, 'Posts.xml', 0, file.subarray(0, 5000)).expect(200, { name: 'Posts.xml', bytes: 5000 });
    const refused = await send(id, 'Posts.xml', 0, file).expect(409);
    expect(refused.body).toMatchObject({ code: 'conflict', detail: 'The next part of this file begins at 5000.' });
    await send(id, 'Posts.xml', 5000, file.subarray(5000)).expect(200);
    await send(id, 'Comments.xml', 0, dumpFile(Comments!)).expect(200);
    await call('post', `/${id}/start`).expect(200);
    const done = await ended(id);
    expect(done).toMatchObject({
      state: 'done',
      source: 'tea.stackexchange.com',
      spaceSlug: 'tea-stackexchange-com',
      counts: { threads: 20, replies: 40, comments: 20, accepted: 20 },
      leftOut: [{ reason: 'tag-wiki', count: 1, examples: [{ file: 'Posts.xml', id: '900' }] }],
    });
    const report = await call('get', `/${id}/report`)
      .expect(200)
      .expect('content-type', /text\/csv/);
    expect(report.text).toContain('"tag-wiki","1","tags have no pages here","Posts.xml"');
    const list = (await call('get', '').expect(200)).body as { items: ImportBody[] };
    expect(list.items[0]).toMatchObject({ id, state: 'done' });
    expect(JSON.stringify(list)).not.toContain(data);
  });

  it('say of every post where it is from, who wrote it there, and under which licence', async () => {
    const get = (path: string) => forum.http.get(`/api/v1${path}`).set('cookie', cookie).expect(200);
    const { items } = (await get('/threads?space=tea-stackexchange-com&limit=1')).body as { items: { id: string }[] };
    expect((await get(`/threads/${items[0]!.id}`)).body).toMatchObject({
      opening: {
        origin: {
          url: expect.stringMatching(/^https:\/\/tea\.stackexchange\.com\/q\/\d+$/),
          authorUrl: expect.stringMatching(/^https:\/\/tea\.stackexchange\.com\/users\/\d+$/),
          licence: 'CC BY-SA 4.0',
        },
      },
    });
  });

  it('say where a file is broken', async () => {
    const id = await open({ kind: 'stackexchange' });
    await send(id, 'Posts.xml', 0, '<!DOCTYPE x [<!ENTITY a "b">]><posts><row Id="&a;"/></posts>').expect(200);
    await call('post', `/${id}/start`).expect(422);
    const other = await open({ kind: 'stackexchange', site: 'tea.stackexchange.com' });
    await send(other, 'Posts.xml', 0, '<posts>\n<row Id="1"').expect(200);
    await call('post', `/${other}/start`).expect(200);
    expect(await ended(other)).toMatchObject({ state: 'failed', failure: { reason: 'malformed', line: 2 } });
  });

  it('are cancelled before they begin, and not after they ended', async () => {
    const id = await open({ kind: 'stackexchange' });
    expect((await call('post', `/${id}/cancel`).expect(200)).body).toMatchObject({ state: 'cancelled' });
    await send(id, 'Posts.xml', 0, 'x').expect(409);
    await call('post', `/${id}/start`).expect(409);
  });

  it.each([
    ['a path', '..%2f..%2fPosts.xml', PART, 'x', 422],
    ['another ending', 'Posts.exe', PART, 'x', 422],
    ['another type', 'Posts.xml', 'application/json', '{}', 415],
    ['too much at once', 'Posts.xml', PART, Buffer.alloc(8 * 1024 * 1024 + 1), 413],
  ])('refuse %s', async (_what, name, type, part, status) => {
    const id = await open({ kind: 'stackexchange' });
    await call('put', `/${id}/files/${name}?offset=0`).set('content-type', type).send(part).expect(status);
    expect((await call('get', `/${id}`)).body).toMatchObject({ files: expect.not.arrayContaining([{ bytes: 1 }]) });
  });

  it.each([
    [{}, 'kind'],
    [{ kind: 'zip' }, 'kind'],
    [{ kind: 'csv' }, 'spaceId'],
    [{ kind: 'csv', spaceId: uuidv7(0) }, 'spaceId'],
    [{ kind: 'stackexchange', site: 'not a site' }, 'site'],
    [{ kind: 'csv', columns: { password: 'x' } }, 'columns'],
    [{ kind: 'stackexchange', folder: '/etc' }, 'folder'],
  ])('refuse to be opened with %j', async (request, field) => {
    const body = (await call('post', '').send(request).expect(422)).body as { fields: { field: string }[] };
    expect(body.fields.map((one) => one.field)).toContain(field);
  });

  it('are for administrators alone', async () => {
    const id = await open({ kind: 'stackexchange' });
    for (const role of ['member', 'trainer', 'moderator'] as const) {
      const { cookie: theirs } = await aSignedIn(forum, role);
      for (const path of ['', `/${id}`, `/${id}/report`]) await call('get', path, theirs).expect(403);
      for (const path of ['', `/${id}/start`, `/${id}/cancel`]) await call('post', path, theirs).send({}).expect(403);
      await call('put', `/${id}/files/Posts.xml?offset=0`, theirs).set('content-type', PART).send('x').expect(403);
    }
    await forum.http.get('/api/v1/imports').expect(401);
    await call('get', `/${uuidv7(0)}`).expect(404);
    await call('post', `/${uuidv7(0)}/cancel`).expect(404);
  });
});
