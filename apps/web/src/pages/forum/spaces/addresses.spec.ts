import { describe, expect, it } from '@jest/globals';
import { addressesIn } from './addresses.js';

describe('the addresses of a roster', () => {
  it('are found a line each, or as mail programs list them', () => {
    expect(addressesIn('ada@example.org\n\nBo Li <bo@example.org>; "C, D" <cd@example.org>')).toEqual([
      'ada@example.org',
      'bo@example.org',
      'cd@example.org',
    ]);
  });

  it('are each taken once, however they are written', () => {
    expect(addressesIn('ada@example.org, ADA@Example.org')).toEqual(['ada@example.org']);
  });

  it('are none where there is none', () => {
    expect(addressesIn('Ada, Bo')).toEqual([]);
  });
});
