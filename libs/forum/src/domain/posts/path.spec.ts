import { describe, expect, it } from '@jest/globals';
import { parentFor } from './path.js';

describe('a reply', () => {
  it('hangs below what it answers', () => {
    expect(parentFor({ id: 'b', parentId: 'a', depth: 499 })).toEqual({ id: 'b', depth: 499 });
  });

  it('to the 500th level stands beside it', () => {
    expect(parentFor({ id: 'c', parentId: 'b', depth: 500 })).toEqual({ id: 'b', depth: 499 });
  });

  it('to the opening post is an answer', () => {
    expect(parentFor({ id: 'a', parentId: null, depth: 0 })).toEqual({ id: 'a', depth: 0 });
  });
});
