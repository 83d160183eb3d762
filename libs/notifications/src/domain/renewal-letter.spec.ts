import { describe, expect, it } from '@jest/globals';
import { type RenewalFacts, renewalLetter } from './renewal-letter.js';

const facts = (changes: Partial<RenewalFacts> = {}): RenewalFacts => ({
  ...{ codes: ['CSM', 'CSPO'], expiresOn: '2027-03-10', daysLeft: 90, seus: 30, countedSeus: 27.5, fee: 100 },
  ...{ minutesMissing: 150, meetupsMissing: 3, ...changes },
});
const textOf = (locale: string, changes?: Partial<RenewalFacts>) => {
  const { subject, paragraphs } = renewalLetter(locale, facts(changes));
  return [subject, ...paragraphs].join('\n');
};

describe('a reminder of an expiry', () => {
  it.each([
    ['en', 'CSM and CSPO expire on 10 March 2027', 'About 3 more meetups'],
    ['fr', 'CSM et CSPO expirent le 10 mars 2027', 'Environ 3 rencontres de plus'],
  ])('says in %s what expires, and what closes the gap', (locale, subject, gap) => {
    expect(textOf(locale)).toContain(subject);
    expect(textOf(locale)).toContain(gap);
  });

  it('speaks of one certification, and of one meetup', () => {
    expect(textOf('en', { codes: ['CSM'], meetupsMissing: 1 })).toMatch(/CSM expires on .*\n.*\n.*1 more meetup of/);
    expect(textOf('fr', { codes: ['CSM'], meetupsMissing: 1 })).toMatch(/CSM expire le .*\n.*\n.*1 rencontre de plus/);
  });

  it('says nothing of meetups where there is enough, or where nobody knows how many', () => {
    for (const changes of [{ minutesMissing: 0, meetupsMissing: 0 }, { meetupsMissing: null }]) {
      expect(textOf('en', changes)).not.toContain('meetup');
      expect(textOf('fr', changes)).not.toContain('rencontre');
    }
  });

  it('says afterwards that it has expired', () => {
    expect(textOf('en', { daysLeft: -1 })).toContain('have expired on 10 March 2027');
    expect(textOf('fr', { daysLeft: -1, codes: ['CSM'] })).toContain('a expiré le 10 mars 2027');
  });
});
