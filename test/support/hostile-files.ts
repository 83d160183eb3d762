import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Where a photograph says it was taken: a café in Berlin. */
export const POSITION = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '52/1 31/1 12/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '13/1 24/1 36/1',
};

/** A page with a script, as it hides at the end of other files. */
export const SCRIPT = '<html><script>alert(document.cookie)</script></html>';

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 90, b: 30 } } });

export const aPng = (width = 60, height = 40): Promise<Buffer> => canvas(width, height).png().toBuffer();

/** A picture that is a page as well, for whoever looks at the end of it. */
export const aPngWithPage = async (): Promise<Buffer> => Buffer.concat([await aPng(), Buffer.from(SCRIPT)]);

/** A photograph taken on its side, with camera, owner and position. */
export const aPhotograph = (): Promise<Buffer> =>
  canvas(80, 50)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Artist: 'Ada of the Camera' }, IFD3: POSITION })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>hidden words</secret></x:xmpmeta>')
    .jpeg()
    .toBuffer();

/** A PNG that promises as many pixels as it likes, and holds a few bytes. */
export function aPngThatPromises(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(Buffer.alloc(1_000))), pngChunk('IEND')];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function pngChunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** An animation of frames of one pixel each, by turns of one colour and the other. */
export function aGif(frames: number): Buffer {
  const screen = Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\0\0\xff', 'latin1');
  const frame = (pixel: string) =>
    Buffer.from(`\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02${pixel}\x01\0`, 'latin1');
  const all = Array.from({ length: frames }, (_, number) => frame(number % 2 ? '\x4c' : '\x44'));
  return Buffer.concat([screen, ...all, Buffer.from(';')]);
}

/** An Office document of parts that each unpack to very much. */
export const aZipBomb = (): Buffer => {
  const zeros = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  return aZip([
    ['[Content_Types].xml', zeros],
    ['word/document.xml', zeros],
  ]);
};

/** A ZIP archive of deflated entries, each of which says that it unpacks to four gigabytes. */
export function aZip(entries: [name: string, deflated: Buffer][]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of entries) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(0xfffffffe, 18);
    facts.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

export const aPdf = (): Buffer =>
  Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

export const anSvg = (): Buffer =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><circle r="9"/></svg>');
