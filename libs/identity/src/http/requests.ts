import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type Role, ROLES, type Scope, SCOPES } from '#contracts';
import type { Locale } from '../domain/time-zone.js';
import {
  EmailField,
  LocaleField,
  MayBeAbsent,
  NameField,
  NewPasswordField,
  PasswordField,
  TimeZoneField,
  TokenField,
} from './validators.js';

export class PasswordSignInRequest {
  @EmailField()
  email: string;

  @PasswordField()
  password: string;
}

export class EmailRequest {
  @EmailField()
  email: string;
}

export class LinkTokenRequest {
  @TokenField()
  token: string;
}

export class ResetPasswordRequest extends LinkTokenRequest {
  @NewPasswordField()
  password: string;
}

export class SignUpRequest extends EmailRequest {
  @NameField()
  displayName: string;

  @LocaleField({ fallback: 'en' })
  locale?: Locale;

  @TimeZoneField()
  timeZone?: string;
}

export class ConfirmSignUpRequest extends LinkTokenRequest {
  /** Left out: signing in is by links in mails. */
  @NewPasswordField({ optional: true })
  password?: string;
}

export class EditProfileRequest {
  @NameField({ optional: true })
  displayName?: string;

  @TimeZoneField()
  timeZone?: string;

  @LocaleField()
  locale?: Locale;
}

export class ChangePasswordRequest {
  /** Needed where there is a password already. */
  @PasswordField({ optional: true })
  currentPassword?: string;

  @NewPasswordField()
  password: string;
}

export class ChangeEmailRequest extends EmailRequest {
  /** Needed where there is a password. */
  @PasswordField({ optional: true })
  currentPassword?: string;
}

const RolesField = () => [
  ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true }),
  IsArray({ message: 'must be a list of roles' }),
  ArrayMaxSize(ROLES.length, { message: 'has too many entries' }),
  ArrayUnique({ message: 'must not name one twice' }),
  IsIn(ROLES, { each: true, message: `may hold ${ROLES.join(', ')}` }),
];

/** Applies a list of property decorators as one. */
const All =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

export class InviteRequest extends EmailRequest {
  @All(...RolesField())
  roles: Role[];

  /** The language of the mail. */
  @LocaleField({ fallback: 'en' })
  locale?: Locale;
}

export class AcceptInvitationRequest extends LinkTokenRequest {
  @NameField()
  displayName: string;

  @NewPasswordField({ optional: true })
  password?: string;

  @LocaleField()
  locale?: Locale;

  @TimeZoneField()
  timeZone?: string;
}

export class GrantRolesRequest {
  @All(...RolesField())
  roles: Role[];
}

export class CreateAccessTokenRequest {
  @NameField()
  name: string;

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true })
  @IsArray({ message: 'must be a list of scopes' })
  @ArrayMinSize(1, { message: 'must name one at least' })
  @ArrayMaxSize(SCOPES.length, { message: 'has too many entries' })
  @ArrayUnique({ message: 'must not name one twice' })
  @IsIn(SCOPES, { each: true, message: `may hold ${SCOPES.join(', ')}` })
  scopes: Scope[];

  /** Between an hour and a year from now. */
  @ApiProperty({ type: String, format: 'date-time' })
  @IsISO8601(
    { strict: true, strictSeparator: true },
    { message: 'must be a point in time, such as 2027-01-31T12:00:00Z' },
  )
  @Matches(/T.*(Z|[+-]\d\d:\d\d)$/, { message: 'must be a point in time, such as 2027-01-31T12:00:00Z' })
  expiresAt: string;
}

export class SettingsRequest {
  @NameField({ optional: true })
  communityName?: string;

  /** Whether anybody may join, or only who was invited. */
  @ApiProperty({ enum: ['invitation', 'open'], enumName: 'SignUpMode', required: false })
  @IsIn(['invitation', 'open'], { message: 'must be invitation or open' })
  @MayBeAbsent()
  signUp?: 'invitation' | 'open';
}

export class ClaimRequest extends EmailRequest {
  @LocaleField({ fallback: 'en' })
  locale?: Locale;
}

export class PageQuery {
  /** Where the page before ended. */
  @ApiProperty({ type: String, required: false })
  @IsString({ message: 'must be the nextCursor of a page' })
  @MaxLength(1000, { message: 'must be the nextCursor of a page' })
  @MayBeAbsent()
  cursor?: string;

  @ApiProperty({ type: Number, minimum: 1, maximum: 100, default: 50, required: false })
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be between 1 and 100' })
  @Max(100, { message: 'must be between 1 and 100' })
  @MayBeAbsent()
  limit?: number;
}

export class MembersQuery extends PageQuery {
  /** Part of a name or an e-mail address. */
  @ApiProperty({ type: String, maxLength: 100, required: false })
  @IsString({ message: 'must be text' })
  @MaxLength(100, { message: 'must have at most 100 characters' })
  @Matches(/^\P{Cc}*$/u, { message: 'must not hold control characters' })
  @MayBeAbsent()
  search?: string;
}
