import type { MarkdownIt, Token } from 'markdown-it';

const TASK = /^\[([ xX])\][ \t]+(?=\S)/;
const MAX_LABEL = 120;

/**
 * Task lists (GFM specification, 5.3): `- [ ] to do`, `- [x] done`. The boxes are read only, and named by the words
 * behind them, which needs no language of ours in the stored HTML.
 */
export function markTasks(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'tasks', (state) => {
    state.tokens.forEach((token, index) => {
      const item = state.tokens[index - 2];
      if (token.type !== 'inline' || state.tokens[index - 1]?.type !== 'paragraph_open') return;
      if (item?.type !== 'list_item_open') return;
      const first = token.children?.[0];
      const task = first?.type === 'text' ? TASK.exec(token.content) : null;
      if (!first || !task || !first.content.startsWith(task[0].trimEnd())) return;
      first.content = first.content.slice(task[0].length);
      item.attrJoin('class', 'task');
      token.children?.unshift(checkbox(new state.Token('task', 'input', 0), task[1] !== ' ', labelOf(token)));
    });
  });
  markdown.renderer.rules['task'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    return token ? `<input${renderer.renderAttrs(token)}> ` : '';
  };
}

function checkbox(token: Token, done: boolean, label: string): Token {
  token.attrs = [
    ['type', 'checkbox'],
    ['disabled', ''],
    ['aria-label', label],
  ];
  if (done) token.attrs.push(['checked', '']);
  return token;
}

/** The words of the item in its first line; a box without words in them is named by its place alone. */
function labelOf(inline: Token): string {
  let label = '';
  for (const child of inline.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak' || label.length >= MAX_LABEL) break;
    if (child.type !== 'html_inline') label += child.content;
  }
  return label.trim().slice(0, MAX_LABEL).toWellFormed() || '…';
}
