import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dataSourceOptions, type FileStore, migrate, type Schema, sendAgain, type WaitingJob } from '#platform';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import { columnsOf, quoted, tablesOf } from './database-shape.js';
import {
  BrokenArchive,
  type EntryFacts,
  type Head,
  isMarkedBy,
  type Manifest,
  meaningOf,
  same,
  sealOf,
  type TableHead,
} from './format.js';
import { emptied, ensureUnused, nameOf, stateOf } from './empty-database.js';
import { readArchive } from './read-archive.js';
import { RestoreRefused } from './restore-refused.js';
import { withoutGuards } from './without-guards.js';

export interface RestoreOptions {
  databaseUrl: string;
  files: FileStore;
  appSecret: string;
  schema: Schema;
  /** The name of a database that is not empty, where what is in it may be destroyed. */
  replace?: string;
  /** Whether an archive of another secret is taken. */
  otherSecret?: boolean;
  /** Whether sign-ins, links and tokens open again what they opened then; else everybody signs in anew. */
  keepSignIns?: boolean;
  /** Whether mails that waited are sent; else they are kept as held back. */
  sendWaiting?: boolean;
  say: (line: string) => void;
}

/** What came of it. */
export interface Restored {
  head: Head;
  manifest: Manifest;
  heldBack: number;
  jobs: number;
  ownSecret: boolean;
}

/** What opens an account. Somebody may have ended it since, who would not know that it opens again. */
const SIGN_INS = new Set(['session', 'access_token', 'mail_link', 'guest_access']);

/** Said of mails that were about to be sent when the backup was made. */
export const HELD_BACK = 'Held back by a restore: it may have been sent after the backup was made';

/**
 * Puts the content of an archive into an empty database and its files into the store. The archive is read twice: first all
 * of it is checked, then all of it is stored in one transaction.
 *
 * @throws BrokenArchive, RestoreRefused
 */
export async function restoreFrom(path: string, options: RestoreOptions): Promise<Restored> {
  options.say('Checking the backup');
  const { head, manifest } = await readArchive(path, {});
  const ownSecret = ensureSealed(head, manifest, options);
  ensureKnown(head, options.schema);
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: 'afterclass restore' });
  await client.connect();
  try {
    await makeRoom(client, options);
    try {
      await migrateTo(head.migrations, options);
      const stored = await new Loading(client, path, manifest, options).run();
      await migrateTo(undefined, options);
      return { head, manifest, ownSecret, ...stored };
    } catch (error) {
      // It was empty before, or given up for this: what half a restore leaves behind is no database of ours.
      await client.query('ROLLBACK');
      await emptied(client);
      throw error;
    }
  } finally {
    await client.end();
  }
}

function ensureSealed(head: Head, manifest: Manifest, { appSecret, otherSecret }: RestoreOptions): boolean {
  if (isMarkedBy(appSecret, head.secret)) {
    if (same(sealOf(appSecret, manifest), manifest.seal)) return true;
    throw new BrokenArchive('its manifest is not the one that was written');
  }
  if (otherSecret) return false;
  throw new RestoreRefused(
    'This backup was made under another APP_SECRET. Signing keys, links in mails and unsubscribe links only work under that ' +
      'one: set it (or put the file `secret` into DATA_DIR) and restore again. Where it is lost, say --other-secret: then ' +
      'nobody can check that the backup is as it was written, and credentials have to be signed anew.',
  );
}

function ensureKnown({ migrations }: Head, schema: Schema): void {
  const known = new Set(schema.migrations.map(({ name }) => name));
  const unknown = migrations.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new RestoreRefused(
      `This backup is of a newer version of the program, which has ${unknown}: restore it with that one.`,
    );
}

async function makeRoom(client: pg.Client, { replace }: RestoreOptions): Promise<void> {
  await ensureUnused(client);
  const [name, state] = [await nameOf(client), await stateOf(client)];
  if (state === 'empty') return;
  if (replace === undefined)
    throw new RestoreRefused(
      `The database ${name} is not empty. Name an empty one with --into, or say --replace ${name} to destroy what is in it.`,
    );
  if (replace !== name)
    throw new RestoreRefused(`The database is called ${name}, and --replace names ${replace}: nothing was changed.`);
  await emptied(client);
}

/** Runs the migrations the archive had, or all there are. */
async function migrateTo(names: string[] | undefined, { databaseUrl, schema }: RestoreOptions): Promise<void> {
  const wanted = names && new Set(names);
  const migrations = schema.migrations.filter(({ name }) => !wanted || wanted.has(name));
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, { ...schema, migrations })).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Reads the archive the second time, in one transaction. */
class Loading {
  private readonly counts = new Map<string, number>();
  private readonly queued: WaitingJob[] = [];
  private tables = new Map<string, TableHead>();
  private heldBack = 0;

  constructor(
    private readonly client: pg.Client,
    private readonly path: string,
    private readonly checked: Manifest,
    private readonly options: RestoreOptions,
  ) {}

  async run(): Promise<{ heldBack: number; jobs: number }> {
    await this.client.query('BEGIN');
    const guarded = await withoutGuards(this.client);
    const { head, manifest } = await readArchive(this.path, {
      onHead: (found) => this.begin(found),
      onEntry: (name, content) => this.store(name, content),
      onFacts: (facts) => this.compare(facts),
    });
    if (!same(manifest.digest, this.checked.digest)) throw new BrokenArchive('it changed while it was read');
    for (const { name, value, called } of head.sequences)
      await this.client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), value, called]);
    await this.holdMails();
    this.options.say('Checking what rows say of each other');
    await guarded.back();
    const jobs = await this.sendJobs();
    await this.client.query('COMMIT');
    return { heldBack: this.heldBack, jobs };
  }

  /** Migrations bring rows of their own, which are in the archive as well. */
  private async begin(head: Head): Promise<void> {
    const here = new Map((await tablesOf(this.client)).map((table) => [table.name, new Set(table.columns)]));
    for (const table of head.tables) {
      const columns = here.get(table.name);
      const strange = columns ? table.columns.find((column) => !columns.has(column)) : table.name;
      if (strange !== undefined) throw new BrokenArchive(`the schema it names has no ${strange}`);
    }
    this.tables = new Map(head.tables.map((table) => [table.name, table]));
    await this.client.query(`TRUNCATE ${[...here.keys()].map(quoted).join(', ')}`);
  }

  private async store(name: string, content: AsyncIterable<Buffer>): Promise<void> {
    const meaning = meaningOf(name);
    if (meaning?.kind === 'table') return this.storeTable(meaning.of, content);
    if (meaning?.kind === 'file') return this.storeFile(meaning.of, content);
    await this.readJobs(content);
  }

  private async storeTable(name: string, content: AsyncIterable<Buffer>): Promise<void> {
    const table = this.tables.get(name);
    if (!table) throw new BrokenArchive(`its head names no table ${name}`);
    if (SIGN_INS.has(name) && !this.options.keepSignIns) {
      for await (const _ of content);
      return;
    }
    const copy = this.client.query(copyStreams.from(`COPY ${quoted(name)} (${columnsOf(table)}) FROM STDIN`));
    await pipeline(Readable.from(content, { objectMode: false }), copy);
    this.counts.set(name, copy.rowCount);
  }

  private async storeFile(key: string, content: AsyncIterable<Buffer>): Promise<void> {
    const { files } = this.options;
    await files.withScratch(async (path) => {
      await pipeline(
        Readable.from(content, { objectMode: false }),
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      );
      await files.keep(key, path);
    });
  }

  private async readJobs(content: AsyncIterable<Buffer>): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(chunk);
    const lines = Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
    const jobs = lines.map((line) => JSON.parse(line) as WaitingJob);
    this.queued.push(...jobs.filter(({ name }) => name !== 'mail.send' || this.options.sendWaiting));
  }

  private compare({ name, rows }: EntryFacts): void {
    const meaning = meaningOf(name);
    const stored = meaning?.kind === 'table' ? this.counts.get(meaning.of) : undefined;
    if (stored === undefined) return;
    if (stored !== rows) throw new BrokenArchive(`${name} should have ${rows} rows, and has ${stored}`);
    this.options.say(`${meaning?.of}: ${stored} rows`);
  }

  private async sendJobs(): Promise<number> {
    const pool = new pg.Pool({
      connectionString: this.options.databaseUrl,
      max: 2,
      application_name: 'afterclass restore',
    });
    try {
      return await sendAgain(pool, this.client, this.queued);
    } finally {
      await pool.end();
    }
  }

  private async holdMails(): Promise<void> {
    if (this.options.sendWaiting) return;
    const sql = `UPDATE mail SET state = 'failed', last_error = $1 WHERE state = 'waiting'`;
    this.heldBack = (await this.client.query(sql, [HELD_BACK])).rowCount ?? 0;
  }
}
