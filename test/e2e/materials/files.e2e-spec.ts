import { request as send } from 'node:http';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MATERIAL_LIMITS } from '#contracts';
import { DAY, ManualClock } from '#kernel';
import { CollectFiles } from '../../../libs/materials/src/app/collect-files.js';
import { announcement, aPdfOf, aVideo, MaterialsApp, type VersionJson } from '../../support/materials.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';
import { aPdf } from '../../support/hostile-files.js';

const clock = new ManualClock();
let app: MaterialsApp;
let trainer: SignedInMember;

beforeAll(async () => {
  app = await MaterialsApp.start(clock);
  ({ trainer } = app.house);
});
afterAll(() => app.close());

const resumable = { 'tus-resumable': '1.0.0' };
const offsetOf = async (location: string, who = trainer) => {
  const response = await app.house.identity.http.head(location).set('cookie', who.cookie).set(resumable).expect(200);
  return Number(response.headers['upload-offset']);
};
const bringIn = (more: Record<string, unknown>, who = trainer) =>
  app.as(who).post('/materials', { kind: 'file', title: 'Slides', libraryKind: 'ebook', ...more });
const fieldOf = (response: { body: unknown }) =>
  bodyOf<{ fields: { field: string; code: string }[] }>(response).fields[0];

describe('a file on its way', () => {
  it('comes in parts, and is then what a version holds', async () => {
    const content = aPdfOf('in parts');
    const location = await app.begun(trainer, 'Plan für März.pdf', content.length);
    expect(await offsetOf(location)).toBe(0);
    const first = await app.part(trainer, location, 0, content.subarray(0, 10)).expect(204);
    expect(first.headers).toMatchObject({ 'upload-offset': '10', ...resumable });
    expect(await offsetOf(location)).toBe(10);
    const uploadId = location.split('/').at(-1)!;
    expect(fieldOf(await bringIn({ uploadId }).expect(422))).toMatchObject({ code: 'upload-unfinished' });
    await app.part(trainer, location, 10, content.subarray(10)).expect(204);
    const { versions } = bodyOf<{ versions: VersionJson[] }>(await bringIn({ uploadId }).expect(201));
    expect(versions[0]!.file).toMatchObject({
      name: 'Plan für März.pdf',
      type: 'application/pdf',
      bytes: content.length,
    });
    expect((await app.bytes(trainer, versions[0]!.file!.href).expect(200)).body).toEqual(content);
    // It has become a file, and is no upload any more.
    await app.house.identity.http.head(location).set('cookie', trainer.cookie).set(resumable).expect(404);
    expect(fieldOf(await bringIn({ uploadId }).expect(422))).toMatchObject({ field: 'uploadId', code: 'unknown' });
  });

  it('goes on where a connection was lost', async () => {
    const content = Buffer.concat([aPdf(), Buffer.alloc(300_000, 1)]);
    const location = await app.begun(trainer, 'slides.pdf', content.length);
    const half = content.subarray(0, 150_000);
    const { hostname, port } = new URL(app.house.identity.url);
    const headers = { cookie: trainer.cookie, 'upload-offset': '0', 'content-length': String(content.length) };
    const lost = send({
      ...{ hostname, port, path: location, method: 'PATCH' },
      headers: { ...headers, ...resumable, 'content-type': 'application/offset+octet-stream' },
    });
    lost.on('error', () => undefined);
    lost.write(half);
    // What has come is on the disk before the connection goes. To ask the server would take the upload over.
    const path = join(app.dataDir, 'files/uploads', location.split('/').at(-1)!);
    while ((await stat(path)).size < half.length) continue;
    const closed = new Promise((done) => lost.once('close', done));
    lost.destroy();
    await closed;
    const there = await offsetOf(location);
    expect(there).toBe(half.length);
    await app.part(trainer, location, there, content.subarray(there)).expect(204);
    const { versions } = bodyOf<{ versions: VersionJson[] }>(
      await bringIn({ uploadId: location.split('/').at(-1) }).expect(201),
    );
    expect((await app.bytes(trainer, versions[0]!.file!.href).expect(200)).body).toEqual(content);
  });

  it('is for who sends it, and for nobody else', async () => {
    const location = await app.begun(trainer, 'slides.pdf', 100);
    const [member, { another }] = [await app.house.somebody(), app.house];
    for (const [who, status] of [
      [undefined, 401],
      [member, 403],
      [another, 404],
    ] as const) {
      const as = who ? { cookie: who.cookie } : {};
      const { http } = app.house.identity;
      await http.head(location).set(as).set(resumable).expect(status);
      await http.delete(location).set(as).set(resumable).expect(status);
      const part = http
        .patch(location)
        .set(as)
        .set({ ...resumable, 'upload-offset': '0' });
      await part.type('application/offset+octet-stream').send(Buffer.alloc(10)).expect(status);
      await app
        .as(who)
        .post('/material-uploads')
        .set(announcement('a.pdf', 10))
        .expect(status === 404 ? 201 : status);
    }
    expect(fieldOf(await bringIn({ uploadId: location.split('/').at(-1) }, another).expect(422))).toMatchObject({
      field: 'uploadId',
      code: 'unknown',
    });
    expect(await offsetOf(location)).toBe(0);
  });

  it('is refused as problem objects say it', async () => {
    const location = await app.begun(trainer, 'slides.pdf', 100);
    const refused = async (request: PromiseLike<{ status: number; type: string; body: unknown }>) => {
      const { status, type, body } = await request;
      expect(type).toBe('application/problem+json');
      return [status, bodyOf<{ code: string }>({ body }).code];
    };
    const announce = (headers: Record<string, string>) => app.as(trainer).post('/material-uploads').set(headers);
    const large = announcement('a.pdf', MATERIAL_LIMITS.fileBytes + 1);
    expect(await refused(announce(large))).toEqual([413, 'payload-too-large']);
    expect(await refused(announce(announcement('a.pdf', 0)))).toEqual([422, 'invalid-input']);
    expect(await refused(announce(resumable))).toEqual([400, 'malformed-request']);
    expect(await refused(announce({ ...announcement('a.pdf', 5), 'tus-resumable': '0.1' }))).toEqual([
      400,
      'malformed-request',
    ]);
    expect(await refused(app.part(trainer, location, 7, Buffer.alloc(1)))).toEqual([409, 'conflict']);
    expect(await refused(app.part(trainer, location, 0, Buffer.alloc(101)))).toEqual([413, 'payload-too-large']);
    // Only where parts of files are taken.
    const elsewhere = app.as(trainer).post('/materials').type('application/offset+octet-stream');
    expect(await refused(elsewhere.send(Buffer.alloc(1)))).toEqual([415, 'unsupported-media-type']);
    expect(
      await refused(app.part(trainer, location, 0, Buffer.alloc(1)).set('origin', 'https://evil.example')),
    ).toEqual([403, 'cross-site-request']);
    expect(await offsetOf(location)).toBe(0);
  });

  it('is one of a few', async () => {
    const somebody = await app.house.somebody('trainer');
    const begin = () => app.as(somebody).post('/material-uploads').set(announcement('a.pdf', 10));
    const answers = await Promise.all(
      Array.from({ length: MATERIAL_LIMITS.arriving + 3 }, async () => (await begin()).status),
    );
    expect(answers.filter((status) => status === 201)).toHaveLength(MATERIAL_LIMITS.arriving);
    expect(answers.filter((status) => status === 429)).toHaveLength(3);
  });

  it('can be given up, and is cleared where nobody comes back to it', async () => {
    const lying = async () => (await readdir(join(app.dataDir, 'files/uploads'))).sort();
    const before = await lying();
    const given = await app.begun(trainer, 'a.pdf', 10);
    await app.house.identity.http.delete(given).set('cookie', trainer.cookie).set(resumable).expect(204);
    await app.house.identity.http.head(given).set('cookie', trainer.cookie).set(resumable).expect(404);
    expect(await lying()).toEqual(before);
    const forgotten = await app.begun(trainer, 'a.pdf', 10);
    const kept = await app.pdf();
    clock.advance(6 * DAY);
    const young = await app.begun(trainer, 'a.pdf', 10);
    clock.advance(1 * DAY + 1);
    await app.house.identity.app.get(CollectFiles).run();
    await app.house.identity.http.head(forgotten).set('cookie', trainer.cookie).set(resumable).expect(404);
    expect(await offsetOf(young)).toBe(0);
    await app.bytes(trainer, kept.versions[0]!.file!.href).expect(200);
  });
});

describe('what a file is', () => {
  const bringInAs = async (name: string, content: Buffer, kind = 'file') => {
    const uploadId = await app.uploaded(trainer, name, content);
    return bringIn({ uploadId, kind });
  };

  it('is told by its content, which has to agree with its name', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    for (const [name, content] of [
      ['slides.pdf', page],
      ['page.html', page],
      ['picture.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['program.exe', Buffer.from('MZ\0\0')],
      ['video.mp4', aPdf()],
      ['slides.docx', Buffer.from('PK\x03\x04 and nothing')],
    ] as const) {
      expect((await bringInAs(name, content)).status).toBe(415);
    }
  });

  it('is a video where a video is wanted', async () => {
    expect((await bringInAs('slides.pdf', aPdf(), 'video')).status).toBe(415);
    const { versions } = bodyOf<{ versions: VersionJson[] }>(await bringInAs('talk.mp4', aVideo(), 'video'));
    const shown = await app.bytes(trainer, versions[0]!.file!.href).set('range', 'bytes=0-3').expect(206);
    expect(shown.headers['content-type']).toBe('video/mp4');
    expect(shown.headers['content-disposition']).toMatch(/^inline/);
  });
});

describe('the bytes of a file', () => {
  const content = Buffer.concat([aPdfOf('bytes'), Buffer.from('0123456789')]);
  let href: string;
  beforeAll(async () => {
    ({ href } = (await app.pdf({ title: 'Bytes' }, trainer, content)).versions[0]!.file!);
  });

  it('are told with what they are, and run nothing', async () => {
    const { headers } = await app.bytes(trainer, href).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    expect(headers['content-security-policy']).toMatch(/sandbox$/);
    expect(headers['content-disposition']).toBe(`attachment; filename="slides.pdf"; filename*=UTF-8''slides.pdf`);
  });

  it('come in parts, as long as it is the same file', async () => {
    const whole = await app.bytes(trainer, href).expect(200);
    const { etag, 'last-modified': modified } = whole.headers as Record<string, string>;
    const part = (range: string, more = {}) => app.bytes(trainer, href).set({ range, ...more });
    const last = await part('bytes=-4').expect(206);
    expect([last.headers['content-range'], String(last.body)]).toEqual([
      `bytes ${content.length - 4}-${content.length - 1}/${content.length}`,
      '6789',
    ]);
    for (const same of [etag, modified]) await part('bytes=0-1', { 'if-range': same }).expect(206);
    await part('bytes=0-1', { 'if-range': '"another"' }).expect(200);
    expect((await part(`bytes=${content.length}-`).expect(416)).headers['content-range']).toBe(
      `bytes */${content.length}`,
    );
    await app.bytes(trainer, href).set('if-none-match', etag!).expect(304);
    const head = await app.house.identity.http.head(href).set('cookie', trainer.cookie).expect(200);
    expect(head.headers['content-length']).toBe(String(content.length));
  });
});
