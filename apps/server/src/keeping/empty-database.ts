import type { ClientBase } from 'pg';
import { RestoreRefused } from './restore-refused.js';

/** The name of the database that a connection leads to. */
export async function nameOf(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  return rows[0]?.name ?? '';
}

/** Whether anything of ours, or of anybody else, is in the database. */
export async function stateOf(client: ClientBase): Promise<'empty' | 'used'> {
  const { rows } = await client.query<{ used: boolean }>(`
    SELECT EXISTS (
      SELECT FROM pg_class JOIN pg_namespace namespace ON namespace.oid = relnamespace
       WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema') AS used`);
  return rows[0]?.used ? 'used' : 'empty';
}

/** @throws RestoreRefused while a server is connected: it would write into what is being replaced */
export async function ensureUnused(client: ClientBase): Promise<void> {
  const { rows } = await client.query(`
    SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'afterclass%' AND pid <> pg_backend_pid()`);
  if (rows.length > 0) throw new RestoreRefused('A server is connected to this database: stop it first.');
}

/** Takes all out of the database; its owner may, without any other right. */
export async function emptied(client: ClientBase): Promise<void> {
  await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
}
