import { describe, expect, it } from '@jest/globals';
import { type EndorsementFacts, endorsementRefused, mayWithdraw } from './endorsement.js';

const answer: EndorsementFacts = { depth: 1, authorId: 'ben', locked: false, archived: false, endorsedBy: null };

describe('endorsing', () => {
  it('is for answers of others', () => {
    expect(endorsementRefused('tess', answer)).toBeUndefined();
    expect(endorsementRefused('ben', answer)).toBe('own-post');
  });

  it('is neither for questions nor for replies below an answer', () => {
    expect(endorsementRefused('tess', { ...answer, depth: 0 })).toBe('not-an-answer');
    expect(endorsementRefused('tess', { ...answer, depth: 2 })).toBe('not-an-answer');
  });

  it('ends where the thread is locked or its space archived', () => {
    expect(endorsementRefused('tess', { ...answer, locked: true })).toBe('thread-locked');
    expect(endorsementRefused('tess', { ...answer, archived: true })).toBe('space-archived');
  });
});

describe('taking an endorsement back', () => {
  const endorsed = { ...answer, endorsedBy: 'tess', locked: true };

  it('is for the trainer who gave it, also in a locked thread', () =>
    expect(mayWithdraw('tess', false, endorsed)).toBe(true));

  it('is for administrators', () => expect(mayWithdraw('root', true, endorsed)).toBe(true));

  it('is not for another trainer', () => expect(mayWithdraw('theo', false, endorsed)).toBe(false));
});
