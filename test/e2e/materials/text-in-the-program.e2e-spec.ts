import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SystemClock, uuidv7 } from '#kernel';
import { keyOf } from '../../../libs/materials/src/infra/file-repository.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { circularPdf } from '../../support/hostile-pdfs.js';
import { pdfOf } from '../../support/pdf.js';
import { type RunningServer, startServer } from '../../support/server.js';

jest.setTimeout(120_000);

let dataDir: string;
let database: TestDatabase;
let server: RunningServer;
let rows: pg.Client;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'afterclass-texts-'));
  database = await testDatabase();
  server = await startServer({ databaseUrl: database.url, env: { DATA_DIR: dataDir } });
  rows = new pg.Client({ connectionString: database.url });
  await rows.connect();
});
afterAll(async () => {
  await rows.end();
  await server.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const newId = () => uuidv7(new SystemClock().now());

/** A version with this file, of which the program hears. */
async function aVersion(content: Buffer): Promise<string> {
  const [person, material, file, version] = [newId(), newId(), newId(), newId()];
  const path = join(dataDir, 'files/kept', keyOf(file));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  await rows.query(
    `INSERT INTO person (id, kind, display_name, email, roles, created_at)
     VALUES ($1::uuid, 'member', 'Somebody', $1::text || '@example.org', '{member}', now())`,
    [person],
  );
  await rows.query(
    `INSERT INTO material (id, library_kind, kind, title, author, created_by, created_at)
     VALUES ($1, 'ebook', 'file', 'Slides', '', $2, now())`,
    [material, person],
  );
  await rows.query(
    `INSERT INTO material_file (id, owner_id, name, bytes, state, type, sha256, created_at)
     VALUES ($1, $2, 'slides.pdf', $3, 'kept', 'application/pdf', '\\x00', now())`,
    [file, person, content.length],
  );
  await rows.query(
    `INSERT INTO material_version (id, material_id, number, note, file_id, created_by, created_at)
     VALUES ($1, $2, 1, '', $3, $4, now())`,
    [version, material, file, person],
  );
  await rows.query(
    `INSERT INTO outbox (id, type, payload, created_at)
     VALUES ($1, 'materials.version-added', jsonb_build_object('materialId', $2::text, 'versionId', $3::text), now())`,
    [newId(), material, version],
  );
  return version;
}

/** What reading it came to, once it has come to something. */
async function read(version: string): Promise<{ pages: number | null; failure: string | null }> {
  for (;;) {
    const found = await rows.query<{ pages: number | null; failure: string | null }>(
      'SELECT pages, failure FROM material_text WHERE version_id = $1',
      [version],
    );
    if (found.rows[0]) return found.rows[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the built program', () => {
  it('reads PDFs, those among them that cannot be read', async () => {
    expect(await read(await aVersion(pdfOf(['One', 'Two'])))).toEqual({ pages: 2, failure: null });
    expect(await read(await aVersion(circularPdf()))).toEqual({ pages: null, failure: 'broken' });
    expect(await read(await aVersion(pdfOf(['One'])))).toEqual({ pages: 1, failure: null });
  });
});
