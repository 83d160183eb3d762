import type { MarkdownIt } from 'markdown-it';
import { MAX_REFERENCE_EXPANSION, MAX_TABLE_COLUMNS } from './limits.js';

type Reference = { href: string; title: string };

/** A header with more columns than `MAX_TABLE_COLUMNS` is no table. */
export function boundTables(markdown: MarkdownIt): void {
  const table = markdown.block.ruler.getRules('').find(({ name }) => name === 'table');
  if (!table) throw new Error('The rule for tables is not where it was in this version of markdown-it.');
  markdown.block.ruler.at(
    'table',
    (state, startLine, endLine, silent) =>
      !isTooWide(state.src, state.bMarks[startLine + 1] ?? 0, state.eMarks[startLine + 1] ?? 0) &&
      table(state, startLine, endLine, silent),
    { alt: ['paragraph', 'reference'] },
  );
}

/** Whether the line of dashes below a header names too many columns. */
function isTooWide(text: string, from: number, to: number): boolean {
  let bars = 0;
  for (let at = text.indexOf('|', from); at !== -1 && at < to; at = text.indexOf('|', at + 1)) {
    bars += 1;
    if (bars > MAX_TABLE_COLUMNS) return true;
  }
  return false;
}

/** Counts what references expand to; beyond the bound a reference is unknown, and so stays as it was written. */
export function boundReferences(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'bound_references', (state) => {
    let left = MAX_REFERENCE_EXPANSION;
    state.env.references = new Proxy<Record<string, Reference>>(state.env.references ?? {}, {
      get(references, label) {
        const found = typeof label === 'string' && Object.hasOwn(references, label) ? references[label] : undefined;
        if (!found) return undefined;
        left -= found.href.length + found.title.length;
        return left >= 0 ? found : undefined;
      },
    });
  });
}
