/** Controls but tabs and line ends, and what turns the direction of the text around it. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\ufeff\p{Cc}]/gu;

/** One line of text as it can be stored: no controls, nothing that turns direction, single spaces. */
export const oneLine = (text: string): string => text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();

/** Text of several lines as it can be stored. */
export const storable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\n\t\P{Cc}]/gu, '');

/** The first `max` UTF-16 code units at most, and not half a character. */
export const cut = (text: string, max: number): string => (text.length <= max ? text : headOf(text, max));

function headOf(text: string, max: number): string {
  const head = text.slice(0, max - 1);
  return `${head.isWellFormed() ? head : head.slice(0, -1)}…`;
}

/** The first of a long text that ends with a paragraph where there is one near. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = cut(text, max - 2).slice(0, -1);
  const paragraph = head.lastIndexOf('\n\n');
  return `${paragraph > max / 2 ? head.slice(0, paragraph) : head}\n\n…`;
}
