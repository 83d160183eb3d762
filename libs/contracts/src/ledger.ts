/** What somebody may enter in their ledger. */
export const LEDGER_LIMITS = {
  title: { min: 1, max: 200 },
  /** In characters: the form of the Scrum Alliance has room for a paragraph. */
  description: { min: 0, max: 500 },
  /** Whole minutes: up to a day. */
  minutes: { min: 1, max: 1_440 },
  /** Files beside one entry. */
  evidence: 10,
} as const;

/**
 * What is worth a second look before it is logged: more than eight Scrum Education Units on one day, or other minutes
 * than those that were logged.
 */
export const LEDGER_WARNINGS = ['long-day', 'changed-since-logged'] as const;
export type LedgerWarning = (typeof LEDGER_WARNINGS)[number];
