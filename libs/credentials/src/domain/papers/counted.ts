/** Where something that counts comes from, and as what it counts: the words of the ledger. */
export type ItemKind = 'meetup' | 'class' | 'reading' | 'own';
export const CATEGORIES = ['learning', 'events', 'volunteering', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Something of the ledger, as papers show it. */
export interface CountedItem {
  id: string;
  kind: ItemKind;
  category: Category;
  title: string;
  description: string;
  /** `YYYY-MM-DD` on the calendar of where it took place. */
  happenedOn: string;
  /** Whole minutes: the sum of its entries. */
  minutes: number;
  /** When the last of its entries was made, in milliseconds. */
  changedAt: number;
  /** What a meetup's record was about, and by which rules it was counted. */
  topics: string[];
  ruleVersion: string | null;
  /** The credential that stands for it; null where it has none. */
  credentialId: string | null;
  /** The name as the credential says it; null where it says none. */
  signedName: string | null;
}

/** What was counted in one category. */
export interface CategoryTotal {
  category: Category;
  items: number;
  minutes: number;
}

/** Days of a calendar, both included. */
export interface Period {
  from: string;
  to: string;
}

export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The year that a period is, if it is one. */
export function yearIn({ from, to }: Period): string | undefined {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : undefined;
}
