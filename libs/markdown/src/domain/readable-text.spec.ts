import { describe, expect, it } from '@jest/globals';
import { ANA, ORIGIN, POST } from '../../../../test/support/markdown/a-context.js';
import type { QuotedPost } from './context.js';
import { readableText } from './readable-text.js';

const OTHER = ANA;
const readable = (raw: string, posts: Record<string, QuotedPost>) =>
  readableText(raw, { origin: ORIGIN, posts: new Map(Object.entries(posts)) });

const HERE: QuotedPost = { author: 'Ana [L]', withheld: false };
const GONE: QuotedPost = { author: null, withheld: true };

describe('a text as others read it', () => {
  const quote = `Before\n\n> [Somebody](/posts/${POST})\n> Secret *words*.\nand lazy ones\n>\n> More secrets.\n\nMy answer`;

  it('is as it was written where nothing is known of what it quotes', () => {
    expect(readable(quote, {})).toBe(quote);
    expect(readable(quote, { [POST]: { author: null, withheld: false } })).toBe(quote);
  });

  it('has the name of today above a quote', () => {
    expect(readable(quote, { [POST]: HERE })).toBe(quote.replace('[Somebody]', '[Ana \\[L\\]]'));
  });

  it('has no words of a post that is withheld', () => {
    expect(readable(quote, { [POST]: GONE })).toBe(`Before\n\n> [Somebody](/posts/${POST})\n\nMy answer`);
  });

  it('has none of one quoted inside of another quote or a list, and keeps what is around it', () => {
    const nested = [
      `> [B](/posts/${OTHER})`,
      '> Their words.',
      `> > [A](/posts/${POST})`,
      '> > Secret.',
      '>',
      '> Their end.',
      '',
      `- > [A](${ORIGIN}/posts/${POST})`,
      '  > Secret.',
      '- Mine.',
    ];
    const shown = readable(nested.join('\r\n'), { [POST]: GONE, [OTHER]: HERE });
    const kept = nested.filter((line) => !line.includes('Secret')).join('\n');
    expect(shown).toBe(kept.replace('> [B]', '> [Ana \\[L\\]]'));
  });

  it.each([
    ['a title', `> [Secret](/posts/${POST} "Secret")\n> Secret.`],
    ['a name over two lines', `> [Secret\n> name](/posts/${POST})\n> Secret.`],
    ['a reference', `> [Secret][1]\n> Secret.\n\n[1]: /posts/${POST}`],
  ])('loses a quote’s words where the link is spelt with %s', (_, raw) => {
    for (const known of [GONE, { author: 'anonymous', withheld: false }]) {
      const shown = readable(raw, { [POST]: known });
      expect(shown).toContain(`](/posts/${POST})`);
      expect(shown).not.toContain('Secret');
    }
  });
});
