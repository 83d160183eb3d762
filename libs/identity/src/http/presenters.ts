import type { Instant } from '#kernel';
import type { AccessToken } from '../infra/access-token-repository.js';
import type { LinkedIdentity } from '../infra/linked-identity-repository.js';
import type { Invitation } from '../infra/mail-link-repository.js';
import type { Passkey } from '../infra/passkey-repository.js';
import type { Member } from '../infra/person-repository.js';
import type { Session } from '../infra/session-repository.js';
import type { MemberSummary } from '../app/members.js';
import type { Person } from '../app/people.js';
import type {
  AccessTokenResponse,
  InvitationResponse,
  LinkedIdentityResponse,
  MemberResponse,
  MeResponse,
  PasskeyResponse,
  SessionResponse,
} from './responses.js';

const iso = (instant: Instant): string => new Date(instant).toISOString();

export const presentMember = (member: Member): MeResponse => ({
  id: member.id,
  kind: 'member',
  displayName: member.displayName,
  email: member.email,
  emailConfirmed: member.emailConfirmedAt !== null,
  hasPassword: member.passwordHash !== null,
  roles: member.roles,
  locale: member.locale,
  timeZone: member.timeZone,
  meetupId: null,
});

export const presentGuest = (person: Person, meetupId: string): MeResponse => ({
  id: person.id,
  kind: 'guest',
  displayName: person.displayName,
  email: null,
  emailConfirmed: false,
  hasPassword: false,
  roles: [],
  locale: person.locale,
  timeZone: person.timeZone,
  meetupId,
});

export const presentSession =
  (currentId: string) =>
  ({ id, device, addressClass, createdAt, lastSeenAt, expiresAt }: Session): SessionResponse => ({
    id,
    device,
    from: addressClass,
    createdAt: iso(createdAt),
    lastSeenAt: iso(lastSeenAt),
    expiresAt: iso(expiresAt),
    current: id === currentId,
  });

export const presentAccessToken = (token: AccessToken): AccessTokenResponse => ({
  id: token.id,
  name: token.name,
  prefix: token.prefix,
  scopes: token.scopes,
  createdAt: iso(token.createdAt),
  lastUsedAt: token.lastUsedAt === null ? null : iso(token.lastUsedAt),
  expiresAt: iso(token.expiresAt),
});

export const presentPasskey = ({ id, name, createdAt, lastUsedAt }: Passkey): PasskeyResponse => ({
  id,
  name,
  createdAt: iso(createdAt),
  lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
});

export const presentIdentity =
  (nameOf: (issuer: string) => string) =>
  ({ id, issuer, email, createdAt, lastUsedAt }: LinkedIdentity): LinkedIdentityResponse => ({
    id,
    provider: nameOf(issuer),
    email,
    createdAt: iso(createdAt),
    lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
  });

export const presentMemberSummary = (member: MemberSummary): MemberResponse => ({
  id: member.id,
  displayName: member.displayName,
  email: member.email,
  roles: member.roles,
  createdAt: iso(member.createdAt),
});

export const presentInvitation = (invitation: Invitation): InvitationResponse => ({
  id: invitation.id,
  email: invitation.email,
  roles: invitation.roles,
  invitedBy: invitation.invitedBy,
  state: invitation.state,
  createdAt: iso(invitation.createdAt),
  expiresAt: iso(invitation.expiresAt),
});
