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
import { says } from '#platform';
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
  IsArray(says('list')),
  ArrayMaxSize(ROLES.length, says('too-many', { max: ROLES.length })),
  ArrayUnique(says('repeated')),
  IsIn(ROLES, { each: true, ...says('choice', { choices: ROLES.join(', ') }) }),
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
  @IsArray(says('list'))
  @ArrayMinSize(1, says('too-few', { min: 1 }))
  @ArrayMaxSize(SCOPES.length, says('too-many', { max: SCOPES.length }))
  @ArrayUnique(says('repeated'))
  @IsIn(SCOPES, { each: true, ...says('choice', { choices: SCOPES.join(', ') }) })
  scopes: Scope[];

  /** Between an hour and a year from now. */
  @ApiProperty({ type: String, format: 'date-time' })
  @IsISO8601({ strict: true, strictSeparator: true }, says('moment'))
  @Matches(/T.*(Z|[+-]\d\d:\d\d)$/, says('moment'))
  expiresAt: string;
}

export class SettingsRequest {
  @NameField({ optional: true })
  communityName?: string;

  /** Whether anybody may join, or only who was invited. */
  @ApiProperty({ enum: ['invitation', 'open'], enumName: 'SignUpMode', required: false })
  @IsIn(['invitation', 'open'], says('choice', { choices: 'invitation, open' }))
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
  @IsString(says('cursor'))
  @MaxLength(1000, says('cursor'))
  @MayBeAbsent()
  cursor?: string;

  @ApiProperty({ type: Number, minimum: 1, maximum: 100, default: 50, required: false })
  @Type(() => Number)
  @IsInt(says('whole'))
  @Min(1, says('between', { min: 1, max: 100 }))
  @Max(100, says('between', { min: 1, max: 100 }))
  @MayBeAbsent()
  limit?: number;
}

export class MembersQuery extends PageQuery {
  /** Part of a name or an e-mail address. */
  @ApiProperty({ type: String, maxLength: 100, required: false })
  @IsString(says('text'))
  @MaxLength(100, says('too-long', { max: 100 }))
  @Matches(/^\P{Cc}*$/u, says('controls'))
  @MayBeAbsent()
  search?: string;
}
