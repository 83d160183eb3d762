import type { ClientBase } from 'pg';
import type { Head, TableHead } from './format.js';

/**
 * Tables whose rows a backup takes, with their columns: all that outlive a crash, but for the list of migrations, which a
 * restore writes by running them.
 */
export async function tablesOf(client: ClientBase): Promise<TableHead[]> {
  const { rows } = await client.query<TableHead>(`
    SELECT class.relname::text AS name,
           coalesce(array_agg(attribute.attname::text ORDER BY attribute.attnum)
             FILTER (WHERE attribute.attgenerated = ''), '{}') AS columns
      FROM pg_class class
      JOIN pg_attribute attribute ON attribute.attrelid = class.oid AND attnum > 0 AND NOT attisdropped
     WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND class.relpersistence = 'p'
       AND class.relname <> 'migration'
     GROUP BY class.relname ORDER BY class.relname`);
  return rows;
}

/** Names of the migrations that have run, the oldest first. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY timestamp, id');
  return rows.map(({ name }) => name);
}

/**
 * How far the sequences have counted. They are outside of transactions: read after the snapshot is taken, they are never
 * behind its rows.
 */
export async function sequencesOf(client: ClientBase): Promise<Head['sequences']> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' AND relpersistence = 'p'
       AND relname <> 'migration_id_seq' ORDER BY 1`);
  const counted: Head['sequences'] = [];
  for (const { name } of rows) {
    const sql = `SELECT last_value::text AS value, is_called AS called FROM ${quoted(name)}`;
    const [at] = (await client.query<{ value: string; called: boolean }>(sql)).rows;
    if (at) counted.push({ name, ...at });
  }
  return counted;
}

/** A name of the schema `public`, as it stands in a statement. */
export const quoted = (name: string): string => `public."${name.replaceAll('"', '""')}"`;

/** The columns of a table, as they stand in a statement. */
export const columnsOf = ({ columns }: TableHead): string =>
  columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ');
