/**
 * Words of a post, as Markdown that the server knows as a quote of it: a block whose first line is a link to the post.
 *
 * @param name the author as they are called in the text; the server shows the name of today
 */
export function quoteLines(name: string, postId: string, words: string): string {
  const label = name.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ');
  const lines = words
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .split('\n');
  return [`[${label}](/posts/${postId})`, ...lines].map((line) => `> ${line}`.trimEnd()).join('\n') + '\n\n';
}

/** What the reader has selected inside an element; nothing where the selection is elsewhere. */
export function selectedIn(element: Element | null): string {
  const selection = globalThis.getSelection?.();
  if (!selection || selection.isCollapsed || !element?.contains(selection.anchorNode)) return '';
  return element.contains(selection.focusNode) ? selection.toString() : '';
}
