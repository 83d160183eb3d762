import type { RosterField } from '#contracts';
import type { RosterMapping } from './columns.js';

export const ENTRY_LIMITS = {
  name: { min: 1, max: 100 },
  organisation: { min: 0, max: 200 },
  reference: { min: 0, max: 100 },
} as const;

/** Somebody on a roster, as a registration system or a trainer names them. */
export interface RosterEntry {
  /** As addresses are stored; on one roster each is once. */
  email: string;
  name: string;
  organisation: string;
  /** What the registration system calls the registration; empty where it has no name for it. */
  reference: string;
}

/** Why a row cannot be taken. */
export const ROW_PROBLEMS = ['columns', 'email', 'name', 'too-long', 'controls', 'repeated'] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

/** One thing that is wrong with a row. */
export interface RowProblem {
  /** As a spreadsheet counts: the header is 1. */
  row: number;
  /** From 0; null where it is the whole row. */
  column: number | null;
  code: RowProblemCode;
}

/** A row that was read: somebody, or what is wrong with it. */
export type ReadRow = { row: number; entry: RosterEntry } | { problems: RowProblem[] };

/** Control characters, half characters, and what turns the direction of a line. */
const CONTROLS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Reads one row.
 *
 * @param columns how many the header has
 * @param addressOf the stored spelling of an e-mail address; undefined where it is none
 */
export function readRow(
  values: readonly string[],
  { row, columns, mapping }: { row: number; columns: number; mapping: RosterMapping },
  addressOf: (text: string) => string | undefined,
): ReadRow {
  if (values.length !== columns) return { problems: [{ row, column: null, code: 'columns' }] };
  const problems: RowProblem[] = [];
  const wrong = (field: RosterField, code: RowProblemCode) =>
    problems.push({ row, column: mapping[field] ?? null, code });
  const textOf = (field: RosterField): string => {
    const column = mapping[field];
    // A registration form with a line break in it means one line.
    const text = column === undefined ? '' : values[column]!.replace(/\s+/g, ' ').trim();
    if (CONTROLS.test(text)) wrong(field, 'controls');
    return text;
  };
  const within = (field: 'name' | 'organisation' | 'reference', text: string): string => {
    if ([...text].length > ENTRY_LIMITS[field].max) wrong(field, 'too-long');
    return text;
  };
  const email = addressOf(textOf('email'));
  if (email === undefined) wrong('email', 'email');
  const name = mapping.name === undefined ? [textOf('firstName'), textOf('lastName')].join(' ').trim() : textOf('name');
  if (name === '') problems.push({ row, column: mapping.name ?? mapping.lastName ?? mapping.firstName!, code: 'name' });
  const entry = {
    email: email ?? '',
    name: within('name', name),
    organisation: within('organisation', textOf('organisation')),
    reference: within('reference', textOf('reference')),
  };
  return problems.length > 0 ? { problems } : { row, entry };
}
