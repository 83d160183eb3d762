/** Lines longer than this are somebody's paragraph: nothing that a mail program writes around a quote is as long. */
const LONGEST_LINE = 1_000;

const ZERO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;

/** The lines of a text, without blanks at their ends and without signs that nobody sees. */
export const linesOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(ZERO_WIDTH, '').trimEnd());

/** A line as patterns look at it: no signs of Markdown, plain blanks, and nothing of one that is too long. */
export const bare = (line: string): string =>
  line.length > LONGEST_LINE
    ? ''
    : line
        .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
        .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
        .replace(/\\([^\w\s])/g, '$1')
        .replace(/\*{1,3}|\\$/g, '')
        .trim();

/** Whether a line is quoted, as all mail programs and Markdown do it. */
export const isQuoted = (line: string): boolean => /^ {0,3}>/.test(line);

/** A quoted line without its first sign. */
export const unquoted = (line: string): string => line.replace(/^ {0,3}> ?/, '');

/** The lines without empty ones at both ends. */
export function trimmed(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
