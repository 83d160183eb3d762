import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { documentPolicy, escapeHtml } from '#platform';
import type { Language } from './words.js';

/** What a page is made of. `body` is HTML already. */
export interface Page {
  language: Language;
  title: string;
  body: string;
  status?: number;
}

/** Answers with a page that needs no script, loads nothing and prints well. */
export function answerPage(reply: FastifyReply, { language, title, body, status = 200 }: Page): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  return reply
    .status(status)
    .headers({
      'content-security-policy': documentPolicy(nonce),
      vary: 'accept-language',
      'content-language': language,
    })
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`);
}

/** The colours are those of the web client. */
const STYLE = `
:root { --paper: #fbf8f3; --surface: #ffffff; --ink: #2a211b; --muted: #6f6156; --line: #e6dccf; --edge: #928273;
  --coffee: #7b4b2a; --coffee-ink: #ffffff; --leaf: #2c7548; --leaf-soft: #e3f1e6; --amber: #9a5a0c; --amber-soft: #fdeed3;
  --berry: #a83248; --berry-soft: #fbe7ea; }
@media (prefers-color-scheme: dark) { :root { --paper: #191411; --surface: #231c18; --ink: #f3eae0; --muted: #b8a798;
  --line: #3b3029; --edge: #87776b; --coffee: #dba677; --coffee-ink: #24170e; --leaf: #7cc897; --leaf-soft: #1f3327;
  --amber: #f0b65c; --amber-soft: #3b2b14; --berry: #f08a9b; --berry-soft: #3d1f26; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, 'Times New Roman', serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1.25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; }
p { margin: 0 0 1rem; }
a { color: var(--coffee); }
.community, .muted { color: var(--muted); }
.community { margin: 0 0 .25rem; }
.state { border: 1px solid; border-radius: 10px; padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
.state p { margin: 0; }
.good { background: var(--leaf-soft); border-color: var(--leaf); }
.good h2 { color: var(--leaf); }
.bad { background: var(--berry-soft); border-color: var(--berry); }
.bad h2 { color: var(--berry); }
.other { background: var(--amber-soft); border-color: var(--amber); }
.other h2 { color: var(--amber); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1.5rem; margin: 0 0 1.5rem; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
ul.checks { list-style: none; margin: 0 0 1.5rem; padding: 0; }
ul.checks li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
ul.checks strong { display: block; font-weight: normal; }
ul.checks .yes { color: var(--leaf); } ul.checks .no { color: var(--berry); }
label { display: block; margin: 0 0 .35rem; font-weight: bold; }
textarea, input[type=file] { width: 100%; margin: 0 0 1.25rem; font: 14px/1.45 ui-monospace, monospace; color: inherit; }
textarea { min-height: 12rem; padding: .75rem; border: 1px solid var(--edge); border-radius: 8px; background: var(--surface); }
button { font: inherit; color: var(--coffee-ink); background: var(--coffee); border: 0; border-radius: 8px;
  padding: .7rem 1.4rem; min-height: 44px; cursor: pointer; }
:focus-visible { outline: 3px solid var(--coffee); outline-offset: 2px; }
.small { font-size: .85rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin: 0 0 .75rem; } main { padding-top: 1.5rem; } }
@media print { :root { --paper: #fff; --surface: #fff; --ink: #000; --muted: #444; --line: #999; }
  body { font-size: 12pt; } main { max-width: none; padding: 0; } .screen { display: none; } .state { background: none; } }
`;
