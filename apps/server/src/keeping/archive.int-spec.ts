import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { appendFile, copyFile, mkdir, open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pack } from 'tar-stream';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { aFolder, anOwnersDatabase, type Folder, on, rowsIn, SECRET } from '../../../../test/support/keeping.js';
import { schema } from '../schema.js';
import { backUp, backUpTo } from './backup.js';
import { restoreFrom } from './restore.js';

const say = () => undefined;
const ID = '019a0000-0000-7000-8000-0000000000aa';
const KEY = `materials/aa/${ID}`;

let database: TestDatabase;
let home: Folder;
let target: TestDatabase;
let elsewhere: Folder;
let whole: string;

const backupOptions = () => ({ databaseUrl: database.url, files: home.files, appSecret: SECRET, now: 0, say });

const restore = (path: string) =>
  restoreFrom(path, { databaseUrl: target.url, files: elsewhere.files, appSecret: SECRET, schema, say });

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const nothingIsLeft = async () => {
  const sql = `SELECT FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname IN ('public', 'pgboss')`;
  expect(await rowsIn(target.url, sql)).toEqual([]);
  const kept = await readdir(join(elsewhere.path, 'files'), { recursive: true }).catch(() => []);
  expect(kept.filter((name) => name.includes(ID))).toEqual([]);
};

/** A copy of the good archive, after something was done to it. */
async function spoiled(name: string, spoil: (path: string) => Promise<void>): Promise<string> {
  const path = join(home.path, name);
  await copyFile(whole, path);
  await spoil(path);
  return path;
}

async function aFile(bytes: number): Promise<void> {
  const path = join(home.path, 'files/kept', KEY);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, 'The beginning');
  await truncate(path, bytes);
  await on(database.url, `UPDATE material_file SET bytes = ${bytes}`);
}

beforeAll(async () => {
  [database, home, target, elsewhere] = [
    await testDatabase(),
    await aFolder(),
    await anOwnersDatabase(),
    await aFolder(),
  ];
  await on(
    database.url,
    `INSERT INTO person (id, kind, display_name, email, roles, created_at)
     VALUES ('${ID}', 'member', E'Ada\\tof\\nmany\\\\lines', 'ada@example.org', '{member}', now())`,
    `INSERT INTO audit_entry (id, at, actor_id, action) VALUES ('${ID}', now(), '${ID}', 'member.silenced')`,
    `INSERT INTO material_file (id, owner_id, name, bytes, state, type, sha256, created_at)
     VALUES ('${ID}', '${ID}', 'film.mp4', 1, 'kept', 'video/mp4', '\\x00', now())`,
  );
  await aFile(9_000_000);
  whole = join(home.path, 'whole.tar');
  await backUpTo(whole, backupOptions());
});
afterAll(async () => {
  await Promise.all([database.drop(), target.drop(), home.remove(), elsewhere.remove()]);
});

describe('an archive', () => {
  it('has its name once it is whole, and belongs to nobody else', async () => {
    expect((await stat(whole)).mode & 0o777).toBe(0o600);
    expect((await readdir(home.path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is none where it could not be written', async () => {
    const path = join(home.path, 'files');
    await expect(backUpTo(path, backupOptions())).rejects.toThrow();
    expect((await readdir(home.path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([0.02, 0.3, 0.7, 0.9999])('that was cut at %d of its length restores nothing', async (part) => {
    const { size } = await stat(whole);
    const path = await spoiled(`cut-${part}.tar`, (file) => truncate(file, Math.floor(size * part)));
    await expect(restore(path)).rejects.toThrow('The backup is broken');
    await nothingIsLeft();
  });

  it.each([
    ['a name', Buffer.from('ada@example')],
    ['a file', Buffer.from('The begin')],
    ['the manifest', Buffer.from('"digest":"')],
  ])('in which %s was changed restores nothing', async (_, near) => {
    const path = await spoiled('changed.tar', async (file) => {
      const at = (await readFile(file)).indexOf(near);
      const handle = await open(file, 'r+');
      await handle.write(Buffer.from('x'), 0, 1, at + near.length);
      await handle.close();
    });
    await expect(restore(path)).rejects.toThrow('The backup is broken');
    await nothingIsLeft();
  });

  it('that goes on after its end restores nothing', async () => {
    const more = await readFile(whole);
    const path = await spoiled('longer.tar', async (file) => {
      const { size } = await stat(file);
      await truncate(file, size - 1024);
      await appendFile(file, more);
    });
    await expect(restore(path)).rejects.toThrow('The backup is broken');
    await nothingIsLeft();
  });

  it.each([
    'files/../../escaped/000001',
    '/etc/afterclass/000001',
    `files/${KEY}/../../../x/000001`,
    'tables/pg_authid"/000001',
  ])('whose entry %s leads elsewhere restores nothing', async (name) => {
    const path = join(home.path, 'forged.tar');
    const tar = pack();
    const head = JSON.stringify({ format: 1 });
    tar.entry({ name: 'backup.json' }, head);
    tar.entry({ name }, 'x');
    const sum = createHash('sha256').update('x').digest('hex');
    const entry = name.slice(0, name.lastIndexOf('/'));
    tar.entry({ name: `${entry}/sum.json` }, JSON.stringify({ name: entry, bytes: 1, parts: 1, sha256: sum }));
    tar.finalize();
    await pipeline(tar, createWriteStream(path));
    await expect(restore(path)).rejects.toThrow('nothing in a backup is called');
    await nothingIsLeft();
  });

  it('comes back whole, with every sign of its texts and every byte of its files', async () => {
    await restore(whole);
    const rows = await rowsIn<{ name: string }>(target.url, `SELECT display_name AS name FROM person WHERE id = $1`, [
      ID,
    ]);
    expect(rows).toEqual([{ name: 'Ada\tof\nmany\\lines' }]);
    const [was, is] = [join(home.path, 'files/kept', KEY), join(elsewhere.path, 'files/kept', KEY)];
    expect((await readFile(is)).equals(await readFile(was))).toBe(true);
  });
});

describe('a backup', () => {
  it('takes no more memory for a large file than for a small one', async () => {
    const bytes = 300 * 1024 * 1024;
    await aFile(bytes);
    let [written, looked, most] = [0, 0, 0];
    collect();
    const before = process.memoryUsage().arrayBuffers;
    const sink = new Writable({
      write(chunk: Buffer, _, done) {
        written += chunk.length;
        if (written > looked + 32 * 1024 * 1024) {
          looked = written;
          // What nobody holds any more would be counted until it is swept.
          collect();
          most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        }
        done();
      },
    });
    await backUp(sink, backupOptions());
    expect(written).toBeGreaterThan(bytes);
    expect(most).toBeLessThan(64 * 1024 * 1024);
  });

  it('names a file that a row names and nobody finds, and goes on', async () => {
    await on(database.url, `UPDATE material_file SET id = '019a0000-0000-7000-8000-0000000000bb'`);
    const { missing } = await backUp(new Writable({ write: (_, __, done) => done() }), backupOptions());
    expect(missing).toEqual({ count: 1, keys: ['materials/bb/019a0000-0000-7000-8000-0000000000bb'] });
  });
});
