import { describe, expect, it } from '@jest/globals';
import { preworkLetter } from './prework-letter.js';

const facts = {
  name: 'Zoé',
  title: 'CSPO in spring',
  startsAt: Date.parse('2026-03-27T23:30:00Z'),
  zone: 'Europe/Berlin',
  items: [
    { title: 'The guide', dueAt: Date.parse('2026-03-25T22:00:00Z') },
    { title: 'A question of your own', dueAt: null },
  ],
  link: 'https://community.example/classes/1',
};

describe('a mail about what to prepare', () => {
  it('names what there is to do, on days of the class', () => {
    const { subject, text } = preworkLetter('en', facts);
    expect(subject).toBe('Before your class: CSPO in spring');
    expect(text).toContain('begins on 28 March 2026');
    expect(text).toContain('- The guide (by 25 March 2026)\n- A question of your own\n');
    expect(text).toContain(facts.link);
  });

  it('is written in French as well', () => {
    const { subject, text } = preworkLetter('fr', facts);
    expect(subject).toBe('Avant votre formation\u00a0: CSPO in spring');
    expect(text).toContain('commence le 28 mars 2026');
    expect(text).toContain('- The guide (pour le 25 mars 2026)');
  });
});
