import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { NOTIFICATION_LIMITS } from '#contracts';
import { says } from '#platform';
import type { MailChoices } from '../infra/mail-choice-store.js';

const PAGE = { min: 1, max: 50 };

const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);

/** Which part of the list. */
export class NotificationsQuery {
  @ApiProperty({ enum: ['yes'], required: false, description: 'Only those that are unread' })
  @MayBeAbsent()
  @IsIn(['yes'], says('choice', { choices: 'yes' }))
  unread?: 'yes';

  @ApiProperty({ type: 'integer', minimum: PAGE.min, maximum: PAGE.max, default: 20, required: false })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt(says('between', PAGE))
  @Min(PAGE.min, says('between', PAGE))
  @Max(PAGE.max, says('between', PAGE))
  limit: number = 20;

  @ApiProperty({ type: String, required: false, description: '`nextCursor` of the page before' })
  @MayBeAbsent()
  @IsString(says('cursor'))
  @MaxLength(500, says('cursor'))
  cursor?: string;
}

/** What was read: some of one's notifications, or all. */
export class ReadBody {
  @ApiProperty({ type: [String], required: false, maxItems: NOTIFICATION_LIMITS.ids })
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id)) : value,
  )
  @IsUUID(undefined, { each: true, ...says('id') })
  @ArrayMaxSize(NOTIFICATION_LIMITS.ids, says('too-many', { max: NOTIFICATION_LIMITS.ids }))
  @IsArray(says('list'))
  ids?: string[];

  @ApiProperty({ enum: [true], required: false })
  @MayBeAbsent()
  @IsIn([true], says('choice', { choices: 'true' }))
  all?: true;
}

const Choice = (description: string) => (target: object, property: string) => {
  ApiProperty({ type: Boolean, description })(target, property);
  IsBoolean(says('yes-or-no'))(target, property);
};

/** What is mailed at once. */
export class MailChoicesBody implements MailChoices {
  @Choice('Somebody answers one’s question')
  answer: boolean;

  @Choice('Somebody mentions one')
  mention: boolean;

  @Choice('One’s answer is accepted')
  accepted: boolean;
}
