import { Credentials1764001030000 } from './infra/migrations/1764001030000-credentials.js';

export { IssueCredential } from './app/issue-credential.js';
export { ManageKeys } from './app/manage-keys.js';
export type { CredentialsEventPayload, CredentialsEventType } from './credentials-events.js';
export { CredentialsModule } from './credentials.module.js';

/** The tables of this room, in the order they came to be. */
export const credentialsMigrations = [Credentials1764001030000];
