/** Letters that no decomposition takes apart. */
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/**
 * The words of a text in lower case, with their accents and a blank between them. Everything else is a blank too: left
 * to itself, PostgreSQL takes "CSM/CSPO" for the path of a file and finds neither.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** The same without accents, so that "reunion" finds "réunion". Most words have none, and are folded at once. */
export const foldedWords = (text: string): string => (/^[a-z0-9]*$/i.test(text) ? text.toLowerCase() : folded(text));

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđðþ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that somebody may mean when they make a slip, or begin to type: letters first, neither short nor endless. */
export const knownWords = (folded: string): string[] => [
  ...new Set(folded.split(' ').filter((word) => /^\p{L}[\p{L}\p{N}]{2,29}$/u.test(word))),
];

/** A text in both ways in which the index takes it. */
export const bothWays = (text: string): { folded: string; plain: string } => ({
  folded: foldedWords(text),
  plain: plainWords(text),
});
