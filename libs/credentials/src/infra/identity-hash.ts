import { createHash, randomBytes } from 'node:crypto';
import type { Holder } from '../domain/credential.js';

const SALT_BYTES = 16;

/** An identifier as Open Badges 3.0 hashes it (section B.8, IdentityHash): with a salt of its own. */
function hashed(identity: string) {
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  const digest = createHash('sha256')
    .update(identity + salt)
    .digest('hex');
  return { hashed: true, identityHash: `sha256$${digest}`, salt };
}

/** Whom a credential is about: the address never in clear, the name only where its owner shows it. */
export function holderOf(person: { name: string; showsName: boolean; email: string | undefined }): Holder {
  const name = person.showsName ? { hashed: false, identityHash: person.name } : hashed(person.name);
  return {
    identities: [
      { identityType: 'name', ...name },
      ...(person.email === undefined ? [] : [{ identityType: 'emailAddress' as const, ...hashed(person.email) }]),
    ],
  };
}
