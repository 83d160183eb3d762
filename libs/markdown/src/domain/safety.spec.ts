import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from '@jest/globals';
import { aContext, ORIGIN, UPLOAD } from '../../../../test/support/markdown/a-context.js';
import { MAX_RAW_LENGTH, MAX_TEXT_LENGTH } from './limits.js';
import { harmIn } from '../../../../test/support/markdown/harm.js';
import { payloads } from '../../../../test/support/markdown/payloads.js';
import { renderMarkdown } from './render.js';
import { sanitise } from './sanitise.js';

const context = aContext();
const harmless = (raw: string): void => {
  const harm = harmIn(renderMarkdown(raw, context).html);
  if (harm.length > 0) throw new Error(`${JSON.stringify(raw)} renders to ${harm.join(', ')}`);
};

describe('the judge of the tests below', () => {
  it.each([
    ['<script>1</script>', '<script>'],
    ['<p onclick=x>', '<p onclick>'],
    ['<a href="javascript:x">', 'href=javascript:x'],
    ['<p id=x>', '<p id>'],
    ['<p style=x>', '<p style>'],
    ['<input type=checkbox>', 'a control'],
    ['<img src="https://evil.example/x.png">', 'a picture from elsewhere'],
    ['<a href="https://evil.example">', 'an unmarked link'],
    ['<svg></svg>', '<svg>'],
    ['<template><script></script></template>', '<script>'],
  ])('sees the harm in %s', (html, harm) => {
    expect(harmIn(html)).toContain(harm);
  });
});

describe('a text that tries to run as script', () => {
  const tried = payloads();

  it('is tried in hundreds of spellings', () => {
    expect(tried.length).toBeGreaterThan(500);
  });

  it('does nothing by itself', () => {
    for (const payload of tried) harmless(payload);
  });

  it.each([
    ['in a link', (text: string) => `[x](${text}) [${text}](https://a.example "${text}")`],
    ['in a picture', (text: string) => `![${text}](${text}) ![x](/api/v1/uploads/${UPLOAD} "${text}")`],
    [
      'in attributes of raw HTML',
      (text: string) => `<a href="${text}" title='${text}'>x</a> <img src="${text}" alt=${text}>`,
    ],
    ['in code', (text: string) => `\`\`\`html ${text}\n${text}\n\`\`\`\n\n\`${text}\``],
    ['in a table', (text: string) => `| a | b |\n|:-:|---|\n| ${text} | x |`],
    ['in a list, a quote and a heading', (text: string) => `- [ ] ${text}\n\n> ${text}\n\n# ${text}`],
    ['behind a reference', (text: string) => `[x]\n\n[x]: ${text}`],
  ])('does nothing %s', (_where, around) => {
    for (const payload of tried) harmless(around(payload).slice(0, MAX_RAW_LENGTH));
  });

  it('does nothing when all are in one post', () => {
    for (let from = 0; from < tried.length; from += 100)
      harmless(
        tried
          .slice(from, from + 100)
          .join('\n\n')
          .slice(0, MAX_RAW_LENGTH),
      );
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      ...'# > - * _ ` ``` ~~~ | [ ] ( ) ! < > & @ana :- --- ~~ \\ \n \n\n \t 1. [x]: /u <b> </b> <a href= <p <!-- --> " \''.split(
        ' ',
      ),
    ),
    fc.constantFrom(
      '<table>',
      '<tr><td>',
      '</table>',
      '<details>',
      '<svg>',
      '<math>',
      '<style>',
      '<select>',
      '<h1>',
      '</p>',
    ),
    fc.constantFrom(
      'javascript:alert(1)',
      'https://a.example/',
      'www.a.example',
      ' onload=x ',
      '&#x202e;',
      '&lt;',
      '\u202e',
      '\0',
      '\ud800',
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('renders to HTML whose parse holds the allowlist and nothing else', () => {
    fc.assert(fc.property(text, harmless), { numRuns: 2000 });
  });

  it('is clean when it is sanitised once: a second time finds the same words, links and pictures', () => {
    const collapsed = (words: string): string => words.replace(/\s+/g, '');
    fc.assert(
      fc.property(text, (raw) => {
        const { html, ...first } = renderMarkdown(raw, context);
        const second = sanitise(html.replace(/<span class="unseen">[^<]*<\/span>/g, ''), context);
        expect(collapsed(second.text)).toBe(collapsed(first.text));
        expect([second.links, second.images]).toEqual([first.links, first.images]);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows the HTML it became, word for word, when that is shown as code', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { html } = renderMarkdown(raw, context);
        const shown = renderMarkdown(`${'~'.repeat(60)}\n${html}\n${'~'.repeat(60)}`, context).html;
        const code = parseFragment(shown).childNodes[0];
        const words = code && 'childNodes' in code ? code.childNodes[0] : undefined;
        expect(words && 'childNodes' in words ? serialize(words) : '').toBe(
          serialize(parseFragment(escaped(`${html.replace(/\r\n?/g, '\n')}\n`))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no character that cannot be stored, and no more words than allowed', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { html, text: words } = renderMarkdown(raw, context);
        for (const out of [html, words]) {
          expect(out.isWellFormed()).toBe(true);
          expect(
            [...out].some((character) =>
              '\0\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'.includes(character),
            ),
          ).toBe(false);
        }
        expect(words.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
      }),
      { numRuns: 500 },
    );
  });

  it('leads elsewhere only where it says so', () => {
    fc.assert(
      fc.property(text, (raw) => {
        for (const link of renderMarkdown(raw, context).links) expect(new URL(link).origin).not.toBe(ORIGIN);
      }),
      { numRuns: 200 },
    );
  });
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
