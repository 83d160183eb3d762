import { describe, expect, it } from '@jest/globals';
import { uuidv7 } from './uuidv7.js';

describe('uuidv7', () => {
  it('carries its moment, version and variant', () => {
    const id = uuidv7(Date.UTC(2026, 10, 19, 18));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 19, 18));
  });

  it('sorts by the order of making within a millisecond', () => {
    const ids = Array.from({ length: 20_000 }, () => uuidv7(1_764_000_000_000));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
  });

  it('takes a moment of a finer clock for its millisecond', () => {
    expect(uuidv7(1_764_000_000_000.75).slice(0, 13)).toBe(uuidv7(1_764_000_000_000).slice(0, 13));
  });

  it('sorts by time', () => {
    expect(uuidv7(1000) < uuidv7(2000)).toBe(true);
  });
});
