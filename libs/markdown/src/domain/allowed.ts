/**
 * All that a post can consist of. What is not here does not leave the renderer, whoever made it: the author's raw
 * HTML, a plugin, or the highlighter. No `id` and no `name` (they shadow properties of the page's own objects), no
 * `style`, no events, no forms, no frames. GitHub's list was the example (GFM specification, 6.11; cmark-gfm).
 */
export const ALLOWED_TAGS: readonly string[] = [
  ...['p', 'br', 'hr', 'div', 'span', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'input', 'a', 'img'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
  ...['strong', 'b', 'em', 'i', 'del', 's', 'ins', 'u', 'mark', 'sub', 'sup', 'kbd', 'samp', 'var', 'q', 'cite'],
  ...['abbr', 'dfn', 'small', 'ruby', 'rt', 'rp', 'wbr'],
];

/** Attributes by tag; none is allowed everywhere. */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel', 'class'],
  abbr: ['title'],
  blockquote: ['class'],
  code: ['class'],
  details: ['open'],
  img: ['src', 'alt', 'title', 'loading', 'decoding', 'width', 'height'],
  input: ['type', 'disabled', 'checked', 'aria-label'],
  li: ['class'],
  ol: ['start', 'reversed'],
  span: ['class'],
  td: ['class'],
  th: ['class'],
};

/** Classes by tag. */
export const ALLOWED_CLASSES: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  a: ['mention'],
  blockquote: ['quote', 'withheld'],
  code: [/^language-[\w+#.-]{1,30}$/],
  li: ['task'],
  span: ['unseen', /^hljs-[a-z_-]{1,30}$/, /^(function_|class_|inherited__|invoke__|language_|constant_|escape_)$/],
  td: ['left', 'center', 'right'],
  th: ['left', 'center', 'right'],
};
