import { describe, expect, it } from '@jest/globals';
import { signatureOf } from './signature.js';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the first bytes of a file', () => {
  it.each([
    ['mp4', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'],
    ['mp4', '\0\0\0\x1cftypM4V \0\0\0\x01isomavc1mp42'],
    ['avif', '\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'],
    ['unknown', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['webm', '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\x82\x84webm'],
    ['unknown', '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\x82\x88matroska'],
    ['epub', `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/epub+zip`],
    ['zip', `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/else+zip`],
    ['pdf', '%PDF-1.7'],
    ['unknown', 'MZ\x90'],
  ])('say %s', (kind, head) => expect(signatureOf(bytes(head))).toBe(kind));
});
