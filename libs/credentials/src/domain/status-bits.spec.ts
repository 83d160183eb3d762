import { describe, expect, it } from '@jest/globals';
import { bitsOf, LIST_LENGTH } from './status-bits.js';

describe('the bits of a status list', () => {
  it('are as many as hide whose is asked for, and begin with the most significant', () => {
    const bits = bitsOf([0, 9, LIST_LENGTH - 1]);
    expect(bits).toHaveLength(16_384);
    expect([bits[0], bits[1], bits.at(-1)]).toEqual([0b1000_0000, 0b0100_0000, 0b0000_0001]);
    expect(bits.reduce((sum, byte) => sum + byte, 0)).toBe(128 + 64 + 1);
  });
});
