import type { Instant } from './clock.js';

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bits that count within one millisecond; they begin somewhere in their lower half. */
const COUNTER = 2 ** 26;

let last = { now: -1, counter: 0 };

/** Random bytes are asked for by the page: asking costs more than they do. */
const pool = { bytes: new Uint8Array(4_096), used: 4_096 };

/** A part of the pool that nobody had before. */
function randomBytes(count: number): Uint8Array {
  if (pool.used + count > pool.bytes.length) {
    crypto.getRandomValues(pool.bytes);
    pool.used = 0;
  }
  pool.used += count;
  return pool.bytes.subarray(pool.used - count, pool.used);
}

/**
 * A UUID version 7 (RFC 9562, section 5.7): 48 bits of `now` in milliseconds, 26 bits that count up from a random start
 * within the same millisecond (section 6.2, method 1), 48 random bits. Rows made later sort later, also within one
 * millisecond, so inserts land at the right-hand edge of their index and `ORDER BY id` is the order of making.
 */
export function uuidv7(now: Instant): string {
  const random = randomBytes(9);
  const counter = nextCounter(now, (random[6]! << 16) | (random[7]! << 8) | random[8]!);
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const high = (0x7000 | (counter >> 14)).toString(16);
  const low = (0x8000 | (counter & 0x3fff)).toString(16);
  let node = '';
  for (let index = 0; index < 6; index++) node += hex[random[index]!]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low}-${node}`;
}

function nextCounter(now: Instant, random: number): number {
  const counter = now === last.now ? (last.counter + 1) % COUNTER : random % (COUNTER / 2);
  last = { now, counter };
  return counter;
}
