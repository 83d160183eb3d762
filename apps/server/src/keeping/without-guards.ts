import type { ClientBase } from 'pg';
import { quoted } from './database-shape.js';

interface Trigger {
  table: string;
  name: string;
  enabled: 'O' | 'A' | 'R' | 'D';
}

interface Reference {
  table: string;
  name: string;
  definition: string;
}

/** How a trigger is switched on again as it was: `A` fires in every session, `R` only while changes are replayed. */
const ENABLE = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' } as const;

/**
 * Takes away, within the transaction of `client`, what refuses or answers changes of single rows: triggers of ours and
 * foreign keys. `back` puts all of it there again as it was, and proves thereby that every reference leads somewhere.
 * It needs no right but that of the owner: `session_replication_role` would ask for a superuser.
 */
export async function withoutGuards(client: ClientBase): Promise<{ back(): Promise<void> }> {
  const triggers = await triggersOf(client);
  const references = await referencesOf(client);
  for (const { table, name } of triggers) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER "${name}"`);
  for (const { table, name } of references)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT "${name}"`);
  return {
    async back() {
      for (const { table, name, definition } of references)
        await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT "${name}" ${definition}`);
      for (const { table, name, enabled } of triggers) {
        if (enabled !== 'D') await client.query(`ALTER TABLE ${quoted(table)} ${ENABLE[enabled]} TRIGGER "${name}"`);
      }
    },
  };
}

async function triggersOf(client: ClientBase): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(`
    SELECT class.relname::text AS table, tgname::text AS name, tgenabled::text AS enabled
      FROM pg_trigger JOIN pg_class class ON class.oid = tgrelid
     WHERE NOT tgisinternal AND class.relnamespace = 'public'::regnamespace ORDER BY 1, 2`);
  return rows;
}

async function referencesOf(client: ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    SELECT class.relname::text AS table, conname::text AS name, pg_get_constraintdef(constraint_.oid) AS definition
      FROM pg_constraint constraint_ JOIN pg_class class ON class.oid = conrelid
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`);
  return rows;
}
