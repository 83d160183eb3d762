import type { RenderContext } from './context.js';
import type { QuoteEnv, QuotePlace } from './quotes.js';
import { forumParser } from './parser.js';

const parser = forumParser();

/** The lines as the parser counts them. */
const LINE_END = /\r\n?|\n/;

/** What stands before the words of a quote's first line: the marks of what it is in, and its own. */
const MARKS = '[\\s>*+\\-\\d.)]*>[ \\t]*';
const LABEL = '\\[(?:\\\\.|[^\\\\\\]])*\\]';

/**
 * A text as others than its author may read it, in Markdown: as in its HTML, quotes carry the name of today, and the
 * words of withheld posts leave them.
 */
export function readableText(
  raw: string,
  { origin, posts = new Map() }: Pick<RenderContext, 'origin' | 'posts'>,
): string {
  const quotes: QuoteEnv = { origin, posts, found: new Set(), places: [] };
  parser.parse(raw, { quotes });
  const lines: (string | undefined)[] = raw.split(LINE_END);
  for (const place of quotes.places ?? []) {
    const { author = null, withheld = false } = posts.get(place.postId) ?? {};
    if (author === null && !withheld) continue;
    const first = lines[place.from] ?? '';
    const heading = headingOf(first, place, author);
    lines[place.from] = heading ?? bareHeading(first, place, author);
    // Where the name is spelt in another way than the forum does, who can tell where it ends: the words go with it.
    if (withheld || heading === undefined) lines.fill(undefined, place.from + 1, place.to);
  }
  return lines.filter((line) => line !== undefined).join('\n');
}

/** The first line with that name; undefined where it does not begin with the link to the post, all of it. */
function headingOf(line: string, { postId }: QuotePlace, author: string | null): string | undefined {
  const link = new RegExp(`^(${MARKS})${LABEL}(?=\\(\\S*${postId}\\))`, 'i');
  if (!link.test(line)) return undefined;
  return author === null ? line : line.replace(link, (_, marks: string) => `${marks}${label(author)}`);
}

const bareHeading = (line: string, { postId }: QuotePlace, author: string | null): string =>
  `${new RegExp(`^${MARKS}`).exec(line)?.[0] ?? '> '}${label(author ?? '…')}(/posts/${postId})`;

const label = (name: string): string => `[${name.replace(/[\\[\]]/g, '\\$&')}]`;
