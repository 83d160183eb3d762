import { inflateRawSync } from 'node:zlib';

/** What is in an archive, by its paths (APPNOTE.TXT, 4.3.7 and 4.3.12). */
export function filesIn(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = zip.readUInt32LE(end + 16);
  const found = new Map<string, Buffer>();
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const size = zip.readUInt32LE(at + 20);
    const isDeflated = zip.readUInt16LE(at + 10) === 8;
    const [name, extra, remark] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const content = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const stored = zip.subarray(content, content + size);
    found.set(zip.toString('utf8', at + 46, at + 46 + name), isDeflated ? inflateRawSync(stored) : stored);
    at += 46 + name + extra + remark;
  }
  return found;
}
