import { ApiProperty } from '@nestjs/swagger';
import { CheckedBy, CountInQuery, MayBeAbsent } from './request-fields.js';

/** Longer than any cursor we give; what is in it is looked at by the list that gave it. */
const LONGEST_CURSOR = 8_000;

/** Where to go on. */
export class CursorQuery {
  @ApiProperty({
    type: String,
    maxLength: LONGEST_CURSOR,
    required: false,
    description: '`nextCursor` of the page before',
  })
  @MayBeAbsent()
  @CheckedBy('cursor', (value) => typeof value === 'string' && value.length <= LONGEST_CURSOR, 'cursor')
  cursor?: string;
}

/**
 * Which part of a list, as a class to extend.
 *
 * @param size how many entries a page has where nothing is said, and how many it has at the most
 */
export function pageQuery({ usual, most }: { usual: number; most: number }) {
  class PageQuery extends CursorQuery {
    @CountInQuery({ min: 1, max: most }, { required: false, default: usual, description: 'How many at most' })
    @MayBeAbsent()
    limit: number = usual;
  }
  return PageQuery;
}
