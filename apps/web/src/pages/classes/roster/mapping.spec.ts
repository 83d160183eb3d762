import { describe, expect, it } from '@jest/globals';
import { fieldOf, mappingInWire, missingIn, remapped } from './mapping.js';

describe('which column of a file holds what', () => {
  it('is written as the server takes it', () => {
    expect(mappingInWire({ name: 2, email: 0 })).toBe('email:0,name:2');
    expect(mappingInWire({})).toBe('');
  });

  it('is said column by column', () => {
    expect(fieldOf({ email: 0, lastName: 3 }, 3)).toBe('lastName');
    expect(fieldOf({ email: 0 }, 1)).toBeUndefined();
  });

  it.each([
    [0, 'name', { name: 0 }],
    [1, 'email', { email: 1 }],
    [1, 'organisation', { email: 0, organisation: 1 }],
    [0, undefined, { name: 1 }],
  ] as const)('has each field once, with column %d as %s', (column, field, mapping) => {
    expect(remapped({ email: 0, name: 1 }, column, field)).toEqual(mapping);
  });

  it('is not enough without an address, or without any name', () => {
    expect(missingIn({ organisation: 1 })).toEqual(['email', 'name']);
    expect(missingIn({ email: 0, lastName: 1 })).toEqual([]);
    expect(missingIn({ name: 0 })).toEqual(['email']);
  });
});
