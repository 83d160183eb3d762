import { describe, expect, it } from '@jest/globals';
import { answerLetter, recordLetter } from './record-letter.js';

const facts = {
  name: 'Ada',
  title: 'Café',
  startedOn: '2026-11-19',
  minutes: 45,
  link: 'https://afterclass.example/r/1',
};

describe('a letter about a record', () => {
  it.each([
    ['record', recordLetter('fr', facts)],
    ['answer', answerLetter('fr', { ...facts, answer: 'Oui.' })],
  ])('keeps a French colon with the word before it: %s', (_, { subject, text }) => {
    expect(subject).toMatch(/présence\u00a0: Café$/);
    expect(`${subject}\n${text}`.match(/(?<!\u00a0):(?=\s)/gu)).toBeNull();
  });
});
