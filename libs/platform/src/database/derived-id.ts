import { createHash } from 'node:crypto';

/** The id of what there is once for all of `parts`, the same whenever asked: a UUID of version 8 (RFC 9562) out of them. */
export function derivedId(...parts: string[]): string {
  const bytes = createHash('sha256').update(parts.join(' ')).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
