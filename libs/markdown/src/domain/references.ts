import { mentionPattern } from './mentions.js';
import { permalinks, POST_PATH, uploadPaths } from './paths.js';
import { MAX_MENTIONS, MAX_RAW_LENGTH } from './limits.js';

/** What a text may refer to, each in lower case and once. */
export type References = { handles: string[]; posts: string[]; uploads: string[] };

/**
 * Finds what to look up before a text is rendered, without parsing it: at least what the renderer will ask for,
 * perhaps more (a handle inside of code). Bounded: at most four times `MAX_MENTIONS` of each.
 */
export function referencesIn(raw: string): References {
  const text = raw.slice(0, MAX_RAW_LENGTH);
  return {
    handles: firstOnes(text, mentionPattern()),
    posts: firstOnes(text, permalinks()),
    uploads: firstOnes(text, uploadPaths()),
  };
}

function firstOnes(text: string, pattern: RegExp): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    found.add((match[1] ?? '').toLowerCase());
    if (found.size >= 4 * MAX_MENTIONS) break;
  }
  return [...found];
}

/**
 * Markdown that quotes a post, for a composer to begin with: a line that names it, its words, an empty line.
 *
 * @param words as written; may be a part of the post.
 */
export function quotePost(post: { id: string; author: string }, words: string): string {
  const name = post.author.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&!@~|:]/g, '\\$&');
  const lines = [`[${name}](${POST_PATH}${post.id})`, '', ...words.trim().split(/\r\n?|\n/)];
  return `${lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')}\n\n`;
}
