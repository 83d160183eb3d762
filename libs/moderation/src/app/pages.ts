import { decodeCursor, type Instant, wrongField } from '#kernel';

/** Which part of a list is asked for. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The last moment a JavaScript date can name, in milliseconds. */
const LAST_MOMENT = 8.64e15;

/** Where the page before ended, in lists by time. @throws DomainError `invalid-input` naming `cursor` */
export function momentAndId(cursor: string | undefined): { at: Instant; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, ['number', 'string']) ?? [];
  if (!(Math.abs(at as number) <= LAST_MOMENT) || !UUID.test(String(id))) throw wrongField('cursor', 'cursor');
  return { at: at as number, id: id as string };
}
