import { MAIL_HTML } from './mail-html.js';

/** Something to look at: what it is called, where it is, and what there is to say of it. Plain text. */
export interface MailEntry {
  title: string;
  url: string;
  about: string;
}

/** What a mail says, in order. All text is plain. */
export interface MailContent {
  /** The community's name: the head of the mail. */
  community: string;
  locale: string;
  paragraphs: string[];
  /** Lists under headings of their own. */
  sections?: { heading: string; entries: MailEntry[] }[];
  /** The one thing to do, if there is one. */
  action?: { label: string; url: string };
  /** Paragraphs after the action. */
  after?: string[];
  /** Where somebody chooses what is mailed to them. */
  settingsUrl?: string;
}

const FOOTER = {
  en: (community: string) => `You get this mail because you take part in ${community}.`,
  fr: (community: string) => `Vous recevez ce message parce que vous participez à ${community}.`,
};

/** With the space that goes before it. */
const COLON = { en: ':', fr: '\u00a0:' };

const SETTINGS = { en: 'Choose what we mail you', fr: 'Choisir ce que nous vous envoyons' };

/** Two hyphens and a space: mail programs fold away what follows (RFC 3676, section 4.3). */
const FOLD = '-- \n';

const languageOf = (locale: string): 'en' | 'fr' => (locale.startsWith('fr') ? 'fr' : 'en');

/** The same mail twice: as text, and as HTML that needs nothing from elsewhere. */
export function layOutMail(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

function asText(content: MailContent): string {
  const { community, locale, paragraphs, sections = [], action, after = [], settingsUrl } = content;
  const language = languageOf(locale);
  const footer = [FOOTER[language](community), ...(settingsUrl ? [settingsLine(language, settingsUrl)] : [])];
  return [
    ...paragraphs,
    ...sections.flatMap(({ heading, entries }) => [
      `${heading}${COLON[language]}`,
      ...entries.map(({ title, url, about }) => [`* ${title}`, about, url].filter((line) => line !== '').join('\n  ')),
    ]),
    ...(action ? [`${action.label}${COLON[language]}\n${action.url}`] : []),
    ...after,
    `${FOLD}${footer.join('\n')}\n`,
  ].join('\n\n');
}

const settingsLine = (language: 'en' | 'fr', url: string): string => `${SETTINGS[language]}${COLON[language]} ${url}`;

/** A mail that was written as text, with where to choose what is mailed folded away at its end. */
export const withSettings = (text: string, locale: string, url: string): string =>
  `${text.trimEnd()}\n\n${FOLD}${settingsLine(languageOf(locale), url)}\n`;

/**
 * HTML for a mail that was written as text: its paragraphs, with addresses that can be clicked.
 *
 * @param title the subject, for programs that read aloud
 */
export function htmlOfText(text: string, locale: string, title: string): string {
  const [body = '', folded] = text.split(`\n\n${FOLD}`);
  const paragraphs = body.trim().split(/\n{2,}/);
  return frame(languageOf(locale), title, [
    ...paragraphs.map((part) => block('paragraph', { html: linked(part) })),
    ...(folded ? [block('footer', { html: linked(folded.trim()) })] : []),
  ]);
}

/** An address, without the punctuation of the sentence around it. */
const ADDRESS = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/;

/** `text` as HTML. Every other part of what is split at addresses is one. */
const linked = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 0 ? escapeLines(part) : `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`,
    )
    .join('');

function asHtml(content: MailContent): string {
  const { community, locale, paragraphs, sections = [], action, after = [], settingsUrl } = content;
  const language = languageOf(locale);
  const written = (text: string) => block('paragraph', { html: escapeLines(text) });
  const settings = settingsUrl ? `<br><a href="${escapeHtml(settingsUrl)}">${SETTINGS[language]}</a>` : '';
  return frame(language, community, [
    block('community', { html: escapeHtml(community) }),
    ...paragraphs.map(written),
    ...sections.flatMap(({ heading, entries }) => [
      block('heading', { html: escapeHtml(heading) }),
      ...entries.map(({ title, url, about }) =>
        block('entry', { html: escapeHtml(title), url: escapeHtml(url), about: escapeLines(about) }),
      ),
    ]),
    ...(action ? [block('action', { html: escapeHtml(action.label), url: escapeHtml(action.url) })] : []),
    ...after.map(written),
    block('footer', { html: escapeHtml(FOOTER[language](community)) + settings }),
  ]);
}

const frame = (language: string, title: string, body: string[]): string =>
  fill(MAIL_HTML.frame, { language, title: escapeHtml(title), body: body.join('') });

const block = (name: Exclude<keyof typeof MAIL_HTML, 'frame'>, values: Record<string, string>): string =>
  fill(MAIL_HTML[name], values);

/** All at once, so that what somebody wrote between % signs stays what it is. */
const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/%(language|title|body|html|url|about)%/g, (_, name: string) => values[name] ?? '');

const escapeLines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** `text` as it may stand in HTML, attributes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
