import type { SeusOf } from '#attendance';
import { csvRow } from '#kernel';
import type { CountedItem } from './counted.js';

/** An item of the ledger with all that there is about it. */
export interface ExportedItem extends CountedItem {
  createdAt: Date;
  /** When its owner entered it with the Scrum Alliance. */
  loggedAt: Date | null;
  entries: { minutes: number; reason: string; at: string }[];
  evidence: { id: string; name: string; type: string; bytes: number }[];
  credentials: {
    id: string;
    issuedAt: string;
    revokedAt: string | null;
    reason: string | null;
    replacedBy: string | null;
    /** The credential letter by letter; null once its owner is gone. */
    signed: string | null;
  }[];
  /** Of the record of a meetup: when it began, and the minutes by the facts alone. */
  startedAt: Date | null;
  computedMinutes: number | null;
}

/** An item as JSON. Names of its fields are for machines, and stay. */
export function exportedJson(item: ExportedItem, seusOf: SeusOf): object {
  const { id, kind, category, title, description, happenedOn, minutes, entries, evidence, credentials } = item;
  const { startedAt, computedMinutes, ruleVersion, topics } = item;
  return {
    id,
    kind,
    category,
    title,
    description,
    happenedOn,
    minutes,
    seus: seusOf(minutes),
    loggedAt: item.loggedAt,
    entries: entries.map((entry) => ({ ...entry, at: iso(entry.at) })),
    evidence: evidence.map(({ name, type, bytes }) => ({ name, type, bytes })),
    attendance: startedAt && { startedAt, computedMinutes, ruleVersion, topics },
    credentials: credentials.map(({ signed, issuedAt, revokedAt, ...rest }) => ({
      ...rest,
      issuedAt: iso(issuedAt),
      revokedAt: revokedAt && iso(revokedAt),
      credential: signed === null ? null : (JSON.parse(signed) as unknown),
    })),
  };
}

/** As JSON of the database spells moments, they are in its own zone. */
const iso = (moment: string): string => new Date(moment).toISOString();

const COLUMNS = [
  'date',
  'category',
  'kind',
  'title',
  'description',
  'hours',
  'minutes',
  'total_minutes',
  'seus',
  'logged_at',
  'rule_version',
  'evidence',
  'verify',
  'id',
] as const;

export const CSV_HEADER = csvRow(COLUMNS);

/** An item as a row of CSV (RFC 4180). Hours and minutes are those of the Scrum Alliance's form. */
export function exportedRow(item: ExportedItem, seusOf: SeusOf, addressOf: (credentialId: string) => string): string {
  const { minutes, credentialId } = item;
  return csvRow([
    ...[item.happenedOn, item.category, item.kind, item.title, item.description],
    ...[Math.floor(minutes / 60), minutes % 60, minutes, seusOf(minutes)],
    ...[item.loggedAt?.toISOString(), item.ruleVersion],
    item.evidence.map(({ name }) => name).join('; '),
    ...[credentialId && addressOf(credentialId), item.id],
  ]);
}
