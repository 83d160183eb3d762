import { decodeCursor, type Instant, isMoment, wrongField } from '#kernel';

/** Which part of a list is asked for. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where the page before ended, in lists by time. @throws DomainError `invalid-input` naming `cursor` */
export function momentAndId(cursor: string | undefined): { at: Instant; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, ['number', 'string']) ?? [];
  if (!isMoment(at) || !UUID.test(String(id))) throw wrongField('cursor', 'cursor');
  return { at, id: id as string };
}
