import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { PERSON_PATH } from './paths.js';
import { MAX_MENTIONS } from './limits.js';

/** A handle or an id: begins and ends with a letter or digit; dots, dashes and underscores within. */
const HANDLE = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]{0,62}[\\p{L}\\p{N}])?';
/** Not in the middle of a word, of an address or of a path. */
const BEFORE = '(?<![\\p{L}\\p{N}_@/.+-])';

/** Every mention in a text. A new one each time: a regular expression with `g` remembers where it was. */
export const mentionPattern = (): RegExp => new RegExp(`${BEFORE}@(${HANDLE})(?![@\\p{L}\\p{N}_])`, 'gu');

/** What the parser is told about one rendering, and what it finds, in `env`. */
export type MentionEnv = {
  people: ReadonlyMap<string, { id: string; name: string }>;
  /** As written, by their lower case. */
  found: Map<string, string>;
};

/** `@handle` outside of code and links. Known people are linked; others stay text and are listed all the same. */
export function markMentions(markdown: MarkdownIt): void {
  markdown.core.ruler.after('linkify', 'mentions', (state) => {
    const env = state.env['mentions'] as MentionEnv | undefined;
    if (!env) return;
    for (const token of state.tokens) {
      if (token.type === 'inline' && token.content.includes('@')) token.children = marked(state, token, env);
    }
  });
}

function marked(state: StateCore, inline: Token, env: MentionEnv): Token[] {
  const marked: Token[] = [];
  let links = 0;
  let before = '';
  for (const token of inline.children ?? []) {
    if (token.type === 'link_open') links += 1;
    if (token.type === 'link_close') links -= 1;
    if (token.type === 'html_inline') links = Math.max(0, links + rawLink(token.content));
    const isText = token.type === 'text';
    if (isText && links === 0) for (const part of split(state, token, before, env)) marked.push(part);
    else marked.push(token);
    before = isText || token.type === 'text_special' ? token.content.slice(-2) : '';
  }
  return marked;
}

/** Whether raw HTML opens or closes a link. */
const rawLink = (html: string): number => (/^<a[\s>]/i.test(html) ? 1 : /^<\/a\s*>/i.test(html) ? -1 : 0);

function split(state: StateCore, token: Token, before: string, env: MentionEnv): Token[] {
  const text = before + token.content;
  const parts: Token[] = [];
  let from = before.length;
  for (const match of text.matchAll(mentionPattern())) {
    const handle = match[1] ?? '';
    const key = handle.toLowerCase();
    if (match.index < before.length || (!env.found.has(key) && env.found.size >= MAX_MENTIONS)) continue;
    if (!env.found.has(key)) env.found.set(key, handle);
    const person = env.people.get(key);
    if (!person) continue;
    parts.push(textToken(state, text.slice(from, match.index)), ...link(state, person));
    from = match.index + match[0].length;
  }
  if (parts.length === 0) return [token];
  return [...parts, textToken(state, text.slice(from))];
}

function textToken(state: StateCore, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}

function link(state: StateCore, person: { id: string; name: string }): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrs = [
    ['href', PERSON_PATH + encodeURIComponent(person.id)],
    ['class', 'mention'],
  ];
  return [open, textToken(state, `@${person.name}`), new state.Token('link_close', 'a', -1)];
}
