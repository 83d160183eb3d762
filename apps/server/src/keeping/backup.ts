import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import type { FileStore } from '#platform';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { columnsOf, migrationsOf, quoted, sequencesOf, tablesOf } from './database-shape.js';
import { FORMAT, type Head, type Manifest, markOf } from './format.js';
import { namedFiles } from './named-files.js';
import { ArchiveWriter } from './write-archive.js';

export interface BackupOptions {
  databaseUrl: string;
  files: FileStore;
  appSecret: string;
  /** Milliseconds since the epoch. */
  now: number;
  say: (line: string) => void;
}

/**
 * Writes all of the installation into one file while it is at work. The file has its name once it is whole and on the disk.
 */
export async function backUpTo(path: string, options: BackupOptions): Promise<Manifest> {
  const draft = `${path}.${process.pid}.part`;
  try {
    const sink = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    const manifest = await backUp(sink, options);
    await rename(draft, path);
    await synced(dirname(path));
    return manifest;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Writes all of the installation to `sink`, as one moment saw it. */
export async function backUp(sink: Writable, options: BackupOptions): Promise<Manifest> {
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: 'afterclass backup' });
  await client.connect();
  const writer = new ArchiveWriter(sink, options.appSecret, options.now);
  try {
    // Everything below sees this one moment; the server goes on writing and waits for nothing here.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const head = await headOf(client, options);
    await writer.begin(head);
    for (const table of head.tables) await addTable(client, writer, table, options);
    await addJobs(client, writer);
    await addFiles(client, writer, options);
    await client.query('COMMIT');
    return await writer.end();
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

async function headOf(client: pg.Client, { appSecret, now }: BackupOptions): Promise<Head> {
  // The first statement takes the snapshot.
  const migrations = await migrationsOf(client);
  return {
    format: FORMAT,
    madeAt: now,
    migrations,
    tables: await tablesOf(client),
    sequences: await sequencesOf(client),
    secret: markOf(appSecret),
  };
}

async function addTable(
  client: pg.Client,
  writer: ArchiveWriter,
  table: Head['tables'][number],
  options: BackupOptions,
) {
  const copy = client.query(copyStreams.to(`COPY ${quoted(table.name)} (${columnsOf(table)}) TO STDOUT`));
  const { rows, bytes } = await writer.add(`tables/${table.name}`, copy, () => copy.rowCount);
  options.say(`${table.name}: ${rows} rows, ${bytes} bytes`);
}

/**
 * Jobs that wait, or are being done: what each is about and when, and nothing of how pg-boss stores it. What its own
 * housekeeping does and what the clock starts anyway is left out.
 */
const WAITING_JOBS = `
  SELECT row_to_json(job)::text AS line FROM (
    SELECT id, name, data, priority, retry_limit AS "retryLimit", retry_delay AS "retryDelay",
           retry_backoff AS "retryBackoff", retry_delay_max AS "retryDelayMax", start_after AS "startAfter",
           singleton_key AS "singletonKey"
      FROM pgboss.job
     WHERE state::text IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_pgboss%'
     ORDER BY created_on, id) job`;

async function addJobs(client: pg.Client, writer: ArchiveWriter): Promise<void> {
  const { rows } = await client.query<{ line: string }>(WAITING_JOBS);
  const lines = Readable.from(rows.map(({ line }) => Buffer.from(`${line}\n`)));
  await writer.add('jobs', lines, () => rows.length);
}

async function addFiles(client: pg.Client, writer: ArchiveWriter, { files, say }: BackupOptions): Promise<void> {
  let count = 0;
  for await (const { key, bytes } of namedFiles(client)) {
    const content = await files.read(key, { start: 0, end: bytes - 1 }).catch(() => undefined);
    if (!content) {
      writer.miss(key);
      say(`${key} is named by a row, and is not there`);
      continue;
    }
    await writer.add(`files/${key}`, content);
    count += 1;
    if (count % 100 === 0) say(`${count} files`);
  }
  say(`${count} files`);
}

/** Waits until the names in a folder have reached the disk. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
