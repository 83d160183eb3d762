import { describe, expect, it } from '@jest/globals';
import { aContext, ANA, ORIGIN, POST, UPLOAD } from '../../../../test/support/markdown/a-context.js';
import { MAX_MENTIONS, MAX_RAW_LENGTH } from './limits.js';
import { quotePost, referencesIn } from './references.js';
import { renderMarkdown } from './render.js';

const html = (raw: string): string => renderMarkdown(raw, aContext()).html.trim();
const REL = 'rel="nofollow ugc noopener noreferrer"';

describe('the flavour of GitHub', () => {
  it('has tables, aligned by a class', () => {
    const table = html('| a | b |\n|---|:-:|\n| 1 | **2** |');
    expect(table).toContain('<th>a</th>');
    expect(table).toContain('<td class="center"><strong>2</strong></td>');
    expect(table).not.toContain('style');
  });

  it('strikes words through', () => {
    expect(html('~~gone~~')).toBe('<p><del>gone</del></p>');
  });

  it('breaks lines where the author did', () => {
    expect(html('one\ntwo')).toBe('<p>one<br />\ntwo</p>');
  });

  it('has task lists that are read only and named by their words', () => {
    const list = html('- [ ] buy **milk**\n- [x] done\n- [ ]\n- [y] no');
    expect(list).toContain(
      '<li class="task"><input type="checkbox" disabled aria-label="buy milk" /> buy <strong>milk</strong></li>',
    );
    expect(list).toContain('<input type="checkbox" disabled aria-label="done" checked /> done');
    expect(list).toContain('<li>[ ]</li>');
    expect(list).toContain('<li>[y] no</li>');
  });

  it('begins headings below those of the page', () => {
    expect(html('# a\n## b\n### c\n#### d\n###### f')).toBe(
      '<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h6>d</h6>\n<h6>f</h6>',
    );
    expect(html('<h1>a</h1>')).toBe('<h3>a</h3>');
  });

  it('links bare addresses of the web and of mail, and nothing else', () => {
    const links = 'https://a.example/x?y=1. www.b.example/z, mailto:c@d.example e@f.example';
    expect(html(links)).toBe(
      `<p><a href="https://a.example/x?y=1" ${REL}>https://a.example/x?y=1</a>. ` +
        `<a href="http://www.b.example/z" ${REL}>www.b.example/z</a>, ` +
        '<a href="mailto:c@d.example">mailto:c@d.example</a> <a href="mailto:e@f.example">e@f.example</a></p>',
    );
    expect(html('ftp://a.example b.com //c.com')).toBe('<p>ftp://a.example b.com //c.com</p>');
  });

  it('keeps harmless HTML and drops the rest', () => {
    expect(html('<kbd>Ctrl</kbd> H<sub>2</sub>O <blink>x</blink>')).toBe('<p><kbd>Ctrl</kbd> H<sub>2</sub>O x</p>');
    expect(html('<details open><summary>More</summary>\n\n*all*\n\n</details>')).toContain('<p><em>all</em></p>');
    expect(html('<p style="color:red" id="top" onclick="x">a</p>')).toBe('<p>a</p>');
  });
});

describe('code', () => {
  it('is coloured in the language it names', () => {
    const code = html('```ts\nconst a = "<b>";\n```');
    expect(code).toContain('<pre><code class="language-ts"><span class="hljs-keyword">const</span>');
    expect(code).toContain('"&lt;b&gt;"');
  });

  it('is plain where the language is unknown or none', () => {
    expect(html('```klingon\nqapla\n```')).toBe('<pre><code class="language-klingon">qapla\n</code></pre>');
    expect(html('```\nconst a\n```')).toBe('<pre><code>const a\n</code></pre>');
  });

  it('is plain when there is too much of it', () => {
    expect(html(`\`\`\`js\n${'const a = 1;\n'.repeat(3000)}\`\`\``)).not.toContain('hljs');
  });
});

describe('a link', () => {
  it('elsewhere is marked and listed, one within the site is neither', () => {
    const { html, links } = renderMarkdown(
      `[a](https://x.example/) [b](/meetups) [c](${ORIGIN}/x) [d](//y.example/p)`,
      aContext(),
    );
    expect(html).toContain(`<a href="https://x.example/" ${REL}>a</a>`);
    expect(html).toContain('<a href="/meetups">b</a>');
    expect(html).toContain(`<a href="${ORIGIN}/x">c</a>`);
    expect(html).toContain(`<a href="//y.example/p" ${REL}>d</a>`);
    expect(links).toEqual(['https://x.example/', 'https://y.example/p']);
  });

  it('with another scheme stays text', () => {
    expect(html('[a](javascript:alert(1))')).toBe('<p>[a](javascript:alert(1))</p>');
    expect(html('<a href="file:///etc/passwd">a</a>')).toBe('<p><a>a</a></p>');
  });
});

describe('a picture', () => {
  it('of our own uploads is shown and listed', () => {
    const { html, images } = renderMarkdown(`![a cup](/api/v1/uploads/${UPLOAD} "mine")`, aContext());
    expect(html).toBe(
      `<p><img src="/api/v1/uploads/${UPLOAD}" alt="a cup" loading="lazy" decoding="async" title="mine" /></p>\n`,
    );
    expect(images).toEqual([UPLOAD]);
  });

  it('has its size where that is known, so that nothing jumps when it comes; what was written goes before', () => {
    const context = { ...aContext(), pictures: new Map([[UPLOAD, { width: 60, height: 40 }]]) };
    const sized = (raw: string) => renderMarkdown(raw, context).html;
    expect(sized(`![a cup](/api/v1/uploads/${UPLOAD})`)).toContain('width="60" height="40"');
    expect(sized(`<img src="/api/v1/uploads/${UPLOAD}" width="30" height="20">`)).toContain('width="30" height="20"');
  });

  it('from elsewhere becomes a link, so that nobody learns who reads', () => {
    expect(html('![a cup](https://x.example/c.png)')).toBe(`<p><a href="https://x.example/c.png" ${REL}>a cup</a></p>`);
    expect(html('<img src="https://x.example/c.png">')).toContain('>https://x.example/c.png</a>');
    expect(html('[![a cup](https://x.example/c.png)](https://y.example/)')).toBe(
      `<p><a href="https://y.example/" ${REL}><span>a cup</span></a></p>`,
    );
  });

  it('cannot reach past the uploads', () => {
    expect(html('![x](/api/v1/uploads/../sign-out)')).not.toContain('<img');
    expect(html(`![x](/api/v1/uploads/${UPLOAD}?x)`)).not.toContain('<img');
  });
});

describe('a mention', () => {
  it('links whom it means, by the name of today', () => {
    const { html, mentions } = renderMarkdown('Thanks @Ana, and @ana!', aContext());
    const link = `<a href="/people/${ANA}" class="mention">@Ana &lt;López&gt;</a>`;
    expect(html).toBe(`<p>Thanks ${link}, and ${link}!</p>\n`);
    expect(mentions).toEqual(['Ana']);
  });

  it('of nobody known stays text, and is listed', () => {
    expect(renderMarkdown('@bob.', aContext())).toMatchObject({ html: '<p>@bob.</p>\n', mentions: ['bob'] });
  });

  it.each([
    '`@ana`',
    '```\n@ana\n```',
    '[@ana](/x)',
    '<a href="/x">@ana</a>',
    'me@ana',
    '\\@ana',
    'x/@ana',
    'https://x.example/@ana',
  ])('is none in %s', (raw) => expect(renderMarkdown(raw, aContext()).mentions).toEqual([]));

  it('reaches so many people and no more', () => {
    const many = Array.from({ length: 80 }, (_, index) => `@someone${index}`).join(' ');
    expect(renderMarkdown(many, aContext()).mentions).toHaveLength(MAX_MENTIONS);
  });
});

describe('a quote', () => {
  const quote = `> [Somebody](/posts/${POST})\n> Secret *words*.\n>\n> More secrets.\n\nMy answer`;

  it('is a block quote that begins with the permalink of a post', () => {
    const { html, quotes, text } = renderMarkdown(quote, aContext());
    expect(html).toContain(`<blockquote class="quote">\n<p><a href="/posts/${POST}">Somebody</a><br />\nSecret`);
    expect(quotes).toEqual([POST]);
    expect(text).toBe('My answer');
  });

  it('names the author as of today', () => {
    const { html } = renderMarkdown(quote, aContext({ [POST]: { author: 'former member', withheld: false } }));
    expect(html).toContain('>former member</a>');
    expect(html).not.toContain('Somebody');
  });

  it('loses its words when the post is withheld', () => {
    const { html } = renderMarkdown(quote, aContext({ [POST]: { author: null, withheld: true } }));
    expect(html).toBe(
      `<blockquote class="quote withheld">\n<p><a href="/posts/${POST}">Somebody</a></p>\n</blockquote>\n<p>My answer</p>\n`,
    );
  });

  it('is none when there are other words in its first line, or the link leads elsewhere', () => {
    expect(renderMarkdown(`> [a](/posts/${POST}) said`, aContext()).quotes).toEqual([]);
    expect(renderMarkdown(`> [a](https://x.example/posts/${POST})\n> x`, aContext()).quotes).toEqual([]);
  });

  it('is written by a helper that no name and no words can break', () => {
    const written = quotePost({ id: POST, author: '](x) *@ana* <b>\n`' }, 'one\n\n> two\r\n```');
    const { html, quotes, mentions } = renderMarkdown(`${written}Mine`, aContext());
    expect(quotes).toEqual([POST]);
    expect(mentions).toEqual([]);
    expect(html).toContain('>](x) *@ana* &lt;b&gt; `</a>');
    expect(html).toContain('</blockquote>\n<p>Mine</p>');
  });

  it('is looked up before, as mentions are', () => {
    expect(referencesIn(`${quote} @Ana @ana`)).toEqual({ handles: ['ana'], posts: [POST], uploads: [] });
  });
});

describe('what is not seen', () => {
  it('is seen where it turns the direction of text', () => {
    expect(html('a\u202eb &#x2066;')).toBe(
      '<p>a<span class="unseen">U+202E</span>b <span class="unseen">U+2066</span></p>',
    );
    expect(html('[x](/y "a\u202eb")')).toBe('<p><a href="/y" title="ab">x</a></p>');
  });

  it('is left out where it cannot be stored', () => {
    expect(html('a\0b\ud800c <b>&#1;</b>')).toBe('<p>ab\ufffdc <b>\ufffd</b></p>');
  });
});

describe('the plain text', () => {
  it('has the words, without markup, a line for each block', () => {
    const raw = '# Title\n\nSome **bold** `code` & [a link](/x)\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |';
    expect(renderMarkdown(raw, aContext()).text.replace(/\n+/g, '\n')).toBe(
      'Title\nSome bold code & a link\none\ntwo\na b\nc d',
    );
  });

  it('has the words of HTML too, and none of scripts', () => {
    expect(renderMarkdown('<p>Hello <b>you</b></p><script>evil()</script>', aContext()).text).toBe('Hello you');
  });

  it('cuts words that nobody searches for', () => {
    expect(renderMarkdown('x'.repeat(5000), aContext()).text).toHaveLength(201);
  });
});

it('refuses a text that is too long', () => {
  expect(() => renderMarkdown('x'.repeat(MAX_RAW_LENGTH + 1), aContext())).toThrow(RangeError);
});
