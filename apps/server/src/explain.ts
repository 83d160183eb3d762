import { ConfigurationError, EmbeddedPostgresError, RedisError } from '#platform';

interface SystemError extends Error {
  code?: string;
  address?: string;
  hostname?: string;
  port?: number;
  errors?: SystemError[];
}

/** Errors that mean: nobody answers at this address. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'EPIPE',
]);

/** PostgreSQL's classes 28 and 3D, and 42501: wrong password, no such role, no such database, no right to make tables. */
const REFUSED = /^(28|3D|42501)/;

/** Node's and OpenSSL's codes for a connection that cannot be encrypted, and what `pg` says of a server that does not. */
const NO_ENCRYPTION = /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_|ERR_SSL_)|does not support SSL/;

/**
 * Why the program could not start, in one sentence for the person who typed the command; undefined for what nobody
 * foresaw.
 */
export function explainStart(thrown: unknown, databaseUrl: string): string | undefined {
  if (thrown instanceof ConfigurationError) {
    return `These settings are wrong:\n${thrown.problems.map(({ variable, reason }) => `  ${variable} ${reason}`).join('\n')}`;
  }
  if (thrown instanceof EmbeddedPostgresError || thrown instanceof RedisError) return thrown.message;
  const error = firstOf(thrown as SystemError);
  if (error.code === 'EADDRINUSE') {
    const port = error.port ?? 3000;
    return `Port ${port} is taken by another program: stop it, or choose another with PORT=${port < 65_535 ? port + 1 : 3000}.`;
  }
  if (error.code === 'EACCES' && error.port)
    return `Port ${error.port} may not be opened by this user: choose another with PORT.`;
  if (error.code === 'EADDRNOTAVAIL') return notOurs(error.address);
  // The name we were to listen at, and no name of a database.
  if (error.hostname && error.hostname !== URL.parse(databaseUrl)?.hostname) return notOurs(error.hostname);
  if (UNREACHABLE.has(error.code ?? '') || /timeout/i.test(error.message)) {
    return `The database at ${placeOf(databaseUrl)} does not answer (${error.code ?? error.message}): check DATABASE_URL and whether it runs.`;
  }
  if (REFUSED.test(error.code ?? '')) return `The database at ${placeOf(databaseUrl)} refused us: ${error.message}.`;
  if (NO_ENCRYPTION.test(error.code ?? error.message)) {
    return `The connection to the database at ${placeOf(databaseUrl)} cannot be encrypted as DATABASE_URL wants it: ${error.message}.`;
  }
  if (error.code === '53100') return 'The disk of the database is full: make room and start again.';
  if (error.code === 'ENOSPC') return 'The disk is full: make room and start again.';
  return undefined;
}

const notOurs = (address = '') => `${address} is no address of this machine: set HOST to one that is.`;

/** Node tries every address of a name and reports all failures together. */
const firstOf = (error: SystemError): SystemError => error.errors?.[0] ?? error;

/** Host, port and name, without user and password. */
function placeOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  return url ? `${url.hostname}:${url.port || '5432'}${url.pathname}` : 'DATABASE_URL';
}
