import type { ClientBase } from 'pg';

/** Files of one folder of the store, and the rows that name them. */
export interface NamedFiles {
  /** The first part of the keys; `<folder>/<last two signs of the id>/<id>` is a file. */
  folder: string;
  table: string;
  /** Of the rows whose file is there; the others are still coming, or going. */
  whose: string;
}

/** Every kind of file this program keeps. A new one is added here, or no backup has it. */
export const NAMED_FILES: NamedFiles[] = [
  { folder: 'materials', table: 'material_file', whose: `state IN ('checked', 'kept')` },
  { folder: 'uploads', table: 'upload', whose: `state = 'kept'` },
];

export interface NamedFile {
  key: string;
  bytes: number;
}

const AT_ONCE = 1000;

/** The files that the rows name, as the transaction of `client` sees them; some at a time. */
export async function* namedFiles(client: ClientBase): AsyncGenerator<NamedFile> {
  for (const { folder, table, whose } of NAMED_FILES) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const { rows } = await client.query<{ id: string; bytes: number }>(
        `SELECT id, bytes::float8 AS bytes FROM ${table} WHERE id > $1 AND ${whose} ORDER BY id LIMIT ${AT_ONCE}`,
        [after],
      );
      for (const { id, bytes } of rows) yield { key: `${folder}/${id.slice(-2)}/${id}`, bytes };
      const last = rows.at(-1);
      if (!last || rows.length < AT_ONCE) break;
      after = last.id;
    }
  }
}
