import { CREDENTIAL_LIMITS } from '#contracts';
import type { Instant } from '#kernel';
import { escapeHtml } from '#platform';
import type { CheckResult, Verdict } from '../../app/verify-credential.js';
import { dayInWords } from '../../domain/revocation-letter.js';
import type { Issuer } from '../../domain/did.js';
import type { PublicRow } from '../../infra/credential-queries.js';
import { stateOf } from '../presenters.js';
import { type Language, type PageWords, WORDS } from './words.js';

/** For whom, and by whom, a page is written. */
export interface Reader {
  language: Language;
  issuer: Issuer;
  now: Instant;
}

type Field = keyof PageWords['fields'];

const dayOf = (moment: Instant): string => new Date(moment).toISOString().slice(0, 10);

const head = ({ issuer }: Reader, title: string, kind?: string): string =>
  `<p class="community">${escapeHtml(kind ? `${issuer.name} · ${kind}` : issuer.name)}</p>\n<h1>${escapeHtml(title)}</h1>`;

/** A class is called like the certification that it leads to: nobody is to take the one for the other. */
const headOf = (reader: Reader, { isErased, kind, title }: PublicRow): string => {
  const { kinds, title: what } = WORDS[reader.language];
  return isErased ? head(reader, what) : head(reader, `${kinds[kind]}: ${title}`, what);
};

const state = (kind: 'good' | 'bad' | 'other', title: string, text: string): string =>
  `<div class="state ${kind}" role="status"><h2>${escapeHtml(title)}</h2><p>${text}</p></div>`;

/** What anybody sees who follows the address of a credential, or its QR code. */
export function credentialPage(reader: Reader, row: PublicRow): string {
  const words = WORDS[reader.language];
  return [
    headOf(reader, row),
    standing(words, row),
    facts(reader, row, words.kinds[row.kind]),
    row.signed === null
      ? ''
      : `<p class="screen"><a href="/verify/${row.id}/credential.json" download>${escapeHtml(words.file)}</a></p>`,
    `<p class="muted">${escapeHtml(words.note)}</p>`,
    foot(reader),
  ].join('\n');
}

function standing(words: PageWords, { reason, isReplaced, replacedBy }: PublicRow): string {
  switch (stateOf(reason, isReplaced)) {
    case 'valid':
      return state('good', words.valid, escapeHtml(words.validText));
    case 'revoked':
      return state('bad', words.revoked, escapeHtml(words.reasons[reason!]));
    case 'replaced': {
      const link = replacedBy && `<a href="/verify/${replacedBy}">${escapeHtml(words.newOne)}</a>`;
      return state(
        'other',
        words.replaced,
        `${escapeHtml(words.reasons[reason!])} ${link ?? escapeHtml(words.replacedText)}`,
      );
    }
  }
}

function facts({ language, issuer }: Reader, row: PublicRow, what: string): string {
  const words = WORDS[language];
  const day = (value: string) => escapeHtml(dayInWords(language, value));
  const attended: [Field, string][] = [
    ['what', escapeHtml(what)],
    ['when', day(row.happenedOn)],
    ['time', escapeHtml(words.minutes(row.minutes))],
    ['name', row.name === null ? `<span class="muted">${escapeHtml(words.noName)}</span>` : escapeHtml(row.name)],
  ];
  const rows: [Field, string][] = [
    ...(row.isErased ? [] : attended),
    ['issued', day(dayOf(row.issuedAt))],
    ...(row.revokedAt === null ? [] : ([['revokedOn', day(dayOf(row.revokedAt))]] as [Field, string][])),
    ['issuer', `${escapeHtml(issuer.name)}<br><span class="muted small">${escapeHtml(issuer.did)}</span>`],
    ['id', `<span class="small">${row.id}</span>`],
  ];
  const list = rows.map(([field, value]) => `<dt>${escapeHtml(words.fields[field])}</dt><dd>${value}</dd>`).join('\n');
  return `${row.isErased ? `<p>${escapeHtml(words.erased)}</p>` : ''}<dl>${list}</dl>`;
}

function foot({ language, now }: Reader): string {
  const words = WORDS[language];
  const moment = new Date(now).toISOString().replace('T', ' ').slice(0, 16);
  return `<p class="muted small">${escapeHtml(words.checkedOn(moment))}</p>
<p class="screen"><a href="/verify">${escapeHtml(words.checkOne)}</a></p>`;
}

/** Where there is no credential of that number. */
export function unknownPage(reader: Reader): string {
  const words = WORDS[reader.language];
  return [
    head(reader, words.title),
    state('other', words.unknown, escapeHtml(words.unknownText)),
    `<p><a href="/verify">${escapeHtml(words.checkOne)}</a></p>`,
  ].join('\n');
}

/** A form to paste a credential into, or to choose its file. @param problem why what was sent was not looked at */
export function formPage(reader: Reader, problem?: string): string {
  const words = WORDS[reader.language];
  return [
    head(reader, words.checkOne),
    problem === undefined ? '' : `<div class="state bad" role="alert"><p>${escapeHtml(problem)}</p></div>`,
    `<p>${escapeHtml(words.checkText)}</p>
<form method="post" action="/verify" enctype="multipart/form-data">
<label for="credential">${escapeHtml(words.paste)}</label>
<textarea id="credential" name="credential" maxlength="${CREDENTIAL_LIMITS.bytes}" spellcheck="false" autocomplete="off"></textarea>
<label for="file">${escapeHtml(words.orFile)}</label>
<input id="file" name="file" type="file" accept=".json,application/json,application/vc">
<button>${escapeHtml(words.check)}</button>
</form>`,
  ].join('\n');
}

/** What came of checking what somebody sent. */
export function verdictPage(reader: Reader, { valid, checks, credential }: Verdict): string {
  const words = WORDS[reader.language];
  return [
    head(reader, words.checkOne),
    state(
      valid ? 'good' : 'bad',
      valid ? words.valid : words.bad,
      valid ? escapeHtml(words.good) : whyNot(words, checks),
    ),
    `<ul class="checks">${checks.map((result) => checkLine(words, result)).join('\n')}</ul>`,
    credential ? facts(reader, credential, `${words.kinds[credential.kind]} · ${credential.title}`) : '',
    `<p class="muted">${escapeHtml(words.note)}</p>`,
    `<p class="screen"><a href="/verify">${escapeHtml(words.another)}</a></p>`,
  ].join('\n');
}

const whyNot = (words: PageWords, checks: CheckResult[]): string =>
  checks.flatMap(({ why }) => (why === null ? [] : [escapeHtml(words.failures[why])])).join(' ');

function checkLine(words: PageWords, { check, passed }: CheckResult): string {
  const [kind, mark, said] =
    passed === null ? ['muted', '–', words.notAsked] : passed ? ['yes', '✓', words.passed] : ['no', '✗', words.failed];
  return `<li><strong>${escapeHtml(words.checks[check])}</strong><span class="${kind}"><span aria-hidden="true">${mark}</span> ${escapeHtml(said)}</span></li>`;
}
