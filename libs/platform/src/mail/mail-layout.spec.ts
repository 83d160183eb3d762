import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { htmlOfText, layOutMail, withSettings } from './mail-layout.js';

const LETTER = {
  community: 'Coffee & Cards',
  locale: 'en',
  paragraphs: ['Hello <b>Anna</b>,', 'the meetup begins soon.'],
  action: { label: 'Join', url: 'https://afterclass.example/m/1?a=1&b=2' },
};

describe('the layout of a mail', () => {
  it('says the same as text and as HTML', () => {
    const { text, html } = layOutMail(LETTER);
    expect(text).toBe(
      'Hello <b>Anna</b>,\n\nthe meetup begins soon.\n\nJoin:\nhttps://afterclass.example/m/1?a=1&b=2\n\n-- \nYou get this mail because you take part in Coffee & Cards.\n',
    );
    expect(html).toContain('the meetup begins soon.');
    expect(html).toContain('href="https://afterclass.example/m/1?a=1&amp;b=2"');
  });

  it('lets nobody write HTML', () => {
    expect(layOutMail(LETTER).html).toContain('Hello &lt;b&gt;Anna&lt;/b&gt;,');
  });

  it('needs nothing from elsewhere', () => {
    expect(layOutMail(LETTER).html).not.toMatch(/<(img|link|script|iframe)\b|@import|url\(/);
  });

  it('can be read on a dark screen and on a phone', () => {
    const { html } = layOutMail(LETTER);
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).toContain('<meta name="color-scheme" content="light dark" />');
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });

  it('lists what there is to look at under headings, in both forms', () => {
    const entry = { title: 'Why <us>?', url: 'https://a.example/?a=1&b=2', about: 'Retro, 2 posts\n%html%' };
    const { text, html } = layOutMail({ ...LETTER, sections: [{ heading: 'Unanswered', entries: [entry] }] });
    expect(text).toContain('Unanswered:\n\n* Why <us>?\n  Retro, 2 posts\n%html%\n  https://a.example/?a=1&b=2');
    expect(html).toContain('>Unanswered</h2>');
    expect(html).toContain('href="https://a.example/?a=1&amp;b=2" style="font-weight:bold">Why &lt;us&gt;?</a>');
    expect(html).toContain('Retro, 2 posts<br>%html%</div>');
  });

  it('is what the template makes, and small enough to be shown whole', () => {
    execFileSync(process.execPath, ['scripts/mails.mjs', '--check']);
    expect(Buffer.byteLength(layOutMail(LETTER).html)).toBeLessThan(10_000);
  });

  it('speaks French to who reads French', () => {
    const { text, html } = layOutMail({ ...LETTER, locale: 'fr', settingsUrl: 'https://afterclass.example/me' });
    expect(text).toContain('parce que vous participez à Coffee & Cards');
    expect(text).toContain('Join\u00a0:\nhttps://afterclass.example/m/1');
    expect(text).toContain('Choisir ce que nous vous envoyons\u00a0: https://afterclass.example/me');
    expect(html).toContain('<html lang="fr"');
    expect(html).toContain('Choisir ce que nous vous envoyons');
  });
});

describe('a mail that was written as text', () => {
  const html = htmlOfText(
    'Hello <Anna>,\nsee https://a.example/m/1?a=1&b=2.\n\nBye "you" (https://b.example)',
    'fr',
    'A & B',
  );

  it('becomes paragraphs, and nobody writes HTML', () => {
    expect(html).toContain('>Hello &lt;Anna&gt;,<br>see ');
    expect(html).toContain('<title>A &amp; B</title>');
    expect(html).toContain('<html lang="fr"');
  });

  it('can be clicked where it holds addresses, without the punctuation around them', () => {
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url);
    expect(links).toEqual(['https://a.example/m/1?a=1&amp;b=2', 'https://b.example']);
  });

  it('keeps what closes an address in quotes or angle brackets out of it', () => {
    const quoted = htmlOfText('"https://a.example" <https://b.example>', 'en', '');
    expect([...quoted.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });

  it('folds away where to choose what is mailed', () => {
    const text = withSettings('Hello\n', 'fr', 'https://a.example/unsubscribe/x');
    expect(text).toBe('Hello\n\n-- \nChoisir ce que nous vous envoyons\u00a0: https://a.example/unsubscribe/x\n');
    expect(htmlOfText(text, 'fr', '')).toContain('Choisir ce que nous vous envoyons\u00a0: <a href="https://a.example');
  });
});
