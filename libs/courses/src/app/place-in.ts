import { decodeCursor, isId, isMoment, wrongField } from '#kernel';
import type { Place } from '../infra/offering-reader.js';

/** Where a list of classes goes on. @throws DomainError `invalid-input` where the cursor is not one of ours */
export function placeIn(cursor: string): Place {
  const [startsAt, id] = decodeCursor(cursor, ['number', 'string']) ?? [NaN, ''];
  if (!isMoment(startsAt) || !isId(id)) throw wrongField('cursor', 'cursor');
  return { startsAt, id };
}
