import type { ApiQueryOptions } from '@nestjs/swagger';

/** Names the meetup whose guest asks, where the address does not. Read before the route is, with the cookies. */
export const AT_MEETUP: ApiQueryOptions = {
  name: 'meetupId',
  required: false,
  description: 'The meetup a browser asks for as its guest',
  schema: { type: 'string', format: 'uuid' },
};
