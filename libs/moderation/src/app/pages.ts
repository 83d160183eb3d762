import { decodeCursor, type Instant, isId, isMoment, wrongField } from '#kernel';

/** Which part of a list is asked for. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

/** Where the page before ended, in lists by time. @throws DomainError `invalid-input` naming `cursor` */
export function momentAndId(cursor: string | undefined): { at: Instant; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, ['number', 'string']) ?? [];
  if (!isMoment(at) || !isId(id)) throw wrongField('cursor', 'cursor');
  return { at, id: id };
}
