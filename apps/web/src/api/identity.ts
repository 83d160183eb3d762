import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { Role } from '#contracts';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

/** Whoever this browser is signed in as. */
export type Me = Schemas['MeResponse'];
export type Session = Schemas['SessionResponse'];
export type AccessToken = Schemas['AccessTokenResponse'];
export type Member = Schemas['MemberResponse'];
export type Invitation = Schemas['InvitationResponse'];
export type Settings = Schemas['SettingsResponse'];
export type MailSummary = Schemas['MailResponse'];
export type InboundMail = Schemas['InboundView'];

/** Who this browser is signed in as; `null` is nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => (await answer(api.GET('/api/v1/me'))).person,
  staleTime: 60_000,
});

/** Who this browser is at one meetup: the member who is signed in, or else its guest; `null` is nobody. */
export const visitorQuery = (meetupId: string) =>
  queryOptions({
    queryKey: ['me', meetupId],
    queryFn: async (): Promise<Me | null> =>
      (await answer(api.GET('/api/v1/me', { params: { query: { meetupId } } }))).person,
    staleTime: 60_000,
  });

/** The member who is signed in; `null` also before it is known. */
export const useMe = (): Me | null => useQuery(meQuery).data ?? null;

export const hasRole = (me: Me | null, ...roles: Role[]): boolean => roles.some((role) => me?.roles.includes(role));
/** Who schedules meetups. The server decides; this only keeps doors from being shown that do not open. */
export const schedules = (me: Me | null): boolean => hasRole(me, 'trainer', 'admin');
/** Who opens spaces of the forum. */
export const opensSpaces = (me: Me | null): boolean => hasRole(me, 'trainer', 'admin');
/** Who looks after attendance records. */
export const keepsRecords = (me: Me | null): boolean => hasRole(me, 'trainer', 'moderator');

/** What anybody may know before signing in. */
export const communityQuery = queryOptions({
  queryKey: ['community'],
  queryFn: () => answer(api.GET('/api/v1/community')),
  staleTime: 300_000,
});

export const signIn = (body: Schemas['PasswordSignInRequest']) => answer(api.POST('/api/v1/session', { body }));
export const signOut = () => answer(api.DELETE('/api/v1/session'));
export const askForMailLink = (email: string) => answer(api.POST('/api/v1/session/link', { body: { email } }));
export const signInByLink = (token: string) => answer(api.POST('/api/v1/session/link/confirm', { body: { token } }));
export const askForReset = (email: string) => answer(api.POST('/api/v1/password-reset', { body: { email } }));
export const resetPassword = (body: Schemas['ResetPasswordRequest']) =>
  answer(api.POST('/api/v1/password-reset/confirm', { body }));
export const askToJoin = (body: Schemas['SignUpRequest']) => answer(api.POST('/api/v1/sign-up', { body }));
export const confirmSignUp = (body: Schemas['ConfirmSignUpRequest']) =>
  answer(api.POST('/api/v1/sign-up/confirm', { body }));
export const acceptInvitation = (body: Schemas['AcceptInvitationRequest']) =>
  answer(api.POST('/api/v1/invitations/accept', { body }));
export const confirmEmail = (token: string) => answer(api.POST('/api/v1/me/email/confirm', { body: { token } }));
export const confirmClaim = (token: string) => answer(api.POST('/api/v1/guests/claim/confirm', { body: { token } }));

/** Asks, as the guest of one meetup, to keep the attendance under an e-mail address. */
export const askToClaim = (meetupId: string, body: Schemas['ClaimRequest']) =>
  answer(api.POST('/api/v1/guests/claim', { body, params: { query: { meetupId } } }));

export const saveProfile = (body: Schemas['EditProfileRequest']) => answer(api.PATCH('/api/v1/me', { body }));
export const changePassword = (body: Schemas['ChangePasswordRequest']) =>
  answer(api.POST('/api/v1/me/password', { body }));
/** Says that another address is one’s own as well: it gets a link that brings its account into this one. */
export const askToMerge = (email: string) => answer(api.POST('/api/v1/me/addresses', { body: { email } }));
export const confirmMerge = (token: string) => answer(api.POST('/api/v1/me/addresses/confirm', { body: { token } }));
export const changeEmail = (body: Schemas['ChangeEmailRequest']) => answer(api.POST('/api/v1/me/email', { body }));

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => answer(api.GET('/api/v1/sessions')),
});
export const endSession = (id: string) => answer(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));
export const endAllSessions = () => answer(api.DELETE('/api/v1/sessions'));

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => answer(api.GET('/api/v1/access-tokens')),
});
export const createToken = (body: Schemas['CreateAccessTokenRequest']) =>
  answer(api.POST('/api/v1/access-tokens', { body }));
export const revokeToken = (id: string) =>
  answer(api.DELETE('/api/v1/access-tokens/{id}', { params: { path: { id } } }));

export const membersQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['members', search],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/members', { params: { query: { cursor, search: search || undefined } } })),
    ...byCursor,
  });
export const grantRoles = (id: string, roles: Role[]) =>
  answer(api.PATCH('/api/v1/members/{id}/roles', { params: { path: { id } }, body: { roles } }));

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitations'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/invitations', { params: { query: { cursor } } })),
  ...byCursor,
});
export const invite = (body: Schemas['InviteRequest']) => answer(api.POST('/api/v1/invitations', { body }));
export const revokeInvitation = (id: string) =>
  answer(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } }));

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => answer(api.GET('/api/v1/settings')),
});
export const saveSettings = (body: Schemas['SettingsRequest']) => answer(api.PATCH('/api/v1/settings', { body }));

export const mailsQuery = infiniteQueryOptions({
  queryKey: ['mails'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/mails', { params: { query: { cursor } } })),
  ...byCursor,
});
export const inboundMailsQuery = infiniteQueryOptions({
  queryKey: ['inbound-mails'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/inbound-mails', { params: { query: { cursor } } })),
  ...byCursor,
});
export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mails', id],
    queryFn: () => answer(api.GET('/api/v1/mails/{id}', { params: { path: { id } } })),
  });
