import type { FieldReason, Release } from '#contracts';
import type { Duration, Instant } from '#kernel';

/** How a class hands something out. */
export interface EntryPlan {
  release: Release;
  /** Of `on-date` alone. */
  releaseAt: Instant | null;
  /** To be done before the class; it is mailed, and ticked off. */
  prework: boolean;
  /** When it has to be done. Of `prework` alone. */
  dueAt: Instant | null;
  /** The version the class was taught with, where it was set; null follows the newest until the class begins. */
  versionId: string | null;
}

/** What is wrong with a plan: what is prepared for a class has to be there before it. */
export function problemOf(plan: EntryPlan): { field: string; code: FieldReason } | undefined {
  if ((plan.release === 'on-date') !== (plan.releaseAt !== null)) return { field: 'releaseAt', code: 'with-on-date' };
  if (plan.prework && !['before', 'on-date'].includes(plan.release))
    return { field: 'release', code: 'prework-before' };
  if (!plan.prework && plan.dueAt !== null) return { field: 'dueAt', code: 'with-prework' };
  return undefined;
}

/** The same plan for a class that begins so much later, with whatever version is newest then. */
export const movedBy = (plan: EntryPlan, later: Duration): EntryPlan => ({
  ...plan,
  releaseAt: plan.releaseAt === null ? null : plan.releaseAt + later,
  dueAt: plan.dueAt === null ? null : plan.dueAt + later,
  versionId: null,
});

/** A section by its id, with the ids of what is in it. */
export interface OrderedSection {
  id: string;
  entries: string[];
}

/** Whether `order` names all that is there, each once, and nothing else. */
export function isOrderOf(order: readonly OrderedSection[], there: readonly OrderedSection[]): boolean {
  const sameOnce = (named: string[], known: string[]) =>
    named.length === known.length && new Set(named).size === named.length && named.every((id) => known.includes(id));
  const sections = (of: readonly OrderedSection[]) => of.map(({ id }) => id);
  const entries = (of: readonly OrderedSection[]) => of.flatMap((section) => section.entries);
  return sameOnce(sections(order), sections(there)) && sameOnce(entries(order), entries(there));
}
