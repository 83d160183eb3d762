import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemClock, uuidv7 } from '#kernel';
import type { MemberViewer } from '#platform';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { ForumRows } from '../../../../test/support/forum-rows.js';
import { aFolder, type Folder, rowsIn } from '../../../../test/support/keeping.js';
import { filesIn } from '../../../../test/support/zip.js';
import { exportMember } from './export-member.js';
import { PERSON_COLUMNS } from './person-columns.js';

const clock = new SystemClock();
let database: TestDatabase;
let home: Folder;
let ada: MemberViewer;
let zip: Map<string, Buffer>;

const sql = <Row extends object>(text: string, values: unknown[] = []) => rowsIn<Row>(database.url, text, values);
const emailOf = async ({ id }: MemberViewer) =>
  (await sql<{ email: string }>('SELECT email FROM person WHERE id = $1', [id]))[0]!.email;
const given = () => ({ databaseUrl: database.url, files: home.files, now: clock.now() });

beforeAll(async () => {
  [database, home] = [await testDatabase(), await aFolder()];
  const rows = new ForumRows({ query: sql }, clock);
  ada = await rows.member();
  const ben = await rows.member();
  const thread = await rows.question(await rows.space('members'), ada, ben);
  await sql(`UPDATE post SET raw = 'Only Ben said this' WHERE author_id = $1`, [ben.id]);
  await sql(`UPDATE person SET password_hash = 'a hash of a password' WHERE id = $1`, [ada.id]);
  await sql('INSERT INTO post_vote (post_id, person_id, created_at) VALUES ($1, $2, now())', [
    thread.posts[1]!.id,
    ada.id,
  ]);
  await sql(
    `INSERT INTO member_note (id, person_id, author_id, words, at) VALUES ($1, $2, $3, 'A note of Ben', now())`,
    [uuidv7(clock.now()), ada.id, ben.id],
  );
  await aFile(ada, 'board', 'board.png');
  await aFile(ben, 'bens', 'bens.png');
  const path = join(home.path, 'ada.zip');
  await exportMember(await emailOf(ada), path, given());
  zip = filesIn(await readFile(path));
});
afterAll(async () => {
  await Promise.all([database.drop(), home.remove()]);
});

async function aFile({ id: owner }: MemberViewer, content: string, name: string): Promise<void> {
  const id = uuidv7(clock.now());
  await sql(
    `INSERT INTO upload (id, owner_id, state, name, type, bytes, sha256, created_at)
     VALUES ($1, $2, 'kept', $3, 'image/png', $4, sha256('x'), now())`,
    [id, owner, name, content.length],
  );
  const path = join(home.path, 'files/kept/uploads', id.slice(-2), id);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const jsonOf = (name: string) => JSON.parse(zip.get(`${name}.json`)!.toString()) as Record<string, unknown>[];

describe('the export of a member', () => {
  it('has what they wrote and did, and their files', async () => {
    expect(jsonOf('person')).toMatchObject([{ id: ada.id, email: await emailOf(ada) }]);
    expect(jsonOf('post.author_id')).toMatchObject([{ raw: 'Words' }]);
    expect(jsonOf('post_vote.person_id')).toHaveLength(1);
    const files = [...zip].filter(([name]) => !name.endsWith('.json'));
    expect(files.map(([name, content]) => [name.split('/').at(-1), content.toString()])).toEqual([
      ['board.png', 'board'],
    ]);
  });

  it('has nobody else’s words or addresses, and nothing that opens a door', () => {
    const all = [...zip.values()].map((content) => content.toString()).join('\n');
    for (const others of ['Only Ben said this', 'A note of Ben', 'bens.png', 'a hash of a password'])
      expect(all).not.toContain(others);
    expect(all.match(/[\w.-]+@example\.org/g)).toHaveLength(1);
  });

  it('is none of somebody who is not known', async () => {
    await expect(exportMember('nobody@example.org', join(home.path, 'no.zip'), given())).rejects.toThrow('Nobody has');
  });

  it('has decided about every column that points at a person, and about none that is not there', async () => {
    const rows = await sql<{ place: string }>(`
      SELECT class.relname || '.' || attribute.attname AS place
        FROM pg_class class JOIN pg_attribute attribute ON attribute.attrelid = class.oid AND attnum > 0
       WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND NOT attisdropped
         AND atttypid IN ('uuid'::regtype, 'uuid[]'::regtype)
         AND (attname ~ '(^|_)(person|author|owner|actor|host|cohost|trainer)_ids?$' OR attname ~ '_by$'
              OR EXISTS (SELECT FROM pg_constraint WHERE conrelid = class.oid AND contype = 'f'
                            AND confrelid = 'person'::regclass AND conkey = ARRAY[attnum]))
       ORDER BY 1`);
    expect(Object.keys(PERSON_COLUMNS).sort()).toEqual(rows.map(({ place }) => place).sort());
  });
});
