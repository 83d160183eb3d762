/** What a mail says, in order. */
export interface MailContent {
  /** The community's name: the head of the mail. */
  community: string;
  locale: string;
  /** Paragraphs, plain text. */
  paragraphs: string[];
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

const languageOf = (locale: string): 'en' | 'fr' => (locale.startsWith('fr') ? 'fr' : 'en');

/** The same mail twice: as text, and as one column of simple HTML that needs neither images nor style sheets. */
export function layOutMail(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

function asText({ community, locale, paragraphs, action, after = [], settingsUrl }: MailContent): string {
  const language = languageOf(locale);
  const footer = [
    FOOTER[language](community),
    ...(settingsUrl ? [`${SETTINGS[language]}${COLON[language]} ${settingsUrl}`] : []),
  ];
  return [
    ...paragraphs,
    ...(action ? [`${action.label}${COLON[language]}\n${action.url}`] : []),
    ...after,
    // Two hyphens and a space: mail programs fold away what follows (RFC 3676, section 4.3).
    `-- \n${footer.join('\n')}\n`,
  ].join('\n\n');
}

/**
 * HTML for a mail that was written as text: its paragraphs, with addresses that can be clicked.
 *
 * @param title the subject, for programs that read aloud
 */
export function htmlOfText(text: string, locale: string, title: string): string {
  const paragraphs = text.trim().split(/\n{2,}/);
  return page(languageOf(locale), title, paragraphs.map((part) => paragraph(linked(part))).join('\n'));
}

/** An address, without the punctuation of the sentence around it. */
const ADDRESS = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/;

/** `text` as HTML. Every other part of what is split at addresses is one. */
const linked = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 0
        ? escapeHtml(part)
        : `<a href="${escapeHtml(part)}" style="color:#6f4e37">${escapeHtml(part)}</a>`,
    )
    .join('');

function asHtml({ community, locale, paragraphs, action, after = [], settingsUrl }: MailContent): string {
  const language = languageOf(locale);
  const written = (texts: string[]) => texts.map((text) => paragraph(escapeHtml(text))).join('\n');
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#6f4e37;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none;display:inline-block">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#6b6259;word-break:break-all">${escapeHtml(action.url)}</p>`
    : '';
  const settings = settingsUrl
    ? `<br><a href="${escapeHtml(settingsUrl)}" style="color:#6b6259">${SETTINGS[language]}</a>`
    : '';
  return page(
    language,
    community,
    `<p style="margin:0 0 24px;font-weight:bold">${escapeHtml(community)}</p>
${written(paragraphs)}
${button}
${written(after)}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e4dcd0;font-size:13px;color:#6b6259">${escapeHtml(FOOTER[language](community))}${settings}</p>`,
  );
}

const paragraph = (html: string) => `<p style="margin:0 0 16px">${html.replaceAll('\n', '<br>')}</p>`;

const page = (language: string, title: string, body: string) => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:#faf7f2;color:#2b2521;font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
${body}
</div>
</body>
</html>
`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** `text` as it may stand in HTML, attributes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
