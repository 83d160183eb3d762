import sanitizeHtml from 'sanitize-html';
import { htmlToMarkdown } from '#forum';
import { SIGNS, withoutSigns } from '../domain/marker.js';
import { pictureSign, type ShownPicture } from '../domain/pictures.js';

/** Longer HTML is not looked at beyond this, in UTF-16 code units. */
const LONGEST = 500_000;

const TAGS = [
  ...['p', 'br', 'hr', 'div', 'span', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'img', 'a'],
  ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'b', 'em', 'i', 'del', 's', 'u'],
];

/** Elements in which programs keep a signature. */
const SIGNATURE =
  /gmail_signature|moz-signature|protonmail_signature_block|(?:^|\s)signature(?:$|\s)|ms-outlook-mobile-signature|applemailsignature/i;

/** Elements after which everything is what is answered. */
const HISTORY =
  /(?:id|class)="[^"]*(?:divRplyFwdMsg|appendonsend|stopSpelling|yahoo_quoted|OLK_SRC_BODY_SECTION|zmail_extra|ms-outlook-mobile-reference)[^"]*"|style="[^"]*border-top:\s*solid #(?:E1E1E1|B5C4DF)[^"]*"/i;

/** Elements that hold an attribution or a quote. */
const QUOTE =
  /(?:id|class)="[^"]*(?:gmail_quote|gmail_attr|gmail_extra|moz-cite-prefix|protonmail_quote|tutanota_quote)[^"]*"|type="cite"/i;

/** A picture that nobody is to see. */
const isUnseen = ({ width, height }: sanitizeHtml.Attributes): boolean =>
  [width, height].some((side) => side !== undefined && Number.parseInt(side, 10) <= 2);

/**
 * The HTML of a mail as Markdown, with signs where it tells what is quoted, and without the elements of signatures.
 *
 * @param pictures those that come with the mail: each has a sign where it stands
 */
export function markdownOfMail(html: string, pictures: ShownPicture[]): string {
  const tame = sanitizeHtml(withoutSigns(html.slice(0, LONGEST).toWellFormed()), {
    allowedTags: TAGS,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'title', 'noscript'],
    allowedAttributes: { '*': ['class', 'id', 'style', 'type'], a: ['href'], img: ['src', 'alt'] },
    allowedSchemesByTag: { img: ['http', 'https', 'cid'] },
    parseStyleAttributes: false,
    transformTags: { img: (_name, attributes) => pictureTag(attributes, pictures) },
    exclusiveFilter: ({ attribs }) => SIGNATURE.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`),
  });
  const { markdown } = htmlToMarkdown(asLines(withSigns(tame)), null);
  // Lines break as they are written, here.
  return markdown.replace(/\\$/gm, '');
}

function pictureTag(attributes: sanitizeHtml.Attributes, pictures: ShownPicture[]): sanitizeHtml.Tag {
  const { src = '', alt } = attributes;
  const cid = /^cid:(.+)$/i.exec(src)?.[1];
  if (cid !== undefined) return { tagName: 'span', attribs: {}, text: pictureSign(pictures, decoded(cid)) ?? '' };
  if (isUnseen(attributes) || !alt) return { tagName: 'span', attribs: {} };
  return { tagName: 'a', attribs: { href: src }, text: alt };
}

const decoded = (cid: string): string => {
  try {
    return decodeURIComponent(cid);
  } catch {
    return cid;
  }
};

const withSigns = (html: string): string =>
  html.replace(/<(?:div|blockquote|hr|span|p|table)\b([^>]*)>/g, (tag, attributes: string) => {
    if (HISTORY.test(attributes)) return `<p>${SIGNS.history}</p>${tag}`;
    return QUOTE.test(attributes) ? `<p>${SIGNS.quote}</p>${tag}` : tag;
  });

/** Mail programs make a `div` of each line: paragraphs they are not. */
const asLines = (html: string): string => html.replace(/(?:\s*<\/?div\b[^>]*>\s*)+/g, '<br>');
