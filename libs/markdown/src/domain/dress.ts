import type { MarkdownIt } from 'markdown-it';
import { MAX_HIGHLIGHTED } from './limits.js';
import { highlight } from './highlight.js';

/** A page has its h1 and the thread its h2: a post's headings begin below, and end at h6. */
const SHIFT = 2;

const shifted = (level: number): number => Math.min(level + SHIFT, 6);

/** `# Title` and `<h1>` become h3, and so on. */
export function shiftHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.push('shift_headings', (state) => {
    for (const token of state.tokens) {
      if (token.type.startsWith('heading_')) token.tag = `h${shifted(Number(token.tag.slice(1)))}`;
      if (token.type === 'html_block') token.content = shiftedHtml(token.content);
      for (const child of token.children ?? []) {
        if (child.type === 'html_inline') child.content = shiftedHtml(child.content);
      }
    }
  });
}

const shiftedHtml = (html: string): string =>
  html.replace(/(<\/?h)([1-6])(?![\w-])/gi, (_, tag: string, level: string) => `${tag}${shifted(Number(level))}`);

/** Code in the language that is named behind the fence, as long as there is not too much of it. */
export function colourCode(markdown: MarkdownIt): void {
  markdown.core.ruler.push('colour_code', (state) => {
    let left = MAX_HIGHLIGHTED;
    for (const token of state.tokens) {
      if (token.type !== 'fence') continue;
      left -= token.content.length;
      token.meta = { ...token.meta, coloured: left >= 0 };
    }
  });
  const plain = markdown.renderer.rules['fence'];
  if (!plain) throw new Error('The rule for fences is not where it was in this version of markdown-it.');
  markdown.renderer.rules['fence'] = (tokens, index, options, env, renderer) => {
    const coloured = tokens[index]?.meta?.['coloured'] === true;
    return plain(tokens, index, { ...options, highlight: coloured ? colouredOrPlain : null }, env, renderer);
  };
}

/** markdown-it escapes the code itself where this gives nothing. */
const colouredOrPlain = (code: string, language: string): string => highlight(code, language) ?? '';
