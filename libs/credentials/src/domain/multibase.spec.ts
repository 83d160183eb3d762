import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase58, keyOfMultikey, multikeyOf, toBase58 } from './multibase.js';

describe('base58-btc', () => {
  it('writes what others write', () => {
    // draft-msporny-base58-03, section 5.
    expect(toBase58(Buffer.from('Hello World!'))).toBe('z2NEpo7TZRRrLZSi2U');
    expect(toBase58(Buffer.from('0000287fb4cd', 'hex'))).toBe('z11233QC4');
    expect(toBase58(new Uint8Array(3))).toBe('z111');
  });

  it('reads what it wrote, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        expect(fromBase58(toBase58(bytes), 64)).toEqual(bytes);
      }),
    );
    const text = toBase58(new Uint8Array(64).fill(7));
    for (const other of [
      text.slice(1),
      `${text}1`,
      `z1${text.slice(1)}`,
      text.slice(0, -1),
      `${text.slice(0, -1)}0`,
      '',
    ]) {
      expect(fromBase58(other, 64)).toBeUndefined();
    }
    expect(fromBase58(`z${'z'.repeat(1_000_000)}`, 64)).toBeUndefined();
  });
});

describe('a Multikey', () => {
  it('is a public key of Ed25519, and begins as they all do', () => {
    const key = Uint8Array.from({ length: 32 }, (_, index) => index);
    expect(multikeyOf(key)).toMatch(/^z6Mk/);
    expect(keyOfMultikey(multikeyOf(key))).toEqual(key);
    expect(keyOfMultikey(toBase58(Uint8Array.from([0xec, 1, ...key])))).toBeUndefined();
  });
});
