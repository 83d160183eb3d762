import type { ThreadKind, ThreadOrder } from '../../api/forum.js';

/** How far back one looks. */
export const SINCE = ['week', 'month', 'year'] as const;
type Since = (typeof SINCE)[number];

/** What of the forum is on the page, as its address says it. */
export interface ForumSearch {
  space?: string;
  kind?: ThreadKind;
  tag?: string;
  sort?: ThreadOrder;
  q?: string;
  /** Who wrote it. */
  author?: string;
  answered?: 'yes' | 'no';
  since?: Since;
}

const IN_MATERIALS = /(^|\s)in:materials(?=\s|$)/i;

/** The words that are looked for in materials alone, where `in:materials` stands among what was typed. */
export const wordsInMaterials = (q: string): string | undefined =>
  IN_MATERIALS.test(q) ? q.replace(IN_MATERIALS, ' ').trim() : undefined;

/** Whether posts are searched for, rather than threads listed. */
export const isSearch = ({ q, author, answered, since }: ForumSearch): boolean =>
  Boolean(q || author || answered || since);

const DAYS: Record<Since, number> = { week: 7, month: 31, year: 366 };

/** The first day that counts, in UTC: `2026-11-19`. */
export const firstDay = (since: Since, now: number): string =>
  new Date(now - DAYS[since] * 86_400_000).toISOString().slice(0, 10);
