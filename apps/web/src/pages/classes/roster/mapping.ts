import { ROSTER_FIELDS, type RosterField } from '#contracts';
import type { RosterReport } from '../../../api/classes.js';

/** Which column (from 0) holds what; a field without one is not in the file. */
export type Mapping = Partial<Record<RosterField, number>>;

export const mappingOf = ({ mapping }: Pick<RosterReport, 'mapping'>): Mapping =>
  Object.fromEntries(mapping.map(({ field, column }) => [field, column]));

/** `email:0,name:2`, as the server takes it. */
export const mappingInWire = (mapping: Mapping): string =>
  ROSTER_FIELDS.flatMap((field) => (mapping[field] === undefined ? [] : [`${field}:${mapping[field]}`])).join(',');

/** What a column holds; undefined where it is left out. */
export const fieldOf = (mapping: Mapping, column: number): RosterField | undefined =>
  ROSTER_FIELDS.find((field) => mapping[field] === column);

/** The mapping with another field, or none, in one column. A field that another column held moves here. */
export function remapped(mapping: Mapping, column: number, field: RosterField | undefined): Mapping {
  const others = Object.entries(mapping).filter(([, where]) => where !== column);
  return { ...Object.fromEntries(others), ...(field && { [field]: column }) };
}

/** What has to be known before anything can be read, and is not: whom to write to, and how they are called. */
export function missingIn({ email, name, firstName, lastName }: Mapping): ('email' | 'name')[] {
  const missing: ('email' | 'name')[] = [];
  if (email === undefined) missing.push('email');
  if ((name ?? firstName ?? lastName) === undefined) missing.push('name');
  return missing;
}

/** Whether a report is about people: where the columns were not known, it is about nothing yet. */
export const hasRead = (report: Pick<RosterReport, 'mapping'>): boolean => missingIn(mappingOf(report)).length === 0;

/** How many people a file brings or changes, and how many of its rows are left out. */
export const countsOf = ({ added, changed, rows, unchanged, withdrawn }: RosterReport) => ({
  taken: added + changed,
  leftOut: rows - added - changed - unchanged - withdrawn.length,
});
