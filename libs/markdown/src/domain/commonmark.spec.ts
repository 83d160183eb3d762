import { tests } from 'commonmark-spec';
import { describe, expect, it } from '@jest/globals';
import { aContext } from '../../../../test/support/markdown/a-context.js';
import { renderMarkdown } from './render.js';
import { sanitise } from './sanitise.js';
import { syntaxParser } from './parser.js';
import { DIFFERENCES } from '../../../../test/support/markdown/commonmark-differences.js';

/*
 * Compared is the very parser of the forum before it is dressed (`forumParser`: `<br>` for line breaks, shifted
 * headings, coloured code) and before the sanitiser, both of which change what the examples write on purpose.
 */
const parser = syntaxParser();

/** The specification shows a tab as an arrow. */
const tabs = (text: string): string => text.replaceAll('→', '\t');

/** Whether an empty block quote is written on one line or two is no difference to a reader of HTML. */
const expected = (html: string): string =>
  tabs(html).replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>');

describe('an example of CommonMark', () => {
  const supported = tests.filter(({ number }) => !(number in DIFFERENCES));

  it('is there in hundreds', () => {
    expect(supported.length).toBeGreaterThan(600);
  });

  it.each(supported.map(({ number, section, markdown, html }) => [number, section, markdown, html] as const))(
    '%i (%s) renders as the specification says',
    (_number, _section, markdown, html) => {
      expect(parser.render(tabs(markdown), {})).toBe(expected(html));
    },
  );

  it.each(Object.entries(DIFFERENCES))('%s differs, as listed: %s', (number) => {
    const example = tests.find((each) => each.number === Number(number));
    expect(example).toBeDefined();
    expect(parser.render(tabs(example?.markdown ?? ''), {})).not.toBe(expected(example?.html ?? ''));
  });

  it.each(supported.map(({ number, section, markdown, html }) => [number, section, markdown, html] as const))(
    '%i (%s) says the same when it is dressed and sanitised',
    (_number, _section, markdown, html) => {
      const published = sanitise(shifted(tabs(html)), aContext()).html;
      expect(undressed(renderMarkdown(tabs(markdown), aContext()).html)).toBe(undressed(published));
    },
  );
});

/** Headings as the forum has them. */
const shifted = (html: string): string =>
  html.replace(/(<\/?h)([1-6])(?=>)/g, (_, tag: string, level: string) => `${tag}${Math.min(Number(level) + 2, 6)}`);

/** Without line breaks, which the forum adds, without colours, and without space between elements. */
const undressed = (html: string): string =>
  html
    .replace(/<br \/>|<span class="hljs[^>]*>|<\/span>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> | </g, (at) => at.trim());
