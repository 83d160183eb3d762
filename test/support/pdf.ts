import { deflateSync } from 'node:zlib';

/** An object of a PDF: what stands between its number and `endobj`. */
export type PdfObject = string | Buffer;

/** A PDF of these objects, numbered from 1; the first is the catalogue. The table of where they lie is as it should be. */
export function pdfOfObjects(objects: PdfObject[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]!.length;
  const places = objects.map((object, index) => {
    const place = length;
    const written = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(written);
    length += written.length;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + end)]);
}

/** A stream with what it holds, deflated where `filter` says so already or as it is. */
export const pdfStream = (content: Buffer, dictionary = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${dictionary} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A page's drawing of lines of text, from the top down. */
function drawing(text: string): Buffer {
  const lines = text.split('\n').map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`);
  return Buffer.from(`BT /F 14 Tf 18 TL 50 760 Td ${lines.join(' ')} ET`, 'latin1');
}

interface PdfOptions {
  /** More of the catalogue. */
  catalogue?: string;
  /** More of the trailer. */
  trailer?: string;
  /** What becomes of the stream in the object of this number: encrypted, or as it is. */
  seal?: (object: number, stream: Buffer) => Buffer;
}

/** A PDF with a page for each text; a line feed begins a new line. Letters of Latin 1. */
export function pdfOf(
  pages: string[],
  { catalogue = '', trailer = '', seal = (_, as) => as }: PdfOptions = {},
): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  return pdfOfObjects(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
      FONT,
      ...pages.flatMap((text, index) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R ` +
          '/Resources << /Font << /F 3 0 R >> >> >>',
        pdfStream(seal(5 + 2 * index, deflateSync(drawing(text))), '/Filter /FlateDecode'),
      ]),
    ],
    trailer,
  );
}

/** A PDF of one page that draws what `contents`, an object of its own, says. */
export const pdfOfOnePage = (contents: PdfObject): Buffer =>
  pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    FONT,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>',
    contents,
  ]);
