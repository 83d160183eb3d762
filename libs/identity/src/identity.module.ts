import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Authenticator, DomainEvents, Jobs, LinkTokens } from '#platform';
import { AcceptInvitation } from './app/accept-invitation.js';
import { AccessTokens } from './app/access-tokens.js';
import { Accounts } from './app/accounts.js';
import { AddPasskey, AskForPasskey } from './app/add-passkey.js';
import { Admission } from './app/admission.js';
import { ChangeEmail, ConfirmEmail } from './app/change-email.js';
import { ChangePassword } from './app/change-password.js';
import { ChangeWaysIn } from './app/change-ways-in.js';
import { Community } from './app/community.js';
import { ConfirmClaim } from './app/confirm-claim.js';
import { ConfirmSignUp } from './app/confirm-sign-up.js';
import { CreateAdmin } from './app/create-admin.js';
import { DemoSignIn } from './app/demo-sign-in.js';
import { EndAccount } from './app/end-account.js';
import { GrantRoles } from './app/grant-roles.js';
import { GuestAccess } from './app/guest-access.js';
import { ImportedPeople } from './app/imported-people.js';
import { Invitations, Invite } from './app/invitations.js';
import { Letters } from './app/letters.js';
import { Members } from './app/members.js';
import { LinkProvider } from './app/link-provider.js';
import { MergeAccounts } from './app/merge-accounts.js';
import { PasswordChanged } from './app/password-changed.js';
import { PasswordCheck } from './app/password-check.js';
import { People } from './app/people.js';
import { Profile } from './app/profile.js';
import { RecentSignIn } from './app/recent-sign-in.js';
import { LETTER_REQUESTED, type LetterRequest, RequestLetter } from './app/request-letter.js';
import { ResetPassword } from './app/reset-password.js';
import { SessionStarter } from './app/session-starter.js';
import { Sessions } from './app/sessions.js';
import { CloseSockets } from './app/signed-out.js';
import { SignInWithLink } from './app/sign-in-with-link.js';
import { SignInWithPasskey } from './app/sign-in-with-passkey.js';
import { SignInWithPassword } from './app/sign-in-with-password.js';
import { SignInWithProvider } from './app/sign-in-with-provider.js';
import { Standing } from './app/standing.js';
import { Sweep } from './app/sweep.js';
import { UseLink } from './app/use-link.js';
import { WaysIn } from './app/ways-in.js';
import { WelcomeFromProvider } from './app/welcome-from-provider.js';
import { WriteLetter } from './app/write-letter.js';
import { AccessTokensController } from './http/access-tokens.controller.js';
import { CommunityController } from './http/community.controller.js';
import { GuestCookies } from './http/guest-cookies.js';
import { InvitationsController } from './http/invitations.controller.js';
import { GuestClaimController, PasswordResetController, SignUpController } from './http/joining.controller.js';
import { MeController } from './http/me.controller.js';
import { MembersController } from './http/members.controller.js';
import { MergingController } from './http/merging.controller.js';
import { PasskeySessionController } from './http/passkey-session.controller.js';
import { ProviderController } from './http/provider.controller.js';
import { RequestHook } from './http/request-hook.js';
import { SessionCookies } from './http/session-cookies.js';
import { SessionController } from './http/session.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { StepCookies } from './http/step-cookies.js';
import { Strategies } from './http/strategies.js';
import { WaysInController } from './http/ways-in.controller.js';
import { Welcome } from './http/welcome.js';
import { AccessTokenRepository } from './infra/access-token-repository.js';
import { IdentityAuthenticator } from './infra/identity-authenticator.js';
import { LinkedIdentityRepository } from './infra/linked-identity-repository.js';
import { MailLinkRepository } from './infra/mail-link-repository.js';
import { OpenIdProvider } from './infra/open-id-provider.js';
import { PasskeyChecks } from './infra/passkey-checks.js';
import { PasskeyRepository } from './infra/passkey-repository.js';
import { PasswordHasher } from './infra/password-hasher.js';
import { PersonRepository } from './infra/person-repository.js';
import { RateLimits } from './infra/rate-limits.js';
import { SanctionRepository } from './infra/sanction-repository.js';
import { SessionRepository } from './infra/session-repository.js';
import { Settings } from './infra/settings.js';
import { Steps } from './infra/steps.js';

const STORES = [
  AccessTokenRepository,
  LinkedIdentityRepository,
  MailLinkRepository,
  OpenIdProvider,
  PasskeyChecks,
  PasskeyRepository,
  PasswordHasher,
  PersonRepository,
  RateLimits,
  SanctionRepository,
  SessionRepository,
  Settings,
  Steps,
];

const SIGNING_IN = [
  IdentityAuthenticator,
  { provide: Authenticator, useExisting: IdentityAuthenticator },
  CloseSockets,
  GuestCookies,
  LinkProvider,
  LinkTokens,
  RecentSignIn,
  RequestHook,
  SessionCookies,
  SessionStarter,
  Sessions,
  SignInWithLink,
  SignInWithPasskey,
  SignInWithPassword,
  SignInWithProvider,
  Standing,
  StepCookies,
  Strategies,
  Welcome,
  WelcomeFromProvider,
];

const ACCOUNTS = [
  AcceptInvitation,
  AccessTokens,
  Accounts,
  AddPasskey,
  Admission,
  AskForPasskey,
  ChangeEmail,
  ChangePassword,
  ChangeWaysIn,
  Community,
  ConfirmClaim,
  ConfirmEmail,
  ConfirmSignUp,
  CreateAdmin,
  DemoSignIn,
  EndAccount,
  GrantRoles,
  GuestAccess,
  ImportedPeople,
  Invitations,
  Invite,
  Letters,
  Members,
  MergeAccounts,
  PasswordChanged,
  PasswordCheck,
  People,
  Profile,
  RequestLetter,
  ResetPassword,
  Sweep,
  UseLink,
  WaysIn,
  WriteLetter,
];

/** People: who they are, how they show it, and what they may do. */
@Global()
@Module({
  controllers: [
    SessionController,
    PasskeySessionController,
    ProviderController,
    WaysInController,
    MeController,
    SessionsController,
    PasswordResetController,
    SignUpController,
    GuestClaimController,
    InvitationsController,
    AccessTokensController,
    MembersController,
    MergingController,
    CommunityController,
  ],
  providers: [...STORES, ...SIGNING_IN, ...ACCOUNTS],
  exports: [
    Accounts,
    Admission,
    Authenticator,
    Community,
    CreateAdmin,
    DemoSignIn,
    GuestAccess,
    GuestCookies,
    ImportedPeople,
    People,
    RateLimits,
    Standing,
    Welcome,
  ],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly requestHook: RequestHook,
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly writeLetter: WriteLetter,
    private readonly sweep: Sweep,
  ) {}

  onModuleInit(): void {
    // A program for the command line has no adapter. Routes are registered after all modules were initialised.
    const adapter = this.adapterHost.httpAdapter;
    if (adapter) this.requestHook.install(adapter.getInstance<FastifyInstance>());
    this.events.on<LetterRequest>(LETTER_REQUESTED, 'identity.write-letter', ({ payload }, tx) =>
      this.writeLetter.run(tx, payload),
    );
    this.jobs.define('identity.sweep', () => this.sweep.run(), { cron: '17 3 * * *' });
  }
}
