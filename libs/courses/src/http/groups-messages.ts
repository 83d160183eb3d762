import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CLASS_DAY_LIMITS as LIMITS } from '#contracts';
import { CheckedBy, ChoiceField, IdField, MayBeAbsent, pageQuery, says, WholeField } from '#platform';
import { PeopleRequest } from './attendance-requests.js';

/** Lists of people, of whom a wish says something. */
const WishesField = () =>
  applyDecorators(
    ApiProperty({ type: [PeopleRequest], maxItems: LIMITS.wishes, required: false }),
    ValidateNested({ each: true, ...says('object') }),
    Type(() => PeopleRequest),
    CheckedBy('notTooMany', (value) => !Array.isArray(value) || value.length <= LIMITS.wishes, 'too-many', {
      max: LIMITS.wishes,
    }),
    CheckedBy('list', (value) => Array.isArray(value), 'list'),
  );

export class GroupsRequest {
  /** Of those who are there in this half-day; left out or null: of all who are in the class. */
  @MayBeAbsent({ orNull: true })
  @IdField({ required: false, nullable: true })
  halfDayId?: string | null;

  /** Whether `count` is how many groups there are, or how many people are in each at the most. */
  @ChoiceField(['groups', 'size'])
  by: 'groups' | 'size';

  @WholeField(LIMITS.groups)
  count: number;

  /** Each of these stays in one group. */
  @MayBeAbsent()
  @WishesField()
  together?: PeopleRequest[];

  /** No two of these are in one group. */
  @MayBeAbsent()
  @WishesField()
  apart?: PeopleRequest[];
}

export class GroupsQuery extends pageQuery({ usual: 1, most: 50 }) {}

export class GroupMemberResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  enrolmentId: string;

  @ApiProperty({ type: String })
  name: string;

  /** Whether it is you. */
  @ApiProperty({ type: Boolean })
  you: boolean;
}

export class GroupResponse {
  @ApiProperty({ type: [GroupMemberResponse] })
  people: GroupMemberResponse[];
}

/** Groups as they were drawn, without those who have withdrawn since. */
export class GroupingResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  drawnAt: string;

  /** The trainer who drew them, by name. */
  @ApiProperty({ type: String })
  drawnBy: string;

  @ApiProperty({ type: [GroupResponse] })
  groups: GroupResponse[];
}

export class GroupingsResponse {
  @ApiProperty({ type: [GroupingResponse] })
  items: GroupingResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class LatestGroupingResponse {
  /** Null where none were drawn yet. */
  @ApiProperty({ type: GroupingResponse, nullable: true })
  grouping: GroupingResponse | null;
}
