import type { ErrorCode, FieldProblem, Problem } from '#contracts';

/** A refusal by the server, or the absence of one (`unavailable`: no answer at all). */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
  }

  get code(): ErrorCode {
    return this.problem.code;
  }
}

/** Whether something thrown is a refusal with one of these codes. */
export const isRefusal = (thrown: unknown, ...codes: ErrorCode[]): thrown is ApiError =>
  thrown instanceof ApiError && codes.includes(thrown.code);

/**
 * The problem of each refused field, by its dotted path, as Mantine's forms want it.
 *
 * @param inWords says what is wrong with one of them
 */
export function fieldErrors(thrown: unknown, inWords: (problem: FieldProblem) => string): Record<string, string> {
  if (!(thrown instanceof ApiError)) return {};
  return Object.fromEntries((thrown.problem.fields ?? []).map((problem) => [problem.field, inWords(problem)]));
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'status' in body;

/** What came back instead of an answer, as a problem. */
export function asProblem(status: number, body: unknown): Problem {
  if (isProblem(body)) return body;
  const code: ErrorCode = status === 404 ? 'not-found' : status >= 500 ? 'unavailable' : 'malformed-request';
  return { type: `urn:afterclass:problem:${code}`, title: '', status, code };
}
