import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RebuildIndex } from '#search';
import { backUpTo } from '../../../apps/server/src/keeping/backup.js';
import { examine } from '../../../apps/server/src/keeping/doctor.js';
import { restoreFrom, type RestoreOptions } from '../../../apps/server/src/keeping/restore.js';
import { schema } from '../../../apps/server/src/schema.js';
import type { TestDatabase } from '../../support/database.js';
import {
  aSignedIn,
  type IdentityApp,
  identityApp,
  settled,
  signedIn,
  type TestMember,
} from '../../support/identity-app.js';
import { aFolder, anOwnersDatabase, entriesOf, type Folder, on, rowsIn, SECRET } from '../../support/keeping.js';
import { testDatabase } from '../../support/database.js';
import { aPng } from '../../support/hostile-files.js';
import { bytesOf } from '../../support/uploads.js';

type Somebody = TestMember & { cookie: string };

const say = () => undefined;
let database: TestDatabase;
let home: Folder;
let house: IdentityApp;
let author: Somebody;
let threadId: string;
let picture: { id: string; url: string };
let pictureBytes: Buffer;

/** Sends something as a member, and gives what came back. */
async function posted<Body>(who: Somebody, path: string, body: object): Promise<Body> {
  const sent = house.http.post(`/api/v1${path}`).set('cookie', who.cookie).send(body);
  return (await sent.expect(201)).body as Body;
}

const reply = () =>
  posted<{ id: string }>(author, `/threads/${threadId}/posts`, { clientId: randomUUID(), body: 'Often.' });

beforeAll(async () => {
  database = await testDatabase();
  home = await aFolder();
  house = await identityApp({ database, dataDir: home.path });
  const admin = await aSignedIn(house, 'admin');
  author = await aSignedIn(house);
  const space = await posted<{ id: string }>(admin, '/spaces', { name: 'Refinement', audience: 'members' });
  const sent = house.http.post('/api/v1/uploads').set('cookie', author.cookie);
  picture = (await sent.attach('file', await aPng(), { filename: 'board.png' }).expect(201)).body as typeof picture;
  pictureBytes = await served(house, author.cookie);
  const words = { title: 'How do you refine?', body: `We never finish. ![The board](${picture.url})` };
  const asked = await posted<{ thread: { id: string } }>(author, '/threads', {
    ...words,
    spaceId: space.id,
    kind: 'question',
  });
  threadId = asked.thread.id;
  await reply();
});

afterAll(async () => {
  await house.close();
  await database.drop();
  await home.remove();
});

async function served({ http }: IdentityApp, cookie: string): Promise<Buffer> {
  const asked = http.get(picture.url).set('cookie', cookie).buffer(true).parse(bytesOf);
  return (await asked.expect(200)).body as Buffer;
}

/** Somebody answers, again and again, until told to stop; gives what was acknowledged when asked. */
function writing() {
  const acknowledged: string[] = [];
  let on = true;
  const done = (async () => {
    while (on) acknowledged.push((await reply()).id);
  })();
  return {
    acknowledged,
    async stop() {
      on = false;
      await done;
    },
  };
}

const backup = async (url: string, folder: Folder, name = 'backup.tar') => {
  const path = join(home.path, name);
  const manifest = await backUpTo(path, { databaseUrl: url, files: folder.files, appSecret: SECRET, now: 0, say });
  return { path, manifest };
};

const restore = (path: string, into: TestDatabase, { files }: Folder, more: Partial<RestoreOptions> = {}) =>
  restoreFrom(path, { databaseUrl: into.url, files, appSecret: SECRET, schema, say, ...more });

describe('a backup of a server at work', () => {
  let path: string;
  let before: string[];
  let empty: TestDatabase;
  let elsewhere: Folder;

  beforeAll(async () => {
    [empty, elsewhere] = [await anOwnersDatabase(), await aFolder()];
    const writer = writing();
    while (writer.acknowledged.length < 5) await reply();
    before = [...writer.acknowledged];
    ({ path } = await backup(database.url, home));
    await writer.stop();
    await restore(path, empty, elsewhere, { keepSignIns: true, sendWaiting: true });
  });
  afterAll(async () => {
    await empty.drop();
    await elsewhere.remove();
  });

  it('has all that was acknowledged before it began', async () => {
    const rows = await rowsIn(empty.url, 'SELECT FROM post WHERE id = ANY ($1)', [before]);
    expect(rows).toHaveLength(before.length);
  });

  it('comes back table by table and file by file, into a database of somebody who only owns it', async () => {
    const again = await backup(empty.url, elsewhere, 'again.tar');
    const [first, second] = [await entriesOf(path), await entriesOf(again.path)];
    const data = (entries: typeof first) => entries.filter(({ name }) => name !== 'jobs');
    expect(data(second)).toEqual(data(first));
    expect(first.some(({ name }) => name.startsWith('files/uploads/'))).toBe(true);
    const jobs = (entries: typeof first) => entries.find(({ name }) => name === 'jobs')!.rows!;
    expect(jobs(second)).toBe(jobs(first));
  });

  it('is of one moment: what is counted in it agrees with its rows', async () => {
    const report = await examine({ databaseUrl: empty.url, files: elsewhere.files, say });
    expect(report.findings.filter(({ count }) => count > 0)).toEqual([]);
  });

  it('has the same guards, references and columns afterwards', async () => {
    const shape = `
      SELECT conrelid::regclass::text AS on, conname AS name, pg_get_constraintdef(oid) AS what
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL
      SELECT tgrelid::regclass::text, tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
      ORDER BY 1, 2`;
    expect(await rowsIn(empty.url, shape)).toEqual(await rowsIn(database.url, shape));
    await expect(on(empty.url, 'DELETE FROM audit_entry')).rejects.toThrow('audit_entry only grows');
  });
});

describe('a restored installation', () => {
  let restored: TestDatabase;
  let elsewhere: Folder;
  let program: IdentityApp;

  beforeAll(async () => {
    await on(
      database.url,
      `INSERT INTO mail (id, key, recipient, locale, subject, body_text, state, created_at)
       VALUES (gen_random_uuid(), 'waits', 'ada@example.org', 'en', 'A', 'B', 'waiting', now())`,
    );
    const { path } = await backup(database.url, home, 'second.tar');
    [restored, elsewhere] = [await anOwnersDatabase(), await aFolder()];
    await restore(path, restored, elsewhere);
    program = await identityApp({ database: restored, dataDir: elsewhere.path });
  });
  afterAll(async () => {
    await program.close();
    await restored.drop();
    await elsewhere.remove();
  });

  it('is started, signs its members in and shows them their files', async () => {
    const cookie = await signedIn(program, author);
    expect((await served(program, cookie)).equals(pictureBytes)).toBe(true);
    await program.http.get(`/api/v1/threads/${threadId}`).set('cookie', cookie).expect(200);
  });

  it('opens to nobody who was signed in then', async () => {
    const me = await program.http.get('/api/v1/me').set('cookie', author.cookie).expect(200);
    expect(me.body).toMatchObject({ person: null });
  });

  it('sends no mail a second time', async () => {
    const [mail] = await rowsIn<{ state: string }>(restored.url, `SELECT state FROM mail WHERE key = 'waits'`);
    expect(mail).toEqual({ state: 'failed' });
  });

  it('finds with its search what it found, and goes on counting where it was', async () => {
    await settled(program);
    const posts = await program.app.get(RebuildIndex).run();
    expect(posts).toBeGreaterThan(1);
    const { files } = elsewhere;
    const report = await examine({ databaseUrl: restored.url, files, say });
    expect(report.findings.filter(({ count }) => count > 0)).toEqual([]);
  });
});

describe('a restore', () => {
  let path: string;
  let empty: TestDatabase;
  let elsewhere: Folder;

  beforeAll(async () => {
    ({ path } = await backup(database.url, home, 'third.tar'));
    [empty, elsewhere] = [await anOwnersDatabase(), await aFolder()];
  });
  afterAll(async () => {
    await empty.drop();
    await elsewhere.remove();
  });

  it('refuses a database that has something in it, unless that is named', async () => {
    const full = await testDatabase();
    try {
      await expect(restore(path, full, elsewhere)).rejects.toThrow('is not empty');
      await expect(restore(path, full, elsewhere, { replace: 'another' })).rejects.toThrow('nothing was changed');
      const name = new URL(full.url).pathname.slice(1);
      await restore(path, full, elsewhere, { replace: name });
      expect(await rowsIn(full.url, 'SELECT FROM thread')).toHaveLength(1);
    } finally {
      await full.drop();
    }
  });

  it('refuses a database that a server is connected to', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await expect(restore(path, database, elsewhere, { replace: name })).rejects.toThrow('stop it first');
  });

  it('says that it needs the secret the backup was made under', async () => {
    const appSecret = randomBytes(32).toString('hex');
    await expect(restore(path, empty, elsewhere, { appSecret })).rejects.toThrow('another APP_SECRET');
  });
});
