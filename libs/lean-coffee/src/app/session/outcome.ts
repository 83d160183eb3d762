import type { ErrorCode, FieldProblem } from '#contracts';

/** What a command came to; stored under its id, so that a repeat gets the same answer. */
export type Outcome =
  | { ok: true; seq: number }
  | { ok: false; code: ErrorCode; detail?: string | undefined; fields?: FieldProblem[] | undefined };
