import { hash, randomBytes } from 'node:crypto';

/** The prefixes tell what kind of secret was shown, to us and to scanners that look for secrets in public places. */
export const ACCESS_TOKEN_PREFIX = 'acp_';
export const GUEST_TOKEN_PREFIX = 'acg_';

const SHAPE = /^(?:ac[pg]_)?[A-Za-z0-9_-]{43}$/;

/** A new secret of 256 random bits, safe in addresses, cookies and headers. */
export const newSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');

/** What is kept of a secret. It has 256 bits of its own, so a fast hash without salt is enough. */
export const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/** Whether `text` can be one of ours at all, so that nonsense never reaches the database. */
export const looksLikeSecret = (text: string): boolean => SHAPE.test(text);
