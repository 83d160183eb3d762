import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { renderMarkdown, RENDERER_VERSION } from '#markdown';
import type { Outcome } from '../../domain/import/outcome.js';
import type { SourcePost } from '../../domain/import/source-post.js';

/** So many texts are converted before others have their turn: a text may cost milliseconds. */
const AT_ONCE = 4;

/** A post with its text as it is stored. */
export interface PreparedPost {
  post: SourcePost;
  raw: string;
  html: string;
  rendererVersion: number;
}

/** Converts and renders; what has nothing to read is left out. */
export async function prepared(
  posts: readonly SourcePost[],
  origin: string,
  outcome: Outcome,
): Promise<PreparedPost[]> {
  const done: PreparedPost[] = [];
  for (const [index, post] of posts.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const { markdown, remarks } = post.text();
    if (!markdown.trim()) {
      outcome.leave(post.place, { reason: 'body-empty' });
      continue;
    }
    for (const remark of [...post.remarks, ...remarks]) outcome.leave(post.place, remark);
    // Names of an imported text are names of people elsewhere: nobody here is mentioned.
    const { html } = renderMarkdown(markdown, { origin, people: new Map() });
    done.push({ post, raw: markdown, html, rendererVersion: RENDERER_VERSION });
  }
  return done;
}

/** Says whether a newer dump tells something else of a post: its title, its tags and its text. */
export const digestOf = ({ title, tags, body }: SourcePost): string =>
  createHash('sha256')
    .update(JSON.stringify([title, tags, body]))
    .digest('base64url');

/** A moment as JSON that PostgreSQL reads as a timestamptz. */
export const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
