import { ApiProperty } from '@nestjs/swagger';
import {
  AUDIENCES,
  type Audience,
  SPACE_ROLES,
  type SpaceRole,
  SUBSCRIPTION_LEVELS,
  type SubscriptionLevel,
} from '#contracts';
import { BookmarkSpaceView } from '../readers/responses.js';

const id = { format: 'uuid' } as const;

export class SpaceView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ enum: AUDIENCES })
  audience: Audience;

  @ApiProperty()
  archived: boolean;

  @ApiProperty({ description: 'Posts that wait for you' })
  unread: number;

  @ApiProperty({ enum: SUBSCRIPTION_LEVELS })
  level: SubscriptionLevel;

  @ApiProperty()
  canWrite: boolean;

  @ApiProperty()
  canModerate: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The class whose space it is' })
  offeringId: string | null;

  @ApiProperty({
    type: BookmarkSpaceView,
    nullable: true,
    description: 'Of an archived space of a class: where its people go on asking',
  })
  askIn: BookmarkSpaceView | null;
}

export class SpaceList {
  @ApiProperty({ type: [SpaceView] })
  items: SpaceView[];
}

export class SpaceMemberView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  handle: string | null;

  @ApiProperty({ enum: SPACE_ROLES })
  role: SpaceRole;
}

export class SpaceMemberPage {
  @ApiProperty({ type: [SpaceMemberView] })
  items: SpaceMemberView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class SpaceWeekView {
  @ApiProperty({ format: 'date', description: 'The Monday, on the calendar of the class whose space it is' })
  week: string;

  @ApiProperty({ type: 'integer' })
  questions: number;

  @ApiProperty({ type: 'integer' })
  answers: number;
}

export class SpaceStatisticsView {
  @ApiProperty({ type: [SpaceWeekView], description: 'Weeks in which something was written, the last hundred or so' })
  weeks: SpaceWeekView[];
}
