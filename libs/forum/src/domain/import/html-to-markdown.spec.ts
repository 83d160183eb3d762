import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '#markdown';
import { htmlToMarkdown } from './html-to-markdown.js';
import { commentToMarkdown } from './plain-to-markdown.js';

const SITE = 'https://tea.example/';
const markdownOf = (html: string) => htmlToMarkdown(html, SITE).markdown;
const people = new Map([['bob', { id: '1', name: 'Bob of ours' }]]);
const render = (markdown: string) => renderMarkdown(markdown, { origin: 'https://here.example', people });
const textOf = (html: string) => render(markdownOf(html)).text.replace(/\s+/g, ' ').trim();

describe('HTML of a dump', () => {
  it.each([
    ['<p>One</p>\n\n<p>Two <em>three</em> <strong>four</strong></p>', 'One\n\nTwo *three* **four**'],
    ['<h2>Water</h2><ul><li>hot</li><li>cold</li></ul>', '## Water\n\n-   hot\n-   cold'],
    ['<p>H<sub>2</sub>O, x<sup>2</sup>, <kbd>Ctrl</kbd></p>', 'H<sub>2</sub>O, x<sup>2</sup>, <kbd>Ctrl</kbd>'],
    ['<p><s>old</s></p>', '~~old~~'],
    ['<blockquote><p>said</p></blockquote>', '> said'],
    ['<pre><code>a &lt; b\n  c\n</code></pre>', '```\na < b\n  c\n```'],
    ['<pre class="lang-js prettyprint-override"><code>let a;</code></pre>', '```js\nlet a;\n```'],
    ['<pre><code>```\n</code></pre>', '````\n```\n````'],
    ['<p><code>a`b</code></p>', '``a`b``'],
  ])('%j becomes %j', (html, markdown) => expect(markdownOf(html)).toBe(markdown));

  it('keeps tables', () => {
    const html =
      '<table><thead><tr><th>Leaf</th><th>Minutes</th></tr></thead><tbody><tr><td>green</td><td>2</td></tr></tbody></table>';
    expect(render(markdownOf(html)).html).toContain('<td>green</td>');
  });

  it('makes links absolute, and lets go of those that lead nowhere', () => {
    expect(markdownOf('<a href="/q/1">a</a> <a href="//x.example/y">b</a> <a href="javascript:x()">c</a>')).toBe(
      '[a](https://tea.example/q/1) [b](https://x.example/y) c',
    );
    expect(htmlToMarkdown('<a href="/q/1">a</a>', null).markdown).toBe('a');
  });

  it('links pictures and says so', () => {
    const { markdown, remarks } = htmlToMarkdown('<p><img src="//i.example/a.png" alt="a cup"></p>', SITE);
    expect(markdown).toBe('[a cup](https://i.example/a.png)');
    expect(remarks).toEqual([{ reason: 'picture-linked' }]);
  });

  it.each([
    '1. is no list, * neither, _nor_ this_one_ and # not this',
    'a <b>bold</b> tag, &amp;, and <script>',
    '[not](http://a.link) ![nor](picture) `nor code`',
    'a~~b~~c | d | e',
    '- dash\n+ plus\n> quote',
    '1) is no list either',
  ])('says the same after it was rendered: %j', (text) => {
    const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
    expect(textOf(html)).toBe(text.replace(/\s+/g, ' '));
  });

  it('means nobody here by the names of people there', () => {
    expect(render(markdownOf('<p>@bob is right, and (@Bob) too</p>')).mentions).toEqual([]);
    expect(render(commentToMarkdown('@bob is right')).mentions).toEqual([]);
  });

  it('holds no script, no control and nothing that is deep or endless', () => {
    expect(markdownOf('<p onclick="x()">a<script>alert(1)</script>\0b</p>')).toBe('ab');
    expect(htmlToMarkdown('<div>'.repeat(30_000) + 'deep', SITE).markdown).toContain('deep');
    const long = htmlToMarkdown('<p>word</p>'.repeat(100_000), SITE);
    expect(long.markdown.length).toBeLessThanOrEqual(50_000);
    expect(long.remarks).toEqual([{ reason: 'body-cut' }]);
  });
});

describe('a comment of a dump', () => {
  it.each([
    ['see [this](http://a.example) and `code`, *really*', 'see [this](http://a.example) and `code`, *really*'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['> no quote\n- no list', '\\> no quote\n\\- no list'],
    ['a <b> c `<b>`', 'a \\<b> c `<b>`'],
    ['![x](http://a.example/x.png)', '\\![x](http://a.example/x.png)'],
  ])('%j becomes %j', (text, markdown) => expect(commentToMarkdown(text)).toBe(markdown));
});
