import { LANGUAGE_NAMES } from '../../../libs/markdown/src/domain/highlight.js';
import { MAX_HIGHLIGHTED, MAX_HIGHLIGHTED_LINE, MAX_RAW_LENGTH } from '../../../libs/markdown/src/domain/limits.js';

/** A pattern repeated until the text is as long as a post may be. */
const full = (pattern: string, length = MAX_RAW_LENGTH): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
const half = (open: string, middle: string, close: string): string =>
  `${full(open, MAX_RAW_LENGTH / 2 - 1)}${middle}${full(close, MAX_RAW_LENGTH / 2 - 1)}`.slice(0, MAX_RAW_LENGTH);
const filled = (head: string, pattern: string): string => head + full(pattern, MAX_RAW_LENGTH - head.length);
const numbered = (write: (index: number) => string): string => {
  let text = '';
  for (let index = 0; text.length < MAX_RAW_LENGTH; index += 1) text += write(index);
  return text.slice(0, MAX_RAW_LENGTH);
};
const deepList = (): string => numbered((index) => `${' '.repeat(2 * index)}- x\n`);

/** What makes the grammars of a highlighter look far ahead. */
const CODE = ['(', '{', '"', "'", '`', '<a ', '/*', 'a.', '$', '\\', 'a(', '@', '=', '0', '<', 'a '];
const fenced = (language: string, code: string): string => {
  const line = full(code, MAX_HIGHLIGHTED_LINE);
  return `\`\`\`${language}\n${full(`${line}\n`, MAX_HIGHLIGHTED - 1)}\n\`\`\``;
};

/** Ordinary prose of the same length: what the others are measured against. */
export const PROSE = full(
  'A paragraph of *ordinary* words, with a [link](/meetups), a `name` and **some** weight,\nwritten by somebody who asks.\n\n',
);

/** Texts of the greatest length that are known to be hard on parsers of Markdown, by what they are made of. */
export const PATHOLOGICAL: Readonly<Record<string, string>> = {
  'opening brackets': full('['),
  'opening brackets of pictures': full('!['),
  'nested links': half('[', 'a', '](b)'),
  'links that do not end': full('[a](<b'),
  'links whose parentheses do not end': full('[a](('),
  'titles that do not end': full('[a](b "'),
  stars: full('*'),
  'stars around words': full('*a '),
  'stars and underscores': full('*a_ '),
  'strong and weak in turn': full('**x *a '),
  tildes: full('~~a '),
  'nested emphasis': half('*a **a ', 'b', ' b** b*'),
  'deep quotes': full('>'),
  'deep quotes in many lines': full(`${'>'.repeat(90)}a\n`),
  'a deep list': deepList(),
  'lists in one line': full('- '),
  'many lists': full('- a\n1. b\n'),
  backticks: full('`'),
  'backticks of many lengths': numbered((index) => `e${'`'.repeat(index + 1)}`),
  'fences that do not end': full('```\n~~~\n'),
  'a table of ten thousand columns': `${full('|a', 20_000)}\n${full('|-', 20_000)}|\n${full('|', 9_000)}`,
  'a wide table of short rows': filled(`|${'a|'.repeat(99)}\n|${'-|'.repeat(99)}\n`, 'x\n'),
  'many tables': full('|a|\n|-|\n\n'),
  'definitions of links': numbered((index) => `[a${index}]: /u\n`),
  'the same definition': full('[a]: u\n'),
  'definitions that do not end': full('[a]: <b\n'),
  'a long address and many links to it': filled(`[a]: /${'x'.repeat(25_000)}\n\n`, '[a] '),
  'labels that are not defined': full('[a][b] '),
  'HTML that does not end': full('<a '),
  'HTML comments that do not end': full('<!-- '),
  'HTML instructions that do not end': full('<? '),
  'HTML declarations that do not end': full('<!A '),
  'HTML sections that do not end': full('<![CDATA['),
  'open elements': full('<b>'),
  'open elements of many kinds': full('<b><i><u><sub>'),
  'elements that close others': full('<b><p></b>'),
  'closing elements': half('<b>', '', '</i>'),
  'nested tables of HTML': full('<table><tr><td>'),
  'unclosed frames': full('<iframe>'),
  'noscript that does not end': full('<noscript></p>'),
  'attributes without end': filled('<b ', 'a '),
  'an attribute of great length': filled('<b title="', 'a&amp;'),
  entities: full('&amp;'),
  'entities that do not end': full('&#x'),
  'characters that turn direction': full('\u202e'),
  'addresses in a row': full('http://a.example/'),
  'addresses of e-mail': full('a@b.example'),
  'addresses that do not end': full('www.'),
  'dots and dashes': full('a.-'),
  'at signs': full('@'),
  mentions: full('@ana '),
  'mentions that do not end': full('@a.b-'),
  'breaks of lines': full('\n'),
  'hard breaks': full('a  \n'),
  backslashes: full('\\'),
  spaces: full(' '),
  tabs: full('\t'),
  headings: full('# a\n'),
  'headings below their words': full('a\n=\n'),
  'tasks to do': full('- [ ] a\n'),
  'quotes of posts': full('> [a](/posts/0192f0c1-7a3e-7cc4-9d4a-0d6f6f3f1a2c)\n\n'),
  'zero width': full('a\u200b'),
  'wide characters': full('\u{1f600}'),
  ...Object.fromEntries(LANGUAGE_NAMES.flatMap((name) => CODE.map((code) => [`${name}: ${code}`, fenced(name, code)]))),
};
