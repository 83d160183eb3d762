/** Where something in the ledger comes from. */
export const ITEM_KINDS = ['meetup', 'class', 'reading', 'own'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The categories in which the Scrum Alliance takes Scrum Education Units. None has a limit. */
export const CATEGORIES = ['learning', 'events', 'volunteering', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Why an entry was made. */
export type EntryReason = 'made' | 'facts' | 'override' | 'edited' | 'withdrawn';

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
