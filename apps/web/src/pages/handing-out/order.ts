import type { OrderedSection, Section } from '../../api/handing-out.js';

/** To the front, or to the end. */
export type Step = -1 | 1;

const swapped = <Item>(items: readonly Item[], one: number, other: number): Item[] =>
  items.map((item, index) => (index === one ? items[other]! : index === other ? items[one]! : item));

/** Everything with one section a place further; undefined where there is none. */
export function movedSection(sections: Section[], id: string, step: Step): Section[] | undefined {
  const from = sections.findIndex((section) => section.id === id);
  return sections[from + step] && swapped(sections, from, from + step);
}

/** Everything with one entry a place further, over into the next section where its own ends; undefined at the very end. */
export function movedEntry(sections: Section[], id: string, step: Step): Section[] | undefined {
  const home = sections.findIndex(({ entries }) => entries.some((entry) => entry.id === id));
  const { entries } = sections[home]!;
  const from = entries.findIndex((entry) => entry.id === id);
  const withEntries = (changes: Record<number, Section['entries']>) =>
    sections.map((section, index) => ({ ...section, entries: changes[index] ?? section.entries }));
  if (entries[from + step]) return withEntries({ [home]: swapped(entries, from, from + step) });
  const next = sections[home + step];
  if (!next) return undefined;
  const entry = entries[from]!;
  return withEntries({
    [home]: entries.filter((other) => other !== entry),
    [home + step]: step === 1 ? [entry, ...next.entries] : [...next.entries, entry],
  });
}

/** The ids of everything, in order. */
export const orderOf = (sections: readonly Section[]): OrderedSection[] =>
  sections.map(({ id, entries }) => ({ id, entries: entries.map((entry) => entry.id) }));

/** An order with one of its entries at a place in its section. */
export const withEntryAt = (order: OrderedSection[], id: string, place: number): OrderedSection[] =>
  order.map((section) =>
    section.entries.includes(id)
      ? { ...section, entries: section.entries.filter((other) => other !== id).toSpliced(place, 0, id) }
      : section,
  );

/** An order with one of its sections at a place. */
export const withSectionAt = (order: OrderedSection[], id: string, place: number): OrderedSection[] => {
  const section = order.find((one) => one.id === id);
  return section ? order.filter((one) => one !== section).toSpliced(place, 0, section) : order;
};
