/** Marks above and below letters, once they are taken apart from them. */
const MARKS = /\p{M}/gu;

/** A text as part of an address: small ASCII letters and digits with single dashes; empty where none is left. */
export const slugOf = (text: string, longest: number): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');

/** The readable part of a thread's address. */
export const threadSlug = (title: string): string => slugOf(title, 60) || 'thread';

/**
 * What a member could be mentioned by, in the order to be tried: from the name, then with a number, and last with a part
 * of the id, which nobody else has.
 */
export function handlesFor(name: string, id: string): string[] {
  const slug = slugOf(name, 30);
  const base = slug.length < 2 ? `member${slug && `-${slug}`}` : slug;
  return [base, ...Array.from({ length: 8 }, (_, index) => `${base}-${index + 2}`), `m-${id.replaceAll('-', '')}`];
}
