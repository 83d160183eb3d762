import PDFDocument from 'pdfkit';
import type { PaperFacts } from '../../../domain/papers/paper.js';

/** The bytes of the fonts. */
export interface Fonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

/** In points, as all lengths here. */
export const MARGIN = 57;
export const FOOT = 40;

const MAKER = 'Afterclass';

/** What the types of the library leave out. */
interface Inner {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  endMetadata(): void;
}

/** A document without pages, which says what it is and in which language, and tells who listens what its parts are. */
export function openDocument({ title, author, language, sheet, at }: PaperFacts, fonts: Fonts): PDFKit.PDFDocument {
  const moment = new Date(at);
  const document = new PDFDocument({
    size: sheet === 'a4' ? 'A4' : 'LETTER',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    autoFirstPage: false,
    // None of the fonts that every reader has: they are not in the file, and have few letters.
    font: null as unknown as string,
    pdfVersion: '1.7',
    // Known to the library, and not yet to its types.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: language,
    displayTitle: true,
    // The name of a file is made from all of this: with the moment of drawing no two would be the same.
    info: { Title: title, Author: author, Producer: MAKER, Creator: MAKER, CreationDate: moment, ModDate: moment },
  });
  document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  spellMetadata(document as unknown as Inner & Pick<PDFKit.PDFDocument, 'info'>);
  return document;
}

/** Whether the fonts have a letter: all of them have the same. */
export function hasLetter(document: PDFKit.PDFDocument): (codePoint: number) => boolean {
  const { font } = (document.font('regular') as unknown as Inner)._font;
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}

/** The library writes title and author into XML as they are. */
function spellMetadata(document: Inner & Pick<PDFKit.PDFDocument, 'info'>): void {
  const endMetadata = document.endMetadata.bind(document);
  document.endMetadata = () => {
    const { Title = '', Author = '' } = document.info;
    Object.assign(document.info, { Title: inXml(Title), Author: inXml(Author) });
    endMetadata();
  };
}

const inXml = (text: string): string =>
  text.replace(/\p{Cc}/gu, ' ').replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
