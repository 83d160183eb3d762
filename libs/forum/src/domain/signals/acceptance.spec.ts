import { describe, expect, it } from '@jest/globals';
import { type AcceptanceFacts, acceptanceRefused } from './acceptance.js';

const question: AcceptanceFacts = { kind: 'question', askerId: 'ada', locked: false, archived: false };

describe('accepting an answer', () => {
  it('is for who asked', () => expect(acceptanceRefused('ada', question)).toBeUndefined());

  it('is for nobody else', () => expect(acceptanceRefused('ben', question)).toBe('forbidden'));

  it('is for questions', () =>
    expect(acceptanceRefused('ada', { ...question, kind: 'discussion' })).toBe('not-a-question'));

  it('is over where the thread is locked or its space archived', () => {
    expect(acceptanceRefused('ada', { ...question, locked: true })).toBe('thread-locked');
    expect(acceptanceRefused('ada', { ...question, archived: true })).toBe('space-archived');
  });

  it('says nothing of a lock to who may not decide anyway', () =>
    expect(acceptanceRefused('ben', { ...question, locked: true })).toBe('forbidden'));
});
