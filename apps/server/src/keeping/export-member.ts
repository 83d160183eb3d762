import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { archiveNames, type FileStore, zipArchive, type ZipPart } from '#platform';
import pg from 'pg';
import { HANGING, PERSON_COLUMNS, PROFILE } from './person-columns.js';
import { MemberUnknown } from './restore-refused.js';

const AT_ONCE = 500;

/** What of one kind goes into the archive: a JSON file, and the rows in it. */
interface Part {
  name: string;
  sql: string;
}

/**
 * Writes all that is somebody's own into a ZIP: a JSON file per kind of row, and the files they have added to posts. It is of
 * one moment, and nobody else's words, names or addresses are in it.
 *
 * @param email of the account that stands, or of one that was merged into it
 * @returns how many files of theirs are in it
 * @throws MemberUnknown
 */
export async function exportMember(
  email: string,
  path: string,
  given: { databaseUrl: string; files: FileStore; now: number },
): Promise<{ files: number }> {
  const client = new pg.Client({ connectionString: given.databaseUrl, application_name: 'afterclass export' });
  await client.connect();
  const draft = `${path}.${process.pid}.part`;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const id = await memberOf(client, email);
    const at = new Date(given.now);
    const rows = parts().map((part) => jsonPart(client, part, id, at));
    const files = await filesOf(client, given.files, id, at);
    const { content } = await zipArchive([...rows, ...files]);
    await pipeline(content, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
    await rename(draft, path);
    return { files: files.length };
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}

async function memberOf(client: pg.Client, email: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT coalesce(merged_into, id) AS id FROM person
      WHERE email = lower($1) AND kind IN ('member', 'merged') AND erased_at IS NULL`,
    [email.trim()],
  );
  if (!rows[0]) throw new MemberUnknown(`Nobody has an account under ${email}.`);
  return rows[0].id;
}

/** The kinds of rows, each with a statement that takes the person's id. */
function parts(): Part[] {
  const own = Object.entries(PERSON_COLUMNS).flatMap(([place, rule]) => {
    if (!('take' in rule)) return [];
    const [table = '', column = ''] = place.split('.');
    const columns = rule.take.map((name) => `"${name}"`).join(', ');
    return [{ name: place, sql: `SELECT ${columns} FROM "${table}" WHERE "${column}" = $1 ORDER BY ${columns}` }];
  });
  const hanging = Object.entries(HANGING).map(([name, sql]) => ({ name, sql }));
  const profile = { name: 'person', sql: `SELECT ${PROFILE.join(', ')} FROM person WHERE id = $1 OR merged_into = $1` };
  return [profile, ...own, ...hanging];
}

function jsonPart(client: pg.Client, { name, sql }: Part, id: string, at: Date): ZipPart {
  const open = () => Promise.resolve(Readable.from(jsonOf(client, sql, id)));
  return { path: `${name}.json`, at, compress: true, open };
}

/** One array, some rows at a time; parts are opened one after the other, so that one cursor is enough. */
async function* jsonOf(client: pg.Client, sql: string, id: string): AsyncGenerator<string> {
  await client.query(`DECLARE own NO SCROLL CURSOR FOR SELECT row_to_json(line)::text AS line FROM (${sql}) line`, [
    id,
  ]);
  let before = '[\n';
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${AT_ONCE} FROM own`);
    for (const { line } of rows) {
      yield `${before}${line}`;
      before = ',\n';
    }
    if (rows.length < AT_ONCE) break;
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
  await client.query('CLOSE own');
}

async function filesOf(client: pg.Client, files: FileStore, id: string, at: Date): Promise<ZipPart[]> {
  const { rows } = await client.query<{ id: string; name: string; bytes: number }>(
    `SELECT id, name, bytes::float8 AS bytes FROM upload WHERE owner_id = $1 AND state = 'kept' ORDER BY id`,
    [id],
  );
  const there: typeof rows = [];
  for (const row of rows) if ((await files.sizeOf(keyOf(row.id))) === row.bytes) there.push(row);
  const names = archiveNames(there.map(({ name }) => ({ place: 1, folder: 'files', name })));
  return there.map(({ id: file, bytes }, index) => ({
    path: names[index] ?? file,
    at,
    bytes,
    open: () => files.read(keyOf(file), { start: 0, end: bytes - 1 }),
  }));
}

const keyOf = (id: string): string => `uploads/${id.slice(-2)}/${id}`;
