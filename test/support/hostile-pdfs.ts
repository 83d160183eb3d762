import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { constants, createDeflate, deflateSync } from 'node:zlib';
import { pdfOf, pdfOfObjects, pdfOfOnePage, pdfStream } from './pdf.js';

/** PDFs made to break, stop or fill whoever reads them. */

/** A content stream of so many megabytes of blanks, deflated to a hundredth or less: once, or twice over. */
export async function inflatingPdf(megabytes: number, times: 1 | 2): Promise<Buffer> {
  const deflate = createDeflate({ level: constants.Z_BEST_SPEED });
  const blanks = Buffer.alloc(1024 * 1024, ' ');
  const made = buffer(deflate);
  for (let count = 0; count < megabytes; count++)
    await new Promise<void>((done) => deflate.write(blanks, () => done()));
  deflate.end();
  const once = await made;
  if (times === 1) return pdfOfOnePage(pdfStream(once, '/Filter /FlateDecode'));
  return pdfOfOnePage(pdfStream(deflateSync(once), '/Filter [/FlateDecode /FlateDecode]'));
}

/** Pages whose parents are their children. */
export const circularPdf = (): Buffer =>
  pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
    '<< /Type /Pages /Count 2 /Kids [2 0 R] /Parent 2 0 R >>',
  ]);

/** A tree of pages that is `depth` deep, with a page at the end. */
export const deepPdf = (depth: number): Buffer =>
  pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...Array.from({ length: depth }, (_, index) => `<< /Type /Pages /Count 1 /Kids [${index + 3} 0 R] >>`),
    '<< /Type /Page /MediaBox [0 0 9 9] >>',
  ]);

/** Says that it has so many pages, and has one. */
export const boastfulPdf = (pages: number): Buffer =>
  Buffer.from(pdfOf(['one']).toString('latin1').replace('/Count 1', `/Count ${pages}`), 'latin1');

/** A million objects that nobody needs. */
export const crowdedPdf = (objects: number): Buffer =>
  pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    ...Array.from({ length: objects }, () => '<< /A 1 >>'),
  ]);

const HELVETICA = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica';

/** A form that draws itself twice, and so on: two to the power of `depth` drawings. */
export const doublingPdf = (depth: number): Buffer => {
  const form = (index: number, content: string) =>
    pdfStream(
      Buffer.from(content),
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${index + 1} 0 R >> >>`,
    );
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    pdfStream(Buffer.from('/X Do')),
    ...Array.from({ length: depth }, (_, index) => form(index + 5, '/X Do '.repeat(2))),
    pdfStream(
      Buffer.from('BT /F 9 Tf 1 1 Td (a) Tj ET'),
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F << ${HELVETICA} >> >> >>`,
    ),
  ]);
};

/** What opens with a script, on the document and on the page. */
export const scriptedPdf = (): Buffer =>
  pdfOf(['A page with a script'], {
    catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1); while (true) {}) >>',
  });

/** One page with ten million commands that show nothing. */
export const busyPdf = (): Buffer =>
  pdfOfOnePage(pdfStream(deflateSync(Buffer.alloc(40 * 1024 * 1024, 'q Q '), { level: 1 }), '/Filter /FlateDecode'));

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/** RC4 with 40 bits is no part of today's OpenSSL; it is short enough. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) % 256;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) % 256;
    j = (j + state[i]!) % 256;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return byte ^ state[(state[i]! + state[j]!) % 256]!;
  }) as Buffer;
}

/** A PDF that asks for `password`, or for none when it is opened (ISO 32000-1, 7.6.3: revision 2, 40 bits). */
export function encryptedPdf(password: string): Buffer {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(PADDING).subarray(0, 5), padded);
  const key = md5(padded, owner, permissions, id).subarray(0, 5);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return pdfOf(['A secret'], {
    trailer:
      `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 ` +
      `/O ${hex(owner)} /U ${hex(rc4(key, PADDING))} >>`,
    seal: (object, stream) => rc4(md5(key, Buffer.from([object, 0, 0, 0, 0])).subarray(0, 10), stream),
  });
}
