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
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  return problem(BY_STATUS[status] ?? (status < 500 ? 'malformed-request' : 'internal'), { instance });
}

/** The status of an error of Fastify's own: a body too large, JSON that is none, an unknown content type. */
function statusOf(thrown: unknown): number {
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** Whether it is our fault and belongs in the log. */
export const isUnexpected = (found: Problem): boolean => found.status >= 500 && found.code !== 'unavailable';
