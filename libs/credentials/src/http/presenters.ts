import type { CredentialState, RevocationReason } from '#contracts';
import type { Instant, Page } from '#kernel';
import type { Viewer } from '#platform';
import { owns } from '../app/access.js';
import type { Verdict } from '../app/verify-credential.js';
import { addressOf } from '../domain/credential.js';
import { methodOf } from '../domain/did.js';
import type { CredentialRow, PublicRow, SignedRow } from '../infra/credential-queries.js';
import type { KeyRow } from '../infra/key-store.js';
import type {
  CredentialPage,
  CredentialView,
  KnownCredentialView,
  SignedCredentialView,
  SigningKeysView,
  SigningKeyView,
  CheckedCredentialView,
} from './responses.js';

const iso = (moment: Instant): string => new Date(moment).toISOString();
const isoOrNull = (moment: Instant | null): string | null => (moment === null ? null : iso(moment));

/** How it stands: with another one in its place, or without. */
export const stateOf = (reason: RevocationReason | null, isReplaced: boolean): CredentialState =>
  reason === null ? 'valid' : isReplaced ? 'replaced' : 'revoked';

/** Where a credential is had by anybody, once its owner shows it. */
export const fileAddressOf = (publicUrl: string, id: string): string => `${addressOf(publicUrl, id)}/credential.json`;

export function presentCredential(row: CredentialRow, publicUrl: string): CredentialView {
  const { id, itemId, kind, sourceId, title, happenedOn, minutes, name, reason, words, replacedBy, showsName } = row;
  return {
    ...{ id, itemId, kind, sourceId, title, happenedOn, minutes, name },
    showName: showsName,
    state: stateOf(reason, replacedBy !== null),
    ...{ reason, words, replacedBy },
    issuedAt: iso(row.issuedAt),
    revokedAt: isoOrNull(row.revokedAt),
    verifyUrl: addressOf(publicUrl, id),
    publicUrl: showsName ? fileAddressOf(publicUrl, id) : null,
  };
}

export const presentCredentials = (page: Page<CredentialRow>, publicUrl: string): CredentialPage => ({
  items: page.items.map((row) => presentCredential(row, publicUrl)),
  nextCursor: page.nextCursor,
});

export const presentSigned = (row: SignedRow, viewer: Viewer, publicUrl: string): SignedCredentialView => ({
  ...presentCredential(row, publicUrl),
  credential: row.signed !== null && owns(viewer, row) ? (JSON.parse(row.signed) as object) : null,
});

const presentKey = (row: KeyRow, did: string): SigningKeyView => ({
  id: row.id,
  method: methodOf(did, row.publicKey),
  state: row.compromisedAt !== null ? 'compromised' : row.retiredAt !== null ? 'retired' : 'active',
  credentials: row.credentials,
  createdAt: iso(row.createdAt),
  retiredAt: isoOrNull(row.retiredAt),
  compromisedAt: isoOrNull(row.compromisedAt),
  words: row.words,
});

export const presentKeys = (rows: KeyRow[], did: string): SigningKeysView => ({
  did,
  items: rows.map((row) => presentKey(row, did)),
});

function presentKnown(row: PublicRow, publicUrl: string): KnownCredentialView {
  const { id, reason, isReplaced, isErased, title, happenedOn, minutes, name } = row;
  const facts = isErased
    ? { title: null, happenedOn: null, minutes: null, name: null }
    : { title, happenedOn, minutes, name };
  return {
    id,
    state: stateOf(reason, isReplaced),
    reason,
    ...facts,
    revokedAt: isoOrNull(row.revokedAt),
    verifyUrl: addressOf(publicUrl, id),
  };
}

export const presentVerdict = ({ valid, checks, credential }: Verdict, publicUrl: string): CheckedCredentialView => ({
  valid,
  checks,
  credential: credential ? presentKnown(credential, publicUrl) : null,
});
