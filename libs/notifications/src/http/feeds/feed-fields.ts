import { ApiProperty } from '@nestjs/swagger';
import { CheckedBy, MayBeAbsent } from '#platform';

/** By whose key a feed is read. */
export class FeedQuery {
  @ApiProperty({ type: String, maxLength: 100, required: false, description: 'A key of `/me/forum-feed`' })
  @MayBeAbsent()
  @CheckedBy('key', (value) => typeof value === 'string' && value.length <= 100, 'line', { min: 1, max: 100 })
  key?: string;
}

/** One’s key to the feeds of the forum. */
export class FeedKeyView {
  @ApiProperty({ type: String, nullable: true, description: 'Null where one has none' })
  key: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The feed of everything one sees' })
  url: string | null;
}
