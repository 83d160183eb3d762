import type { FileStore } from '#platform';
import pg from 'pg';
import { filesOfRows, filesWithoutRows } from './check-files.js';
import { type Check, CHECKS, type Reading, type Wrong } from './checks.js';
import { nameOf } from './empty-database.js';

/** How many of what is wrong are named; all are counted. */
const NAMED = 100;

export interface Finding {
  name: string;
  proves: string;
  fixable: boolean;
  count: number;
  /** The first hundred. */
  wrong: Wrong[];
}

/** What an examination came to. */
export interface Report {
  ok: boolean;
  database: string;
  findings: Finding[];
}

/**
 * Compares what is stored with what else is stored: it reads one snapshot, changes nothing, and the server may be at work.
 */
export async function examine(given: {
  databaseUrl: string;
  files: FileStore;
  say: (line: string) => void;
}): Promise<Report> {
  const options = { connectionString: given.databaseUrl, application_name: 'afterclass doctor' };
  const [client, beside] = [new pg.Client(options), new pg.Client(options)];
  await Promise.all([client.connect(), beside.connect()]);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const findings: Finding[] = [];
    for (const check of [...CHECKS, ...ofFiles(client, beside, given.files)]) {
      given.say(`${check.name} …`);
      findings.push(await findingOf(check, readingOf(client)));
    }
    return { ok: findings.every(({ count }) => count === 0), database: await nameOf(client), findings };
  } finally {
    await Promise.all([client.end(), beside.end()]);
  }
}

const readingOf =
  (client: pg.Client): Reading =>
  async <Row extends object>(sql: string, values?: unknown[]) =>
    (await client.query<Row>(sql, values)).rows;

function ofFiles(client: pg.Client, beside: pg.Client, files: FileStore): Check[] {
  const isNamedNow = async (table: string, ids: string[]) => {
    const sql = `SELECT id::text FROM ${table} WHERE id::text = ANY ($1)`;
    return new Set((await beside.query<{ id: string }>(sql, [ids])).rows.map(({ id }) => id));
  };
  return [
    {
      name: 'files',
      proves: 'every row has its file, of the size it says',
      fixable: false,
      find: () => filesOfRows(client, files),
    },
    {
      name: 'stray-files',
      proves: 'every file is named by a row',
      fixable: false,
      find: () => filesWithoutRows(client, files, isNamedNow),
    },
  ];
}

async function findingOf({ find, ...check }: Check, read: Reading): Promise<Finding> {
  const finding: Finding = { ...check, count: 0, wrong: [] };
  for await (const wrong of find(read)) {
    finding.count += 1;
    if (finding.wrong.length < NAMED) finding.wrong.push({ id: wrong.id, what: wrong.what });
  }
  return finding;
}
