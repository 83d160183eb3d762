import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SystemClock, uuidv7 } from '#kernel';
import type { SignedJson } from './credentials.js';
import { testDatabase } from './database.js';
import { type RunningServer, startServer } from './server.js';

/** The built program as it is deployed, which issues credentials of what its ledger counts. */
export interface IssuingProgram {
  server: RunningServer;
  /** A new member counts so many minutes; gives what the program signed, as anybody can fetch it who has its address. */
  issued: (minutes?: number) => Promise<SignedJson>;
  /** One request as an administrator. */
  asAdmin: (method: string, path: string, body?: object) => Promise<Response>;
  /** The id of the key that signed a credential. */
  keyOf: (credential: SignedJson) => Promise<string>;
  close: () => Promise<void>;
}

/** Starts it on a database of its own. */
export async function issuingProgram(): Promise<IssuingProgram> {
  const dataDir = await mkdtemp(join(tmpdir(), 'afterclass-issuing-'));
  const database = await testDatabase();
  const server = await startServer({ databaseUrl: database.url, env: { DATA_DIR: dataDir } });
  const rows = new pg.Client({ connectionString: database.url });
  await rows.connect();
  const token = await anAdmin(rows);
  const idOf = ({ id }: SignedJson) => id.split('/').at(-1)!;
  return {
    server,
    async issued(minutes = 60) {
      const itemId = await anItem(rows, minutes);
      const id = await credentialOf(rows, itemId);
      await rows.query('UPDATE credential SET shows_name = true WHERE id = $1', [id]);
      const answer = await fetch(`${server.url}/verify/${id}/credential.json`);
      return (await answer.json()) as SignedJson;
    },
    asAdmin: (method, path, body) =>
      fetch(`${server.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      }),
    async keyOf(credential) {
      const found = await rows.query<{ id: string }>('SELECT key_id AS id FROM credential WHERE id = $1', [
        idOf(credential),
      ]);
      return found.rows[0]!.id;
    },
    async close() {
      await rows.end();
      await server.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const newId = () => uuidv7(new SystemClock().now());

async function aPerson(rows: pg.Client, roles: string): Promise<string> {
  const id = newId();
  await rows.query(
    `INSERT INTO person (id, kind, display_name, email, roles, created_at)
     VALUES ($1::uuid, 'member', 'Zoë Ångström', $1::text || '@example.org', $2, now())`,
    [id, roles],
  );
  return id;
}

async function anAdmin(rows: pg.Client): Promise<string> {
  const token = `acp_${randomBytes(32).toString('base64url')}`;
  await rows.query(
    `INSERT INTO access_token (id, token_hash, prefix, person_id, name, scopes, created_at, expires_at, last_used_at)
     VALUES ($1, $2, 'acp_', $3, 'tests', '{admin,records:read,records:write}', now(), now() + interval '1 day', now())`,
    [newId(), createHash('sha256').update(token).digest(), await aPerson(rows, '{member,admin}')],
  );
  return token;
}

/** Something that counts, of which the program is told as it is told by its own rooms. */
async function anItem(rows: pg.Client, minutes: number): Promise<string> {
  const id = newId();
  const personId = await aPerson(rows, '{member}');
  await rows.query(
    `INSERT INTO ledger_item (id, person_id, kind, source_id, category, title, description, happened_on, created_at)
     VALUES ($1, $2, 'meetup', $3, 'events', 'Lean Coffee “été” \\ & <more>', 'Topics', '2026-03-19', now())`,
    [id, personId, newId()],
  );
  await rows.query(`INSERT INTO ledger_entry (id, item_id, minutes, reason, at) VALUES ($1, $2, $3, 'made', now())`, [
    newId(),
    id,
    minutes,
  ]);
  await rows.query(
    `INSERT INTO outbox (id, type, payload, created_at) VALUES ($1, 'attendance.item-changed', $2, now())`,
    [newId(), JSON.stringify({ itemId: id, personId })],
  );
  return id;
}

async function credentialOf(rows: pg.Client, itemId: string): Promise<string> {
  for (let attempt = 0; attempt < 800; attempt++) {
    const found = await rows.query<{ id: string }>('SELECT id FROM credential WHERE item_id = $1', [itemId]);
    if (found.rows[0]) return found.rows[0].id;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('No credential was issued within twenty seconds.');
}
