import Parser, { type MarkdownIt } from 'markdown-it';
import { MAX_NESTING } from './limits.js';
import { colourCode, shiftHeadings } from './dress.js';
import { markMentions } from './mentions.js';
import { markQuotes } from './quotes.js';
import { boundReferences, boundTables } from './bounds.js';
import { markTasks } from './tasks.js';
import { targetOf } from './links.js';

/** Stands for our own origin where only the kind of an address matters. */
const anyOrigin = 'https://own.invalid';

/**
 * The flavour's syntax: CommonMark 0.31 with GitHub's tables, strikethrough, autolinks and task lists, mentions and
 * quotes. Its HTML is as the specification writes it, which is what the examples of the specification are compared
 * with; `forumParser` changes how that looks, never what is recognised.
 */
export function syntaxParser(): MarkdownIt {
  const markdown = new Parser('commonmark', { linkify: true, maxNesting: MAX_NESTING });
  markdown.enable(['table', 'strikethrough', 'linkify']);
  // Whether a link is ours is a matter of the context and decided by the sanitiser; what no context allows stays text.
  markdown.validateLink = (href) => targetOf(href, anyOrigin).kind !== 'refused';
  // GitHub's element for it (GFM specification, 6.5); markdown-it writes `s`.
  markdown.renderer.rules['s_open'] = () => '<del>';
  markdown.renderer.rules['s_close'] = () => '</del>';
  linkOnlyTheWeb(markdown);
  boundTables(markdown);
  boundReferences(markdown);
  markTasks(markdown);
  markMentions(markdown);
  markQuotes(markdown);
  return markdown;
}

/** The syntax in the dress of the forum: line breaks as written, headings below those of the page, coloured code. */
export function forumParser(): MarkdownIt {
  const markdown = syntaxParser();
  markdown.set({ breaks: true });
  shiftHeadings(markdown);
  colourCode(markdown);
  return markdown;
}

/** Autolinks of the GFM specification, 6.9: `http://`, `https://`, `mailto:`, `www.` and addresses of e-mail. */
function linkOnlyTheWeb({ linkify }: MarkdownIt): void {
  linkify.add('ftp:', null);
  linkify.add('//', null);
  linkify.add('www.', {
    validate: (text, position, self) => {
      const host = self.re.get_relative_proto_validator();
      host.lastIndex = position;
      return host.exec(text)?.[0].length ?? 0;
    },
    normalize: (match) => {
      match.url = `http://${match.raw}`;
    },
  });
}
