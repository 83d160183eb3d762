import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES, type Scope, SCOPES } from '#contracts';
import { ADDRESS_CLASSES, type AddressClass } from '../domain/device.js';
import { type Locale, LOCALES } from '../domain/time-zone.js';

const Moment = (options: { nullable?: true } = {}) =>
  ApiProperty({ type: String, format: 'date-time', nullable: options.nullable });
const Id = () => ApiProperty({ type: String, format: 'uuid' });
const RoleList = () => ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true });

/** Who is signed in: a member, or a guest of one meetup. */
export class MeResponse {
  @Id()
  id: string;

  @ApiProperty({ enum: ['member', 'guest'], enumName: 'PersonKind' })
  kind: 'member' | 'guest';

  @ApiProperty({ type: String })
  displayName: string;

  /** Null for guests. */
  @ApiProperty({ type: String, format: 'email', nullable: true })
  email: string | null;

  @ApiProperty({ type: Boolean })
  emailConfirmed: boolean;

  /** Whether there is a password, or signing in is by links in mails. */
  @ApiProperty({ type: Boolean })
  hasPassword: boolean;

  @RoleList()
  roles: Role[];

  @ApiProperty({ enum: LOCALES, enumName: 'Locale' })
  locale: Locale;

  @ApiProperty({ type: String, example: 'Europe/Paris' })
  timeZone: string;

  /** The one meetup a guest may see; null for members. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  meetupId: string | null;
}

/** Whoever asks. */
export class WhoAmIResponse {
  /** Null where nobody is signed in. */
  @ApiProperty({ type: MeResponse, nullable: true })
  person: MeResponse | null;
}

export class SessionResponse {
  @Id()
  id: string;

  /** Browser and system, such as `Firefox, Windows`. */
  @ApiProperty({ type: String })
  device: string;

  @ApiProperty({ enum: ADDRESS_CLASSES, enumName: 'AddressClass' })
  from: AddressClass;

  @Moment()
  createdAt: string;

  /** Right to within five minutes. */
  @Moment()
  lastSeenAt: string;

  @Moment()
  expiresAt: string;

  /** Whether it is the one that asks. */
  @ApiProperty({ type: Boolean })
  current: boolean;
}

export class SessionsResponse {
  @ApiProperty({ type: [SessionResponse] })
  items: SessionResponse[];
}

export class AccessTokenResponse {
  @Id()
  id: string;

  @ApiProperty({ type: String })
  name: string;

  /** How the secret begins. */
  @ApiProperty({ type: String, example: 'acp_Xk29fa' })
  prefix: string;

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true })
  scopes: Scope[];

  @Moment()
  createdAt: string;

  @Moment({ nullable: true })
  lastUsedAt: string | null;

  @Moment()
  expiresAt: string;
}

export class NewAccessTokenResponse extends AccessTokenResponse {
  /** The secret itself, shown this once: `Authorization: Bearer <secret>`. */
  @ApiProperty({ type: String })
  secret: string;
}

export class AccessTokensResponse {
  @ApiProperty({ type: [AccessTokenResponse] })
  items: AccessTokenResponse[];
}

export class PasskeyResponse {
  @Id()
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @Moment()
  createdAt: string;

  @Moment({ nullable: true })
  lastUsedAt: string | null;
}

/** An account elsewhere that opens this one. */
export class LinkedIdentityResponse {
  @Id()
  id: string;

  /** What the provider is called. */
  @ApiProperty({ type: String })
  provider: string;

  /** The address it told when it was linked. */
  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @Moment()
  createdAt: string;

  @Moment({ nullable: true })
  lastUsedAt: string | null;
}

export class WaysInResponse {
  @ApiProperty({ type: [PasskeyResponse] })
  passkeys: PasskeyResponse[];

  @ApiProperty({ type: [LinkedIdentityResponse] })
  identities: LinkedIdentityResponse[];
}

export class PasskeyOptionsResponse {
  /** What `navigator.credentials` wants to be given, with what is binary in base64url. */
  @ApiProperty({ type: Object, additionalProperties: true })
  options: object;
}

export class ProviderAddressResponse {
  /** The provider's page where one signs in. */
  @ApiProperty({ type: String, format: 'uri' })
  url: string;
}

export class MemberResponse {
  @Id()
  id: string;

  @ApiProperty({ type: String })
  displayName: string;

  @ApiProperty({ type: String, format: 'email' })
  email: string;

  @RoleList()
  roles: Role[];

  @Moment()
  createdAt: string;
}

export class MembersResponse {
  @ApiProperty({ type: [MemberResponse] })
  items: MemberResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class InvitationResponse {
  @Id()
  id: string;

  @ApiProperty({ type: String, format: 'email' })
  email: string;

  @RoleList()
  roles: Role[];

  @ApiProperty({ type: String, nullable: true })
  invitedBy: string | null;

  @ApiProperty({ enum: ['pending', 'accepted', 'revoked', 'expired'], enumName: 'InvitationState' })
  state: 'pending' | 'accepted' | 'revoked' | 'expired';

  @Moment()
  createdAt: string;

  @Moment()
  expiresAt: string;
}

export class InvitationsResponse {
  @ApiProperty({ type: [InvitationResponse] })
  items: InvitationResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class InvitedResponse {
  @Id()
  id: string;
}

export class SettingsResponse {
  @ApiProperty({ type: String })
  communityName: string;

  @ApiProperty({ enum: ['invitation', 'open'], enumName: 'SignUpMode' })
  signUp: 'invitation' | 'open';
}

/** What anybody may know before signing in. */
export class CommunityResponse {
  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ enum: ['invitation', 'open'], enumName: 'SignUpMode' })
  signUp: 'invitation' | 'open';

  /** Whether this is the demo, with invented people. */
  @ApiProperty({ type: Boolean })
  demo: boolean;

  /** What the provider is called by which one may sign in as well; null where there is none. */
  @ApiProperty({ type: String, nullable: true })
  signInProvider: string | null;
}
