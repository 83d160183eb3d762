/**
 * Why a credential does not stand any more: its minutes were corrected; nothing counts any more; its owner asked for a
 * new one; the key that signed it was compromised; a trainer, moderator or administrator revoked it.
 */
export const REVOCATION_REASONS = ['corrected', 'withdrawn', 'renewed', 'key-compromised', 'revoked'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** How a credential stands. */
export const CREDENTIAL_STATES = ['valid', 'replaced', 'revoked'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

/** What is asked of a credential that somebody shows, in order. */
export const CREDENTIAL_CHECKS = ['form', 'issuer', 'key', 'proof', 'status', 'dates'] as const;
export type CredentialCheck = (typeof CREDENTIAL_CHECKS)[number];

/** Why a check is not passed. */
export const CHECK_FAILURES = [
  'not-json',
  'too-large',
  'too-deep',
  'not-a-credential',
  'unknown-context',
  'other-proof',
  'other-issuer',
  'unknown-key',
  'compromised-key',
  'altered',
  'too-slow',
  'unknown',
  'revoked',
  'not-yet-valid',
  'expired',
] as const;
export type CheckFailure = (typeof CHECK_FAILURES)[number];

export const CREDENTIAL_LIMITS = {
  /** Bytes of a credential that somebody shows; ours have about three thousand. */
  bytes: 64_000,
  /** Why somebody revokes a credential, or gives a key up. */
  words: { min: 3, max: 500 },
} as const;
