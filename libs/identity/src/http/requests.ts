import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES, type Scope, SCOPES } from '#contracts';
import { CheckedBy, ChoiceField, ChoicesField, InstantField, LineField, MayBeAbsent, pageQuery } from '#platform';
import type { Locale } from '../domain/time-zone.js';
import {
  EmailField,
  LocaleField,
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

/** The parts of what an authenticator answers are small; an attestation may hold certificates. */
const CredentialPart = (most = 4_096) =>
  applyDecorators(
    ApiProperty({ type: String, pattern: `^[A-Za-z0-9_-]{1,${most}}$` }),
    CheckedBy(
      'base64url',
      (value) => typeof value === 'string' && value.length <= most && /^[A-Za-z0-9_-]+$/.test(value),
      'passkey',
    ),
  );

/** What a browser answers for a passkey, each part in base64url. */
export class PasskeySignInRequest {
  @CredentialPart()
  credentialId: string;

  @CredentialPart()
  clientDataJson: string;

  @CredentialPart()
  authenticatorData: string;

  @CredentialPart()
  signature: string;

  @CredentialPart()
  userHandle: string;
}

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

export class NamePasskeyRequest {
  @NameField()
  name: string;
}

/** What a browser answers for a new passkey, each part in base64url. */
export class AddPasskeyRequest extends NamePasskeyRequest {
  @CredentialPart()
  credentialId: string;

  @CredentialPart()
  clientDataJson: string;

  @CredentialPart(65_536)
  attestationObject: string;

  /** How the authenticator may be reached. */
  @ChoicesField(TRANSPORTS, 0, { enumName: 'PasskeyTransport' })
  transports: (typeof TRANSPORTS)[number][];
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

const RolesField = () => ChoicesField(ROLES, 0, { enumName: 'Role' });

export class InviteRequest extends EmailRequest {
  @RolesField()
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
  @RolesField()
  roles: Role[];
}

export class CreateAccessTokenRequest {
  @NameField()
  name: string;

  @ChoicesField(SCOPES, 1, { enumName: 'Scope' })
  scopes: Scope[];

  /** Between an hour and a year from now. */
  @InstantField()
  expiresAt: string;
}

export class SettingsRequest {
  @NameField({ optional: true })
  communityName?: string;

  /** Whether anybody may join, or only who was invited. */
  @ChoiceField(['invitation', 'open'], { enumName: 'SignUpMode', required: false })
  @MayBeAbsent()
  signUp?: 'invitation' | 'open';
}

export class ClaimRequest extends EmailRequest {
  @LocaleField({ fallback: 'en' })
  locale?: Locale;
}

export class PageQuery extends pageQuery({ usual: 50, most: 100 }) {}

export class MembersQuery extends PageQuery {
  /** Part of a name or an e-mail address. */
  @LineField({ min: 0, max: 100 }, { required: false })
  @MayBeAbsent()
  search?: string;
}
