import type { FileStore } from '#platform';
import type { ClientBase } from 'pg';
import type { Wrong } from './checks.js';
import { NAMED_FILES, namedFiles } from './named-files.js';

/** Rows whose file is not there, or of another size. */
export async function* filesOfRows(client: ClientBase, files: FileStore): AsyncGenerator<Wrong> {
  for await (const { key, bytes } of namedFiles(client)) {
    const size = await files.sizeOf(key);
    if (size === undefined) yield { id: key, what: 'is named by a row, and is not there' };
    else if (size !== bytes) yield { id: key, what: `has ${size} bytes, and ${bytes} by its row` };
  }
}

/** Files that no row names. A row may be newer than the snapshot: what came since is looked for once more. */
export async function* filesWithoutRows(
  client: ClientBase,
  files: FileStore,
  isNamedNow: (table: string, ids: string[]) => Promise<Set<string>>,
): AsyncGenerator<Wrong> {
  for (const { folder, table } of NAMED_FILES) {
    for (let part = 0; part < 256; part += 1) {
      const ids = new Map<string, string>();
      for await (const key of files.keysIn(`${folder}/${part.toString(16).padStart(2, '0')}`))
        ids.set(key.slice(key.lastIndexOf('/') + 1), key);
      if (ids.size === 0) continue;
      const { rows } = await client.query<{ id: string }>(`SELECT id::text FROM ${table} WHERE id::text = ANY ($1)`, [
        [...ids.keys()],
      ]);
      for (const { id } of rows) ids.delete(id);
      if (ids.size === 0) continue;
      const named = await isNamedNow(table, [...ids.keys()]);
      for (const [id, key] of ids) if (!named.has(id)) yield { id: key, what: 'is named by no row' };
    }
  }
}
