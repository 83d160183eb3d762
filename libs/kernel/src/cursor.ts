/** The sort key of the last row of a page, outermost column first. */
export type CursorKey = (string | number)[];

/** A page of a list, and where the next one begins (`null` on the last). */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Writes a sort key so that it can travel in an address. It is not a secret, only opaque. */
export const encodeCursor = (key: CursorKey): string =>
  btoa(encodeURIComponent(JSON.stringify(key)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * Reads what `encodeCursor` wrote; undefined where `text` is nothing of the kind. `shape` says what each column is:
 * a number, a moment's milliseconds among them, or a string. Texts of the database hold no NUL, and so no string does.
 */
export function decodeCursor(text: string, shape: ('string' | 'number')[]): CursorKey | undefined {
  try {
    const key: unknown = JSON.parse(decodeURIComponent(atob(text.replaceAll('-', '+').replaceAll('_', '/'))));
    const isPart = (part: unknown, index: number) =>
      typeof part === shape[index] && !(typeof part === 'string' && part.includes('\0'));
    return Array.isArray(key) && key.length === shape.length && key.every(isPart) ? (key as CursorKey) : undefined;
  } catch {
    return undefined;
  }
}

/** The last moment a JavaScript date can name, in milliseconds; no database of ours knows one after it. */
const LAST_MOMENT = 8.64e15;

/** Whether a part of a cursor is a moment of a row, in milliseconds: none is before 1970, and databases refuse some. */
export const isMoment = (part: unknown): part is number => typeof part === 'number' && part >= 0 && part <= LAST_MOMENT;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a part of a cursor is the id of a row. */
export const isId = (part: unknown): part is string => typeof part === 'string' && UUID.test(part);

/** Makes a page of at most `limit` items out of rows that were read with one to spare. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => CursorKey,
  present: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
