import { isNativeError } from 'node:util/types';
import { ERRORS, type ErrorCode, type FieldProblem, type Problem } from '#contracts';
import { HttpException } from '@nestjs/common';
import { DomainError } from '#kernel';

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'malformed-request',
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  410: 'gone',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  422: 'invalid-input',
  429: 'rate-limited',
  503: 'unavailable',
};

/** The problem object of a code (RFC 9457, section 3). */
export function problem(
  code: ErrorCode,
  more: { detail?: string; fields?: FieldProblem[]; instance?: string } = {},
): Problem {
  const { status, title } = ERRORS[code];
  const { detail, fields, instance } = more;
  return {
    type: `urn:afterclass:problem:${code}`,
    title,
    status,
    code,
    ...(detail !== undefined && { detail }),
    ...(instance !== undefined && { instance }),
    ...(fields !== undefined && fields.length > 0 && { fields }),
  };
}

/** Whatever was thrown, as a problem object. What was not expected becomes `internal` and says nothing of itself. */
export function problemOf(thrown: unknown, instance?: string): Problem {
  if (thrown instanceof DomainError) {
    return problem(thrown.code, { detail: thrown.detail, fields: thrown.fields, instance });
  }
  if (isOutage(thrown)) return problem('unavailable', { instance });
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  return problem(BY_STATUS[status] ?? (status < 500 ? 'malformed-request' : 'internal'), { instance });
}

/**
 * Errors of the system and of PostgreSQL (appendix A of its manual) that say: the database cannot be reached just now,
 * takes no more connections, or took longer than it may (57014 for a statement, 55P03 for a lock, 25P03 for a
 * transaction in which nothing was asked).
 */
const OUTAGE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EPIPE|08...|57014|57P0[1-5]|53300|55P03|25P03)$/;
const NO_CONNECTION =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Whether the database is away, which is nobody's mistake and passes. */
export function isOutage(thrown: unknown): boolean {
  if (!isNativeError(thrown)) return false;
  const { code, errors } = thrown as { code?: unknown; errors?: unknown[] };
  return OUTAGE.test(String(code)) || NO_CONNECTION.test(thrown.message) || (errors ?? []).some(isOutage);
}

/** The status of an error of Fastify's own: a body too large, JSON that is none, an unknown content type. */
function statusOf(thrown: unknown): number {
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** Whether it is our fault and belongs in the log. */
export const isUnexpected = (found: Problem): boolean => found.status >= 500 && found.code !== 'unavailable';
