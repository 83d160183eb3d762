/** The file of a roster is names and addresses: ten thousand of them are a megabyte. */
export const ROSTER_FILE_LIMITS = { megabytes: 8, columns: 200, rows: 20_000 } as const;

/** What a column of a roster may hold, in the order in which one chooses. */
export const ROSTER_FIELDS = ['email', 'name', 'firstName', 'lastName', 'organisation', 'reference'] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** What the code of a class is written with: no letter or digit that looks like another. */
export const CLASS_CODE_LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679';
export const CLASS_CODE_LENGTH = 8;

/**
 * A code as it is stored, from whatever somebody has typed or pasted: in capitals, without blanks and hyphens. Undefined
 * where it can be none.
 */
export function classCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const fits = code.length === CLASS_CODE_LENGTH && [...code].every((letter) => CLASS_CODE_LETTERS.includes(letter));
  return fits ? code : undefined;
}

/** A code as it is shown: in two halves, which are easier to read aloud. */
export const shownClassCode = (code: string): string =>
  `${code.slice(0, CLASS_CODE_LENGTH / 2)}-${code.slice(CLASS_CODE_LENGTH / 2)}`;
