import type { RenderContext } from './context.js';
import type { MentionEnv } from './mentions.js';
import type { QuoteEnv } from './quotes.js';
import { MAX_RAW_LENGTH } from './limits.js';
import { forumParser } from './parser.js';
import { storable } from './characters.js';
import { sanitise } from './sanitise.js';

/**
 * Stored beside the HTML. Raise it with every change that makes other HTML of the same text, and stored posts are
 * rendered again when they are next read.
 */
export const RENDERER_VERSION = 1;

/** What a text becomes, and what was found in it. */
export type Rendered = {
  /** Safe to put into a page. */
  html: string;
  /** For search and mail: no markup, no quoted posts, no more than `MAX_TEXT_LENGTH` characters. */
  text: string;
  /** Handles as written, each once whatever its case, at most `MAX_MENTIONS`; none inside of code or links. */
  mentions: string[];
  /** Absolute addresses (http, https) elsewhere that are linked, each once: rules about domains look here. */
  links: string[];
  /** Ids of the uploads that are shown as pictures or linked. */
  images: string[];
  /** Ids of the posts that are quoted. When one is withheld or its author erased, this text is rendered again. */
  quotes: string[];
};

const parser = forumParser();

/**
 * Renders a post. The same text in the same context gives the same result; nothing is looked up.
 *
 * @throws RangeError when the text is longer than `MAX_RAW_LENGTH`: whoever takes a text from outside checks that.
 */
export function renderMarkdown(raw: string, context: RenderContext): Rendered {
  if (raw.length > MAX_RAW_LENGTH) throw new RangeError(`A text of ${raw.length} characters is not rendered.`);
  const mentions: MentionEnv = { people: context.people, found: new Map() };
  const quotes: QuoteEnv = { origin: context.origin, posts: context.posts ?? new Map(), found: new Set() };
  const unsafe = parser.render(storable(raw), { mentions, quotes });
  return { ...sanitise(unsafe, context), mentions: [...mentions.found.values()], quotes: [...quotes.found] };
}
