/** Longer ones are cut: whoever looks knows by then which it is. */
const LONGEST = 2_000;

/** The text of a statement as it may be shown: on one line, with a `?` for every text that stands in it. */
export const shownStatement = (text: string): string =>
  text
    .slice(0, LONGEST * 2)
    .replace(/--[^\n]*/g, ' ')
    .replace(/'(?:[^']|'')*('|$)/g, '?')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
