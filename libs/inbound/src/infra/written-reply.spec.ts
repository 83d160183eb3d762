import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseMail } from './parse-mail.js';
import { writtenReply } from './written-reply.js';

/** A mail as it comes over the wire. */
const wire = (headers: string[], ...body: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from(['From: Ben <ben@example.org>', 'Subject: Re: Refining', ...headers, '', ''].join('\r\n')),
    ...body.map((part) => (typeof part === 'string' ? Buffer.from(part.replaceAll('\n', '\r\n')) : part)),
  ]);

const read = async (raw: Buffer) => writtenReply(await parseMail(raw, 'ben@example.org'));

const both = (text: string, html: string, ...more: string[]): Buffer =>
  wire(
    ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=outer'],
    ['--outer', 'Content-Type: multipart/alternative; boundary=inner', '', ''].join('\n'),
    ['--inner', 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\n'),
    ['--inner', 'Content-Type: text/html; charset=utf-8', '', html, '--inner--', ''].join('\n'),
    ...more.map((part) => `--outer\n${part}\n`),
    '--outer--\n',
  );

const picture = (name: string, cid?: string) =>
  [
    `Content-Type: image/png; name=${name}`,
    `Content-Disposition: ${cid ? 'inline' : 'attachment'}; filename=${name}`,
    ...(cid ? [`Content-ID: <${cid}>`] : []),
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
  ].join('\n');

const ATTRIBUTION = 'On 3 Mar 2026, at 16:19, Ana <ana@example.org> wrote:';

describe('the words of a mail', () => {
  it.each([
    [
      'quoted-printable',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      'D=C3=A9j=C3=A0 vu, sou=\nvent.\n\n> Hi',
    ],
    [
      'base64',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      Buffer.from('Déjà vu, souvent.').toString('base64'),
    ],
    ['windows-1252', ['Content-Type: text/plain; charset=windows-1252'], Buffer.from('Déjà vu, souvent.', 'latin1')],
    [
      'windows-1252, called something else',
      ['Content-Type: text/plain; charset="cp1252"'],
      Buffer.from('Déjà vu, souvent.', 'latin1'),
    ],
    [
      'wrapped as RFC 3676 says',
      ['Content-Type: text/plain; charset=utf-8; format=flowed'],
      'Déjà \nvu, \nsouvent.\n\n-- \nBen',
    ],
  ])('are read whatever they are written in: %s', async (_name, headers, body) => {
    expect((await read(wire(headers, body))).text).toBe('Déjà vu, souvent.');
  });

  it('are read in Japanese', async () => {
    const raw = wire(['Content-Type: text/plain; charset=iso-2022-jp'], Buffer.from('\u001b$B$O$$\u001b(B', 'latin1'));
    expect((await read(raw)).text).toBe('はい');
  });

  it('are the plain ones where there are both, without what is quoted', async () => {
    const raw = both(
      `Yes, *often*.\n\n${ATTRIBUTION}\n\n> How?`,
      '<p>Yes, <i>often</i>.</p><blockquote type="cite">How?</blockquote>',
    );
    expect((await read(raw)).text).toBe('Yes, *often*.');
  });

  it('are those of the HTML where it alone tells what is quoted', async () => {
    const html = '<div>Kyllä.</div><div class="gmail_quote"><div class="gmail_attr">Ana:</div>How do you refine?</div>';
    expect((await read(both('Kyllä.\n\nAna:\nHow do you refine?', html))).text).toBe('Kyllä.');
  });

  it('are none where there is nothing but a quote', async () => {
    expect((await read(wire(['Content-Type: text/plain'], `${ATTRIBUTION}\n\n> How?\n`))).text).toBe('');
  });
});

describe('the files of a mail', () => {
  it('come after the words', async () => {
    const { text, after } = await read(both('See.', '<p>See.</p>', picture('board.png')));
    expect([text, after]).toEqual(['See.', [0]]);
  });

  it('stand where they stood, as pictures between the words', async () => {
    const raw = both(
      'One [image: a.png] two',
      '<p>One <img src="cid:a@x" alt="a.png"> two</p>',
      picture('a.png', 'a@x'),
    );
    expect(await read(raw)).toEqual({ text: 'One \ue0a80\ue0a8 two', after: [] });
    const html = wire(
      ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=outer'],
      '--outer\nContent-Type: text/html; charset=utf-8\n\n<p>One <img src="cid:a@x"> two</p>\n',
      `--outer\n${picture('a.png', 'a@x')}\n--outer--\n`,
    );
    expect(await read(html)).toEqual({ text: 'One \ue0a80\ue0a8 two', after: [] });
  });

  it('are left where only what is answered shows them, or a signature', async () => {
    const html =
      '<p>Yes.</p><div class="gmail_signature"><img src="cid:logo"></div><blockquote type="cite"><img src="cid:old"></blockquote>';
    const raw = both(
      `Yes.\n\n${ATTRIBUTION}\n> [image: old.png]`,
      html,
      picture('logo.png', 'logo'),
      picture('old.png', 'old'),
    );
    expect(await read(raw)).toEqual({ text: 'Yes.', after: [] });
  });

  it('are not what signs a mail', async () => {
    const raw = both('Yes.', '<p>Yes.</p>', 'Content-Type: application/pgp-signature; name=signature.asc\n\nx');
    expect((await parseMail(raw, 'x@example.org')).files).toEqual([]);
  });
});

/** Real replies, each of which says "Hello": where they are at hand, or in a folder that somebody names. */
const REAL = process.env['REPLY_MAILS'] ?? join(import.meta.dirname, '../../../../../shared/data/emails');

const real = (): string[] => {
  try {
    return readdirSync(REAL).filter((name) => name.endsWith('.eml'));
  } catch {
    return [];
  }
};

/** What the mail of a file says: in a file of text beside it, or "Hello". */
const expected = (name: string): string => {
  try {
    return readFileSync(join(REAL, name.replace(/\.eml$/, '.txt')), 'utf8').trim();
  } catch {
    return 'Hello';
  }
};

/** The same in the shape of programs that are not named there. */
const OURS: [string, Buffer, string][] = [
  [
    'a telephone',
    wire(['Content-Type: text/plain'], `Hello\n\nSent from my iPhone\n\n${ATTRIBUTION}\n\n> Hi\n`),
    'Hello',
  ],
  [
    'a reply below',
    wire(['Content-Type: text/plain; format=flowed'], `On 03/03/2026 06:26 PM, Ana wrote:\n> Hi \nHello\n`),
    'Hello',
  ],
];

describe('a reply of a mail program', () => {
  it.each([
    ...OURS,
    ...real().map((name): [string, Buffer, string] => [name, readFileSync(join(REAL, name)), expected(name)]),
  ])('comes out as what its author wrote: %s', async (_name, raw, says) => expect((await read(raw)).text).toBe(says));
});
