import { fieldProblem, type FieldProblem, type FieldReason, type ReasonParams } from '#contracts';
import { err, isVisible, ok, type Result } from '#kernel';

/** What ids look like that clients make. Also keeps names such as `__proto__` out of the records. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

// PostgreSQL stores no NUL and no half of a surrogate pair in a text; other control characters only do harm on a screen.
// Line breaks and tabs are left.
const CONTROLS = /(?![\n\t])\p{Cc}|[\u2028\u2029]/gu;

const problem = (field: string, code: FieldReason, params?: ReasonParams): { ok: false; error: FieldProblem } =>
  err(fieldProblem(field, code, params));

/**
 * A text as it is kept: well-formed, without control characters, trimmed; in one line unless `multiline`.
 * Lengths are in code points. One with nothing to see in it is refused where `required`.
 */
export function cleanText(
  field: string,
  value: unknown,
  rule: { max: number; required?: boolean; multiline?: boolean },
): Result<string, FieldProblem> {
  if (typeof value !== 'string') return problem(field, 'text');
  // No text of that many units fits, however it is counted: do not walk it.
  if (value.length > rule.max * 4) return problem(field, 'too-long', { max: rule.max });
  const formed = value.toWellFormed().replaceAll('\r\n', '\n');
  const text = (
    rule.multiline ? formed.replace(CONTROLS, '') : formed.replace(CONTROLS, ' ').replace(/\s+/g, ' ')
  ).trim();
  if (rule.required && !isVisible(text)) return problem(field, 'empty');
  if ([...text].length > rule.max) return problem(field, 'too-long', { max: rule.max });
  return ok(text);
}

/** A name somebody made up, as it may be shown and stored: short, well-formed, without control characters. */
export const shownName = (name: string): string => name.slice(0, 50).toWellFormed().replace(CONTROLS, ' ');

/** A whole number between two bounds, both included. */
export const isWhole = (value: unknown, bounds: { min: number; max: number }): value is number =>
  Number.isSafeInteger(value) && (value as number) >= bounds.min && (value as number) <= bounds.max;
