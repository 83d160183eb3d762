import { ConfigurationError, EmbeddedPostgresError, RedisError } from '#platform';

interface SystemError extends Error {
  code?: string;
  address?: string;
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

/** PostgreSQL's classes 28 and 3D: wrong password, no such role, no such database. */
const REFUSED = /^(28|3D)/;

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
    return `Port ${error.port} is taken by another program: stop it, or choose another with PORT=${(error.port ?? 3000) + 1}.`;
  }
  if (error.code === 'EACCES' && error.port)
    return `Port ${error.port} may not be opened by this user: choose another with PORT.`;
  if (error.code === 'EADDRNOTAVAIL') return `${error.address} is no address of this machine: set HOST to one that is.`;
  if (UNREACHABLE.has(error.code ?? '') || /timeout/i.test(error.message)) {
    return `The database at ${placeOf(databaseUrl)} does not answer (${error.code ?? error.message}): check DATABASE_URL and whether it runs.`;
  }
  if (REFUSED.test(error.code ?? '')) return `The database at ${placeOf(databaseUrl)} refused us: ${error.message}.`;
  if (error.code === '53100') return 'The disk of the database is full: make room and start again.';
  if (error.code === 'ENOSPC') return 'The disk is full: make room and start again.';
  return undefined;
}

/** Node tries every address of a name and reports all failures together. */
const firstOf = (error: SystemError): SystemError => error.errors?.[0] ?? error;

/** Host, port and name, without user and password. */
function placeOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  return url ? `${url.hostname}:${url.port || '5432'}${url.pathname}` : 'DATABASE_URL';
}
