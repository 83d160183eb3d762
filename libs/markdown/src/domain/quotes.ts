import type { MarkdownIt, Token } from 'markdown-it';
import type { QuotedPost } from './context.js';
import { postIdOf } from './paths.js';

/** What the parser is told about one rendering, and what it finds, in `env`. */
export type QuoteEnv = {
  origin: string;
  posts: ReadonlyMap<string, QuotedPost>;
  /** Ids of the posts that are quoted. */
  found: Set<string>;
  /** Where in the text they are, in order; none inside of one that is withheld. */
  places?: QuotePlace[];
};

/** The lines of a quote: from the one that names the post up to, and without, `to`. */
export type QuotePlace = { postId: string; from: number; to: number };

/**
 * A block quote whose first line is a link to a permalink, and nothing else, quotes that post:
 *
 *     > [Ana Lopez](/posts/0192f0c1-7a3e-7cc4-9d4a-0d6f6f3f1a2b)
 *     > The words of Ana.
 *
 * The syntax is plain Markdown: in a mail, an export or another forum it still says who said what, and where.
 */
export function markQuotes(markdown: MarkdownIt): void {
  markdown.core.ruler.push('quotes', (state) => {
    const env = state.env['quotes'] as QuoteEnv | undefined;
    if (!env) return;
    const kept: Token[] = [];
    for (let index = 0; index < state.tokens.length; index += 1) {
      const token = state.tokens[index];
      if (!token) continue;
      kept.push(token);
      const quoted = token.type === 'blockquote_open' ? quotedPost(state.tokens, index, env) : null;
      if (quoted === null) continue;
      env.found.add(quoted);
      if (token.map) env.places?.push({ postId: quoted, from: token.map[0], to: token.map[1] });
      token.attrJoin('class', 'quote');
      const known = env.posts.get(quoted);
      const first = state.tokens[index + 2];
      if (known?.author && first) nameAuthor(first, known.author);
      if (!known?.withheld || !first) continue;
      token.attrJoin('class', 'withheld');
      first.children = first.children?.slice(0, endOfLink(first) + 1) ?? [];
      kept.push(...state.tokens.slice(index + 1, index + 4));
      index = endOfQuote(state.tokens, index) - 1;
    }
    state.tokens = kept;
  });
}

/** The id of the quoted post; null for a block quote of something else. */
function quotedPost(tokens: Token[], index: number, env: QuoteEnv): string | null {
  const inline = tokens[index + 2];
  const link = inline?.children?.[0];
  if (tokens[index + 1]?.type !== 'paragraph_open' || !inline || link?.type !== 'link_open') return null;
  const behind = inline.children?.[endOfLink(inline) + 1];
  if (behind && behind.type !== 'softbreak' && behind.type !== 'hardbreak') return null;
  return postIdOf(String(link.attrGet('href') ?? ''), env.origin);
}

const endOfLink = (inline: Token): number => inline.children?.findIndex(({ type }) => type === 'link_close') ?? -1;

/** Names change, and are erased: the name of today stands above the quote. */
function nameAuthor(inline: Token, name: string): void {
  const children = inline.children ?? [];
  const words = children[1];
  if (!words) return;
  words.type = 'text';
  words.tag = '';
  words.nesting = 0;
  words.children = null;
  words.content = name;
  inline.children = [...children.slice(0, 2), ...children.slice(endOfLink(inline))];
}

function endOfQuote(tokens: Token[], index: number): number {
  const level = tokens[index]?.level;
  let end = index + 1;
  while (end < tokens.length && !(tokens[end]?.type === 'blockquote_close' && tokens[end]?.level === level)) end += 1;
  return end;
}
