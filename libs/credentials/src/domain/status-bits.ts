/** Entries of a list: the least that keeps whose entry is asked for among many (Bitstring Status List 1.0, section 6.1). */
export const LIST_LENGTH = 131_072;

/** So many are given out of each list; the rest hides how many there are, and keeps a free one quickly found. */
export const LIST_FULL = LIST_LENGTH / 2;

/** The bits of a list: index 0 is the most significant bit of the first byte. */
export function bitsOf(revoked: number[]): Uint8Array {
  const bytes = new Uint8Array(LIST_LENGTH / 8);
  for (const index of revoked) bytes[index >> 3]! |= 0x80 >> (index & 7);
  return bytes;
}
