import { fieldProblem, type FieldProblem } from '#contracts';

/** Deeper than anything we ask for; what is made to be deep is made to break something. */
const DEEPEST = 32;

/**
 * What of `value` no database would take: text with NUL characters or halves of surrogate pairs, and structures without
 * end. Checked before anything else looks at it.
 *
 * @param value what JSON, an address or its query held
 * @returns the first problem, with its dotted path
 */
export function unstorable(value: unknown, path = '', depth = 0): FieldProblem | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : fieldProblem(path, 'unstorable');
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= DEEPEST) return fieldProblem(path, 'too-deep');
  for (const [name, part] of Object.entries(value)) {
    const field = path ? `${path}.${name}` : name;
    const found = isStorable(name) ? unstorable(part, field, depth + 1) : fieldProblem(path, 'unstorable');
    if (found) return found;
  }
  return undefined;
}

const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();
