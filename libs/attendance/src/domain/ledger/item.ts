/** Where something in the ledger comes from. */
export const ITEM_KINDS = ['meetup', 'class', 'reading', 'own'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The categories in which the Scrum Alliance takes Scrum Education Units. None has a limit. */
export const CATEGORIES = ['learning', 'events', 'volunteering', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Why an entry was made. */
export const ENTRY_REASONS = ['made', 'facts', 'override', 'edited', 'withdrawn'] as const;
export type EntryReason = (typeof ENTRY_REASONS)[number];

/** What somebody may count, as facts of ours say it. */
export interface CountedFact {
  kind: Exclude<ItemKind, 'own'>;
  /** The attendance record, the enrolment or the material. */
  sourceId: string;
  personId: string;
  category: Category;
  title: string;
  description: string;
  /** `YYYY-MM-DD` on the calendar of where it took place. */
  happenedOn: string;
  /** Whole minutes; 0 takes back what was counted. */
  minutes: number;
}

/** A change of what an item counts. */
export interface Entry {
  /** Whole minutes, never 0; below 0 where it takes back. */
  minutes: number;
  reason: EntryReason;
}

/**
 * The entry that brings an item from what it counts to what it is to count; undefined where it counts that already.
 *
 * @param reason why it changes; whatever counted nothing until now is `made`
 */
export function entryTowards(counted: number, wanted: number, reason: EntryReason): Entry | undefined {
  if (wanted === counted) return undefined;
  return { minutes: wanted - counted, reason: counted === 0 ? 'made' : reason };
}

/** Whether its owner says how long it took: all else is told by facts, and corrected there. */
export const isOwners = (kind: ItemKind): boolean => kind === 'own' || kind === 'reading';
