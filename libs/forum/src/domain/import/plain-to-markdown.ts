/**
 * Text in which nothing begins an element, an entity, a mention of somebody here, or a line through the words: the
 * names of an imported text are names of people elsewhere.
 */
export const plainToMarkdown = (text: string): string =>
  text
    .replace(/^(\s*\d{1,9})\)(?=\s|$)/, '$1\\)')
    .replace(/<(?=[a-z!/?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}_@/.+\\-])@(?=[\p{L}\p{N}])/gu, '\\@')
    .replace(/~(?=~)|(?<=~)~/g, '\\~');

/** What begins a block at the start of a line. */
const BLOCK = /^(\s*)(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|={2,}$|-{2,}$|~{3,}|`{3,}|\|)/gm;

/** The comments of Stack Exchange know emphasis, code and links alone; what else means something here stays text. */
export const commentToMarkdown = (text: string): string =>
  text
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : withoutBlocks(part)))
    .join('');

const withoutBlocks = (text: string): string =>
  plainToMarkdown(text)
    .replace(/!(?=\[)/g, '\\!')
    .replace(BLOCK, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(?: {4,}|\t)/gm, '');
