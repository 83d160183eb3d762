import { strikethrough, tables } from '@joplin/turndown-plugin-gfm';
import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { cutText, storable } from './plain.js';
import { plainToMarkdown } from './plain-to-markdown.js';
import type { Remark, SourceText } from './source-post.js';

/** Longer HTML is cut before anything looks at it, in UTF-16 code units. The longest body of Stack Exchange makes half. */
const LONGEST_HTML = 200_000;

/** Elements inside each other; what is deeper loses its element and keeps its text. */
const DEEPEST = 40;

/** What a text may be stored as (`MAX_RAW_LENGTH` of #markdown). */
const LONGEST = 50_000;

const ALLOWED = [
  ...['p', 'br', 'hr', 'div', 'span', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
  ...['strong', 'b', 'em', 'i', 'del', 's', 'strike', 'ins', 'u', 'sub', 'sup', 'kbd', 'a'],
];

/** Elements that Markdown has no sign for and our renderer lets through. */
const KEPT = ['sub', 'sup', 'kbd', 'ins', 'u'] as const;

const turndown = new TurndownService({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
  emDelimiter: '*',
  hr: '---',
  br: '\\',
});
turndown.use([tables, strikethrough]);
turndown.addRule('kept', {
  filter: [...KEPT],
  replacement: (content, node) => {
    const name = node.nodeName.toLowerCase();
    return content.trim() ? `<${name}>${content}</${name}>` : content;
  },
});
turndown.addRule('pre', {
  filter: 'pre',
  replacement: (_content, node) => fenced(node.textContent ?? '', languageOf(node)),
});
const escapeMarkdown = turndown.escape.bind(turndown);
turndown.escape = (text) => plainToMarkdown(escapeMarkdown(text));

/**
 * Turns the HTML of a post into Markdown of the same meaning. Links become absolute against `base`; pictures become
 * links to where they are.
 *
 * @param base the address of the site, `https://coffee.stackexchange.com/`; null where it is not known
 */
export function htmlToMarkdown(html: string, base: string | null): SourceText {
  const remarks: Remark[] = [];
  const given = html.length > LONGEST_HTML ? html.slice(0, LONGEST_HTML).toWellFormed() : html;
  const onPicture = () => void remarks.push({ reason: 'picture-linked' });
  const tamed = tame(storable(given), base, onPicture);
  const markdown = storable(turndown.turndown(tamed)).trim();
  if (given !== html || markdown.length > LONGEST) remarks.push({ reason: 'body-cut' });
  return { markdown: cutText(markdown, LONGEST), remarks };
}

function tame(html: string, base: string | null, onPicture: () => void): string {
  return sanitizeHtml(html, {
    allowedTags: ALLOWED,
    allowedAttributes: { a: ['href'], code: ['class'], pre: ['class'], ol: ['start'], td: ['align'], th: ['align'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    nestingLimit: DEEPEST,
    transformTags: {
      a: (_name, { href }) => linkTo(address(href, base)),
      img: (_name, { src, alt }) => {
        onPicture();
        return { ...linkTo(address(src, base)), text: alt || 'picture' };
      },
    },
  });
}

const linkTo = (href: string | null): sanitizeHtml.Tag => ({
  tagName: href ? 'a' : 'span',
  attribs: href ? { href } : {},
});

/** The absolute address; null for one that leads nowhere. */
function address(given: string | undefined, base: string | null): string | null {
  const found = URL.parse((given ?? '').trim(), base ?? 'https://relative.invalid/');
  if (!found || !['http:', 'https:', 'mailto:'].includes(found.protocol)) return null;
  return found.hostname === 'relative.invalid' ? null : found.href;
}

function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/^ {0,3}`{3,}/gm) ?? []).map((run) => run.trim().length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}\n\n`;
}

/** `lang-js` or `language-js`, on the element or on the `code` in it. */
function languageOf(pre: Element): string {
  const classes = `${pre.getAttribute('class') ?? ''} ${pre.querySelector('code')?.getAttribute('class') ?? ''}`;
  return /\blang(?:uage)?-([\w+#.-]{1,30})/.exec(classes)?.[1] ?? '';
}
