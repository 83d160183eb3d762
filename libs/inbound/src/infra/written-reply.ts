import { type CutReply, cutReply } from '../domain/cut-reply.js';
import { withoutSigns } from '../domain/marker.js';
import { picturesIn, type ShownPicture, signedPictures } from '../domain/pictures.js';
import { markdownOfMail } from './html-reply.js';
import type { MailFile, ReadMail } from './parse-mail.js';

/** What somebody wrote, and which files of the mail belong to it. */
export interface WrittenReply {
  /** Markdown, with a sign for each picture that stands between the words; empty where nothing was written. */
  text: string;
  /** Places of files that come after the words. */
  after: number[];
}

/**
 * The words and files of a reply. The plain text is what people wrote; the HTML is asked where there is no other, where it
 * alone tells what is quoted, and for where pictures stand.
 */
export function writtenReply({ text, html, files }: Pick<ReadMail, 'text' | 'html' | 'files'>): WrittenReply {
  const pictures = picturesOf(files);
  const marked = html === '' ? '' : markdownOfMail(html, pictures);
  const plain = signedPictures(withoutSigns(text), pictures);
  const [ofText, ofHtml] = [cutReply(plain), cutReply(marked)];
  const chosen = better(text, ofText, ofHtml);
  const shown = new Set(picturesIn(chosen.text));
  const inReply = new Set(picturesIn(ofHtml.text));
  const named = new Set(picturesIn(plain));
  const after = files
    .map((_, index) => index)
    // A picture that the mail shows elsewhere is of a signature, or of what is answered.
    .filter(
      (index) => !shown.has(index) && (inReply.has(index) || !(named.has(index) || isNamed(html, files[index]!))),
    );
  return { text: chosen.text, after };
}

/** Whether the HTML shows a file anywhere. */
const isNamed = (html: string, { cid }: MailFile): boolean => cid !== undefined && html.includes(`cid:${cid}`);

function better(text: string, ofText: CutReply, ofHtml: CutReply): CutReply {
  if (text.trim() === '') return ofHtml;
  const onlyHtmlKnows = !ofText.found && ofHtml.found && ofHtml.text !== '';
  return onlyHtmlKnows ? ofHtml : ofText;
}

const picturesOf = (files: MailFile[]): ShownPicture[] =>
  files.flatMap(({ isPicture, cid, name }, index) => (isPicture ? [{ index, cid, name }] : []));
