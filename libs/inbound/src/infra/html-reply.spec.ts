import { describe, expect, it } from '@jest/globals';
import { cutReply } from '../domain/cut-reply.js';
import { replyMarker } from '../domain/marker.js';
import { markdownOfMail } from './html-reply.js';

const cut = (html: string) => cutReply(markdownOfMail(html, [])).text;

const QUOTES: [string, string][] = [
  [
    'Gmail',
    '<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Kolmas maaliskuuta, Ana:<br></div><blockquote class="gmail_quote" style="margin:0"><div>How do you refine?</div></blockquote></div>',
  ],
  [
    'an older Gmail',
    '<div class="gmail_quote">kolmas, Ana:<br><blockquote class="gmail_quote">How?</blockquote></div>',
  ],
  [
    'Apple Mail',
    '<div><br><blockquote type="cite"><div>On 3 Mar 2026, at 16:19, Ana &lt;a@example.org&gt; wrote:</div><br><div>How?</div></blockquote></div>',
  ],
  [
    'Thunderbird',
    '<div class="moz-cite-prefix">Le 03/03/2026 à 16:19, Ana a écrit :<br></div><blockquote type="cite" cite="mid:x@y"><p>How?</p></blockquote>',
  ],
  [
    'Outlook',
    '<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>Lähettäjä:</b> Ana<br><b>Aihe:</b> Re</p></div></div><p class="MsoNormal">How?</p>',
  ],
  [
    'Outlook on the web',
    '<div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg"><b>Lähettäjä:</b> Ana</div><div>How?</div>',
  ],
  ['Yahoo', '<div id="yahoo_quoted_123" class="yahoo_quoted"><div>tiistaina Ana kirjoitti:</div><div>How?</div></div>'],
  [
    'Proton Mail',
    '<div class="protonmail_quote">tiistaina Ana kirjoitti:<br><br><blockquote class="protonmail_quote" type="cite">How?</blockquote></div>',
  ],
  ['our own line', `<table><tr><td>${replyMarker('en')}</td></tr></table><p>How?</p>`],
];

describe('a mail of HTML alone', () => {
  it.each(QUOTES)('is cut where its program says that a quote begins: %s', (_name, quote) => {
    expect(
      cut(
        `<html><head><title>Re</title><style>p{}</style></head><body><div dir="ltr">Little and <b>often</b>.</div>${quote}</body></html>`,
      ),
    ).toBe('Little and **often**.');
  });

  it('keeps lines, lists and links', () => {
    expect(
      cut(
        '<div>Hello</div><div>Ana,</div><div><br></div><div>see <a href="https://scrumguides.org/">this</a></div><ul><li>one</li><li>two</li></ul>',
      ),
    ).toBe('Hello\nAna,\n\nsee [this](https://scrumguides.org/)\n\n-   one\n-   two');
  });

  it('keeps what is answered between the lines', () => {
    const html =
      '<div class="gmail_quote"><div class="gmail_attr">kolmas, Ana:</div><blockquote class="gmail_quote">How often?</blockquote></div><div>Weekly.</div><blockquote type="cite">How long?</blockquote><div>An hour.</div>';
    expect(cut(`<div>Hi</div>${html}`)).toBe('Hi\n\n> How often?\n\nWeekly.\n\n> How long?\n\nAn hour.');
  });

  it('loses its signature, and pictures that only tell who has read it', () => {
    expect(
      cut(
        '<p>Yes.<img src="https://track.example/x.gif" width="1" height="1" alt="x"></p><div class="gmail_signature"><b>Ben</b> Ode</div>',
      ),
    ).toBe('Yes.');
  });

  it('shows where its pictures are', () => {
    const pictures = [{ index: 2, cid: 'cup@mail', name: 'cup.png' }];
    expect(markdownOfMail('<p>See <img src="cid:cup@mail"> and <img src="cid:other"></p>', pictures)).toBe(
      'See \ue0a82\ue0a8 and',
    );
  });
});
