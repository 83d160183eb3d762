import { describe, expect, it } from '@jest/globals';
import { DAY, MINUTE } from '#kernel';
import { invitedLately, linkEnds } from './invitation.js';
import { type InvitationFacts, invitationText } from './invitation-text.js';

const facts: InvitationFacts = {
  community: 'Afterclass',
  inviter: 'Maya Okafor',
  course: { code: 'CSPO', name: 'Certified Scrum Product Owner' },
  title: '',
  zone: 'America/Toronto',
  halfDays: [{ starts: '20:00', ends: '23:30', startsAt: Date.UTC(2026, 2, 29, 0) }],
  trainers: [{ displayName: 'Maya Okafor' }, { displayName: 'Jonas Weber' }],
  until: Date.UTC(2026, 3, 28, 3),
};

describe('the mail that invites into a class', () => {
  it('tells what, when on the clocks of the class, and by whom', () => {
    expect(invitationText('en', facts)).toEqual({
      subject: 'Your class: CSPO · Certified Scrum Product Owner',
      paragraphs: [
        'Maya Okafor invites you to “CSPO · Certified Scrum Product Owner”, at Afterclass.',
        'When (time zone America/Toronto):\nSaturday, 28 March 2026, 20:00–23:30',
        'Taught by Maya Okafor and Jonas Weber.',
      ],
      action: 'Join the class',
      after: [
        'The link is yours alone: please do not pass it on. It brings you into the class once. It is good until 27 April 2026.',
      ],
    });
  });

  it('does so in French, by the title of the class, and without trainers where it has none', () => {
    const { subject, paragraphs } = invitationText('fr', { ...facts, title: 'Printemps', trainers: [] });
    expect(subject).toBe('Votre formation\u00a0: CSPO · Printemps');
    expect(paragraphs).toEqual([
      'Maya Okafor vous invite à «\u00a0CSPO · Printemps\u00a0», sur Afterclass.',
      'Quand (fuseau horaire America/Toronto)\u00a0:\nsamedi 28 mars 2026, 20:00–23:30',
    ]);
  });
});

describe('a personal link', () => {
  it('is good for a month after the class', () => expect(linkEnds(5 * DAY)).toBe(35 * DAY));

  it('is sent once a day, and where that is wished not twice within a double click', () => {
    expect(invitedLately(2 * DAY, false)).toBe(DAY);
    expect(invitedLately(2 * DAY, true)).toBe(2 * DAY - 10 * MINUTE);
  });
});
