const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** What stands before an Ed25519 public key in a Multikey: its multicodec, 0xed as a varint. */
const ED25519 = [0xed, 0x01];

/** Bytes of an Ed25519 public key. */
const KEY_BYTES = 32;

/** Bytes as base58-btc with its `z` (Multibase; Controlled Identifiers 1.0, section 2.4). */
export function toBase58(bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; number > 0n; number /= 58n) text = BASE58[Number(number % 58n)]! + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(zeros === -1 ? bytes.length : zeros)}${text}`;
}

/** The `length` bytes that `toBase58` wrote; undefined where `text` is nothing of the kind. */
export function fromBase58(text: string, length: number): Uint8Array | undefined {
  // Base58 takes less than 1.4 characters a byte: nobody makes us reckon with more.
  if (text[0] !== 'z' || text.length > 2 + Math.ceil(length * 1.4)) return undefined;
  let number = 0n;
  for (const character of text.slice(1)) {
    const digit = BASE58.indexOf(character);
    if (digit === -1) return undefined;
    number = number * 58n + BigInt(digit);
  }
  const bytes = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--, number >>= 8n) bytes[at] = Number(number & 255n);
  // One way to write each: what is too large, or has other zeros before it, is nothing that we wrote.
  return toBase58(bytes) === text ? bytes : undefined;
}

/** An Ed25519 public key as a Multikey has it. */
export const multikeyOf = (publicKey: Uint8Array): string => toBase58(Uint8Array.from([...ED25519, ...publicKey]));

/** The public key of a Multikey; undefined where it is none of Ed25519. */
export function keyOfMultikey(multikey: string): Uint8Array | undefined {
  const bytes = fromBase58(multikey, ED25519.length + KEY_BYTES);
  return bytes && ED25519.every((byte, at) => bytes[at] === byte) ? bytes.slice(ED25519.length) : undefined;
}
