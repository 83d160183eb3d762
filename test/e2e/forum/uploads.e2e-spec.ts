import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ManualClock } from '#kernel';
import { FileStore } from '#platform';
import { CollectUploads } from '../../../libs/forum/src/app/uploads/collect-uploads.js';
import { aPng } from '../../support/hostile-files.js';
import type { RowThread } from '../../support/forum-rows.js';
import { type UploadJson, UploadsApp } from '../../support/uploads.js';

const HOUR = 3_600_000;
type Person = Awaited<ReturnType<UploadsApp['somebody']>>;

describe('files of posts', () => {
  let app: UploadsApp;
  let ada: Person;
  let ben: Person;
  let cleo: Person;
  let moderator: Person;
  beforeAll(async () => {
    app = await UploadsApp.start(new ManualClock(Date.UTC(2026, 2, 2, 9)));
    [ada, ben, cleo] = [await app.somebody(), await app.somebody(), await app.somebody()];
    moderator = await app.somebody('moderator');
  });
  afterAll(() => app.close());

  const seenBy = async (upload: UploadJson, ...people: (Person | undefined)[]) => {
    const answers: number[] = [];
    for (const who of people) answers.push((await app.get(who, upload)).status);
    return answers;
  };

  /** A question of Ada's with a picture in it, in a space of its own. */
  async function aPicture(...space: Parameters<typeof app.rows.space>): Promise<[RowThread, UploadJson]> {
    const thread = await app.rows.question(await app.rows.space(...space), ada, ben);
    const upload = await app.added(ada, await aPng(), 'board.png');
    await app.attach(thread.posts[0]!.id, ada, upload);
    return [thread, upload];
  }

  it('keep their place free in the text that shows them', async () => {
    const { url } = await app.added(ada, await aPng(), 'board.png');
    const preview = await app.identity.http
      .post('/api/v1/preview')
      .set('cookie', ada.cookie)
      .send({ body: `![board](${url})` })
      .expect(200);
    expect((preview.body as { html: string }).html).toContain('width="60" height="40"');
  });

  describe('who may read one', () => {
    it('is whoever added it, until it belongs to a post', async () => {
      const upload = await app.added(ada, await aPng(), 'board.png');
      expect(upload).toMatchObject({ type: 'image/png', name: 'board.png', width: 60, height: 40 });
      expect(await seenBy(upload, ada, ben, moderator, undefined)).toEqual([200, 404, 404, 404]);
    });

    it('is everybody, members, or those of a cohort, as the space of its post says', async () => {
      const [, open] = await aPicture('public');
      const [, inside] = await aPicture('members');
      const [, cohort] = await aPicture('cohort', ada, ben);
      expect(await seenBy(open, ada, cleo, undefined)).toEqual([200, 200, 200]);
      expect(await seenBy(inside, ada, cleo, undefined)).toEqual([200, 200, 404]);
      expect(await seenBy(cohort, ada, ben, cleo, moderator, undefined)).toEqual([200, 200, 404, 404, 404]);
    });

    it('is nobody any more who has left the cohort, its author not excepted', async () => {
      const [thread, upload] = await aPicture('cohort', ada, ben);
      await app.rows.sql('UPDATE space_member SET left_at = now() WHERE space_id = $1', [thread.spaceId]);
      expect(await seenBy(upload, ada, ben)).toEqual([404, 404]);
    });

    it.each(['deleted_at', 'hidden_at'])('is its author and the moderators once its post is %s', async (when) => {
      const [thread, upload] = await aPicture('members');
      await app.rows.sql(`UPDATE post SET ${when} = now() WHERE id = $1`, [thread.posts[0]!.id]);
      expect(await seenBy(upload, ada, moderator, ben, undefined)).toEqual([200, 200, 404, 404]);
      const head = await app.identity.http.head(upload.url).set('cookie', ben.cookie);
      expect(head.status).toBe(404);
    });

    it('answers the same for what is not there, what is no id, and what one may not see', async () => {
      const [, upload] = await aPicture('cohort', ada);
      const answers = [];
      for (const url of [
        upload.url,
        '/api/v1/uploads/0195af00-0000-7000-8000-000000000000',
        '/api/v1/uploads/..%2f..',
      ]) {
        const response = await app.identity.http.get(url).set('cookie', ben.cookie);
        answers.push({ status: response.status, code: (response.body as { code: string }).code });
      }
      expect(answers).toEqual(Array.from({ length: 3 }, () => ({ status: 404, code: 'not-found' })));
    });
  });

  describe('a text that names one', () => {
    it('takes none that is another person’s, and none that belongs to another post', async () => {
      const [thread, taken] = await aPicture('cohort', ada);
      const others = await app.added(ben, await aPng(), 'ben.png');
      const open = await app.rows.question(await app.rows.space('public'), ada);
      await app.attach(open.posts[0]!.id, ada, taken, others);
      expect(await seenBy(others, ben, ada, undefined)).toEqual([200, 404, 404]);
      expect(await seenBy(taken, ada, undefined)).toEqual([200, 404]);
      await app.attach(thread.posts[0]!.id, ada, taken);
      expect(await seenBy(taken, ada)).toEqual([200]);
    });

    it('and no longer names it leaves it to its author and the moderators, until it is named again', async () => {
      const [thread, upload] = await aPicture('public');
      await app.attach(thread.posts[0]!.id, ada);
      expect(await seenBy(upload, ada, moderator, ben, undefined)).toEqual([200, 200, 404, 404]);
      await app.attach(thread.posts[0]!.id, ada, upload);
      expect(await seenBy(upload, ben, undefined)).toEqual([200, 200]);
    });
  });

  describe('a download', () => {
    const WORDS = Buffer.from('0123456789'.repeat(1_000));
    let upload: UploadJson;
    beforeAll(async () => {
      upload = await app.added(ada, WORDS, 'numbers.txt');
    });

    it.each([
      ['bytes=0-9', 206, 'bytes 0-9/10000', '0123456789'],
      ['bytes=9995-', 206, 'bytes 9995-9999/10000', '56789'],
      ['bytes=-3', 206, 'bytes 9997-9999/10000', '789'],
      ['bytes=9998-20000', 206, 'bytes 9998-9999/10000', '89'],
      ['bytes=10000-', 416, 'bytes */10000', ''],
    ])('of %s gives that part', async (range, status, contentRange, words) => {
      const response = await app.get(ada, upload).set('range', range);
      expect(response.status).toBe(status);
      expect(response.headers['content-range']).toBe(contentRange);
      expect(String(response.body)).toBe(words);
    });

    it.each(['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=x', 'bytes=-'])(
      'of %s gives all of it',
      async (range) => {
        const response = await app.get(ada, upload).set('range', range).expect(200);
        expect((response.body as Buffer).equals(WORDS)).toBe(true);
      },
    );

    it('goes on only where the file is still the same', async () => {
      const { headers } = await app.get(ada, upload).expect(200);
      const part = (tag: string) => app.get(ada, upload).set('range', 'bytes=0-1').set('if-range', tag);
      expect((await part(headers['etag']!)).status).toBe(206);
      expect((await part('"another"')).status).toBe(200);
    });

    it('is not sent again to who has it, and asked for each time', async () => {
      const { headers } = await app.get(ada, upload).expect(200);
      expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', 'accept-ranges': 'bytes' });
      const again = (who: Person) => app.get(who, upload).set('if-none-match', headers['etag']!);
      expect([(await again(ada)).status, (await again(ben)).status]).toEqual([304, 404]);
    });

    it('tells its size beforehand', async () => {
      const head = await app.identity.http.head(upload.url).set('cookie', ada.cookie).expect(200);
      expect(head.headers).toMatchObject({ 'content-length': '10000', 'content-type': 'text/plain; charset=utf-8' });
    });
  });

  describe('sending one', () => {
    it('is for those who are signed in', async () => {
      await app.add(undefined, await aPng(), 'board.png').expect(401);
    });

    it('takes one file in a form, and forms go nowhere else', async () => {
      const { http } = app.identity;
      await http.post('/api/v1/uploads').set('cookie', ada.cookie).send({ file: 'x' }).expect(415);
      await http.post('/api/v1/uploads').set('cookie', ada.cookie).field('words', 'none').expect(422);
      await http.post('/api/v1/session').field('email', ada.email).expect(415);
    });

    it('of more than 25 MB, or a picture of more than 10 MB, leaves nothing', async () => {
      const before = await app.files();
      const response = await app.add(ada, Buffer.alloc(25_000_001, 'a'), 'long.txt').expect(413);
      expect(response.body).toMatchObject({ fields: [{ code: 'file-too-large', params: { max: 25 } }] });
      const picture = Buffer.concat([await aPng(), Buffer.alloc(10_000_000)]);
      const refused = await app.add(ada, picture, 'heavy.png').expect(413);
      expect(refused.body).toMatchObject({ fields: [{ code: 'file-too-large', params: { max: 10 } }] });
      expect(await app.files()).toEqual(before);
    });

    it('by several at once keeps each, and lets nobody send without end', async () => {
      const dora = await app.somebody();
      const picture = await aPng(300, 300);
      const answers = await Promise.all(Array.from({ length: 12 }, () => app.add(dora, picture, 'one.png')));
      const statuses = answers.map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([201, 429]));
      const kept = await app.rows.sql(`SELECT id FROM upload WHERE owner_id = $1 AND state = 'kept'`, [dora.id]);
      expect(kept).toHaveLength(statuses.filter((status) => status === 201).length);
    });

    it('without room on the disk is unavailable, and leaves neither file nor row', async () => {
      const before = await app.files();
      const store = app.identity.app.get(FileStore);
      const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      const disk = jest.spyOn(store, 'receive').mockRejectedValueOnce(full);
      const response = await app.add(ada, await aPng(), 'board.png').expect(503);
      expect(response.body).toMatchObject({ code: 'unavailable' });
      disk.mockRestore();
      expect(await app.files()).toEqual(before);
      await app.added(ada, await aPng(), 'board.png');
    });

    it('and hanging up in the middle leaves nothing', async () => {
      const before = await app.files();
      const { hostname, port } = new URL(app.identity.url);
      const socket = connect(Number(port), hostname);
      socket.write(
        `POST /api/v1/uploads HTTP/1.1\r\nHost: x\r\nCookie: ${ada.cookie}\r\nContent-Length: 5000000\r\n` +
          'Content-Type: multipart/form-data; boundary=b\r\n\r\n' +
          '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nsome words',
      );
      await until(async () => (await app.files()).arriving === before.arriving + 1);
      socket.destroy();
      await until(async () => (await app.files()).arriving === before.arriving);
      expect((await app.files()).kept).toBe(before.kept);
    });
  });

  describe('the room of one person', () => {
    it('is said when it is used up, in files and in bytes, today and in all', async () => {
      const used = (files: number, bytes: number, age: string) =>
        app.rows.sql(
          `INSERT INTO upload (id, owner_id, state, name, type, bytes, sha256, created_at)
           SELECT gen_random_uuid(), $1, 'kept', 'a.txt', 'text/plain', $3, sha256(''), to_timestamp($5 / 1000.0) - $4::interval
             FROM generate_series(1, $2::int)`,
          [emil.id, files, bytes, age, app.clock.now()],
        );
      const emil = await app.somebody();
      await used(99, 1_000, '1 hour');
      await app.added(emil, Buffer.from('the last'), 'a.txt');
      const full = await app.add(emil, Buffer.from('one more'), 'a.txt').expect(403);
      expect(full.body).toMatchObject({ code: 'upload-quota', fields: [{ code: 'quota-day', params: { files: 0 } }] });

      app.clock.advance(25 * HOUR);
      await used(1, 1_999_000_000, '2 days');
      const heavy = await app.add(emil, Buffer.alloc(2_000_000, 'a'), 'a.txt').expect(403);
      expect(heavy.body).toMatchObject({ fields: [{ code: 'quota-total', params: { files: 4899, megabytes: 0 } }] });
    });
  });

  describe('every night', () => {
    const collect = () => app.identity.app.get(CollectUploads).run();

    it('what no post shows goes after a day, and what an edit took out after thirty', async () => {
      const [, shown] = await aPicture('members');
      const [other, replaced] = await aPicture('members');
      await app.attach(other.posts[0]!.id, ada);
      const forgotten = await app.added(ada, await aPng(), 'forgotten.png');
      app.clock.advance(25 * HOUR);
      const fresh = await app.added(ada, await aPng(), 'fresh.png');
      await collect();
      expect(await seenBy(forgotten, ada)).toEqual([404]);
      expect(await seenBy(fresh, ada)).toEqual([200]);
      expect(await seenBy(replaced, ada)).toEqual([200]);
      app.clock.advance(30 * 24 * HOUR);
      // Their sessions are over by now.
      [ada, ben] = [await app.again(ada), await app.again(ben)];
      await collect();
      expect(await seenBy(replaced, ada)).toEqual([404]);
      expect(await seenBy(shown, ada, ben)).toEqual([200, 200]);
    });

    it('what a draft names stays for as long as the draft', async () => {
      const upload = await app.added(ada, await aPng(), 'drafted.png');
      const draft = app.identity.http.put('/api/v1/drafts/new').set('cookie', ada.cookie);
      const body = `![board](${upload.url})`;
      const { version } = (await draft.send({ version: 0, body }).expect(200)).body as { version: number };
      app.clock.advance(3 * 24 * HOUR);
      await collect();
      expect(await seenBy(upload, ada)).toEqual([200]);
      const discard = app.identity.http.delete(`/api/v1/drafts/new?version=${version}`).set('cookie', ada.cookie);
      await discard.expect(204);
      await collect();
      expect(await seenBy(upload, ada)).toEqual([404]);
    });

    it('what belonged to a post that is gone for good goes', async () => {
      const thread = await app.rows.question(await app.rows.space('public'), ada, ben);
      const upload = await app.added(ben, await aPng(), 'answer.png');
      await app.attach(thread.posts[1]!.id, ben, upload);
      await app.rows.sql('DELETE FROM post WHERE id = $1', [thread.posts[1]!.id]);
      expect(await seenBy(upload, ada, undefined)).toEqual([404, 404]);
      app.clock.advance(25 * HOUR);
      await collect();
      expect(await app.rows.sql('SELECT id FROM upload WHERE id = $1', [upload.id])).toEqual([]);
    });

    it('what a round left undone is done by the next: no row shows what is gone, no row is left behind', async () => {
      const upload = await app.added(ada, await aPng(), 'board.png');
      app.clock.advance(25 * HOUR);
      const store = app.identity.app.get(FileStore);
      const broken = jest.spyOn(store, 'remove').mockRejectedValue(new Error('the disk is away'));
      await collect();
      broken.mockRestore();
      expect(await seenBy(upload, ada)).toEqual([404]);
      await rm(join(app.dataDir, 'files/kept/uploads', upload.id.slice(-2), upload.id));
      await collect();
      expect(await app.rows.sql('SELECT id FROM upload WHERE id = $1', [upload.id])).toEqual([]);
    });

    it('what arrived and was never finished goes with its file', async () => {
      const upload = await app.added(ada, await aPng(), 'board.png');
      const before = await app.files();
      await app.rows.sql(`UPDATE upload SET state = 'arriving' WHERE id = $1`, [upload.id]);
      expect(await seenBy(upload, ada)).toEqual([404]);
      app.clock.advance(2 * HOUR);
      await collect();
      expect((await app.files()).kept).toBe(before.kept - 1);
    });
  });
});

/** Waits for what another part of the program is about to do. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come to be.');
}
