import type { Instant } from './clock.js';

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bits that count within one millisecond; they begin somewhere in their lower half. */
const COUNTER = 2 ** 26;

let last = { now: -1, counter: 0 };

/**
 * A UUID version 7 (RFC 9562, section 5.7): 48 bits of `now` in milliseconds, 26 bits that count up from a random start
 * within the same millisecond (section 6.2, method 1), 48 random bits. Rows made later sort later, also within one
 * millisecond, so inserts land at the right-hand edge of their index and `ORDER BY id` is the order of making.
 */
export function uuidv7(now: Instant): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const counter = nextCounter(now, (bytes[0]! << 16) | (bytes[1]! << 8) | bytes[2]!);
  let rest = now;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = 0x70 | (counter >> 22);
  bytes[7] = (counter >> 14) & 0xff;
  bytes[8] = 0x80 | ((counter >> 8) & 0x3f);
  bytes[9] = counter & 0xff;
  const text = Array.from(bytes, (byte) => hex[byte]!);
  const part = (from: number, to: number) => text.slice(from, to).join('');
  return `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}-${part(8, 10)}-${part(10, 16)}`;
}

function nextCounter(now: Instant, random: number): number {
  const counter = now === last.now ? (last.counter + 1) % COUNTER : random % (COUNTER / 2);
  last = { now, counter };
  return counter;
}
