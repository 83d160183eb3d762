import type { Picture } from './kinds.js';

/** What the first bytes of a file say it is; `unknown` may still be text. */
export type Signature = Picture | 'pdf' | 'epub' | 'mp4' | 'webm' | 'zip' | 'unknown';

/** How much of a file `signatureOf` looks at, in bytes. */
export const HEAD_BYTES = 64;

const ascii = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.subarray(from, to));

const PNG = '\x89PNG\r\n\x1a\n';

/** An entry, an archive without any, and one that is in several parts (APPNOTE.TXT, 4.3). */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** The first entry of a book, stored as it is (EPUB Open Container Format 3.3, section 4.3). */
const EPUB = 'mimetypeapplication/epub+zip';

/** MPEG-4 in the spellings that browsers play. */
const VIDEO_BRANDS = /^(....)*(isom|iso[2-9]|mp4[12]|avc1|M4V |dash)/s;

/** What WebM begins with; its kind follows, as an element of its own (RFC 8794, section 11.2). */
const EBML = '\x1a\x45\xdf\xa3';

/** Tells a file by its first bytes, and never by what somebody says of it. */
export function signatureOf(head: Uint8Array): Signature {
  if (ascii(head, 0, 8) === PNG) return 'png';
  if (ascii(head, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return 'gif';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp';
  if (ascii(head, 4, 8) === 'ftyp' && /^(....)*(avif|avis)/s.test(brands(head))) return 'avif';
  if (ascii(head, 4, 8) === 'ftyp' && VIDEO_BRANDS.test(brands(head))) return 'mp4';
  if (ascii(head, 0, 4) === EBML && ascii(head, 4, HEAD_BYTES).includes('\x42\x82\x84webm')) return 'webm';
  if (ascii(head, 0, 5) === '%PDF-') return 'pdf';
  if (ascii(head, 0, 4) === ZIP[0] && ascii(head, 30, 58) === EPUB) return 'epub';
  if (ZIP.includes(ascii(head, 0, 4))) return 'zip';
  return 'unknown';
}

/** The brands of an ISO base media file (ISO/IEC 14496-12, 4.3), without the version between the first two. */
function brands(head: Uint8Array): string {
  const length = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0);
  const box = ascii(head, 8, Math.min(length, head.length));
  return box.slice(0, 4) + box.slice(8);
}

/** A tab, a line's end, a page's end and the escape of terminals' colours; everything else below 32 is no text. */
const TEXT_CONTROLS = new Set([9, 10, 12, 13, 27]);

/** Whether a part of a file could be one of a text, in UTF-8 or in one of the older encodings with a byte a letter. */
export const isTextual = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => (byte >= 32 && byte !== 127) || TEXT_CONTROLS.has(byte));
