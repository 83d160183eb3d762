import { Module } from '@nestjs/common';
import { AttendanceModule } from '#attendance';
import { IdentityModule } from '#identity';
import { CheckShown } from './app/check-shown.js';
import { FollowLedger, IssueCredential } from './app/issue-credential.js';
import { IssuerFacts } from './app/issuer-facts.js';
import { KeepCredentials } from './app/keep-credentials.js';
import { KeyRing } from './app/key-ring.js';
import { MakeCredentials } from './app/make-credentials.js';
import { ManageKeys } from './app/manage-keys.js';
import { ReissueCredential, ReissueSources } from './app/reissue-credential.js';
import { RenewCredentials } from './app/renew-credentials.js';
import { RevokeCredential } from './app/revoke-credential.js';
import { ShowCredentials } from './app/show-credentials.js';
import { SignDocuments } from './app/sign-documents.js';
import { StatusLists } from './app/status-lists.js';
import { VerifyCredential } from './app/verify-credential.js';
import { CredentialsController } from './http/credentials.controller.js';
import { SigningKeysController } from './http/signing-keys.controller.js';
import { TrustController } from './http/trust.controller.js';
import { VerificationController } from './http/verification.controller.js';
import { VerifyController } from './http/verify.controller.js';
import { CredentialQueries } from './infra/credential-queries.js';
import { CredentialStore } from './infra/credential-store.js';
import { KeyStore } from './infra/key-store.js';
import { CheckingThread, SigningThread } from './infra/proof/proof-thread.js';
import { Sealing } from './infra/sealing.js';
import { StatusStore } from './infra/status-store.js';
import { PapersModule } from './papers.module.js';

const STORES = [
  ...[CredentialQueries, CredentialStore, KeyStore, StatusStore],
  ...[CheckingThread, Sealing, SigningThread],
];

const USE_CASES = [
  ...[CheckShown, FollowLedger, IssueCredential, IssuerFacts, KeepCredentials, KeyRing, MakeCredentials, ManageKeys],
  ...[ReissueCredential, ReissueSources, RenewCredentials, RevokeCredential, ShowCredentials, SignDocuments],
  ...[StatusLists, VerifyCredential],
];

/** Attendance records as credentials that anybody can check. */
@Module({
  imports: [AttendanceModule, IdentityModule, PapersModule],
  controllers: [
    CredentialsController,
    VerificationController,
    SigningKeysController,
    TrustController,
    VerifyController,
  ],
  providers: [...STORES, ...USE_CASES],
})
export class CredentialsModule {}
