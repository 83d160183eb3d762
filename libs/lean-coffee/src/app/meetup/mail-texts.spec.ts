import { describe, expect, it } from '@jest/globals';
import { type MailFacts, type MailKind, type MailLocale, mailText } from './mail-texts.js';

const facts: MailFacts = {
  name: 'Ada',
  title: 'Lean Coffee in November',
  startsAt: Date.UTC(2026, 10, 19, 17),
  endsAt: Date.UTC(2026, 10, 19, 18),
  timeZone: 'Europe/Berlin',
  callUrl: 'https://call.example/room',
  pageUrl: 'https://afterclass.example/meetups/1',
  cancelReason: null,
};
const kinds: MailKind[] = ['confirmation', 'reminder-day', 'reminder-hour', 'moved', 'cancelled'];

describe.each<MailLocale>(['en', 'fr'])('a mail in %s', (locale) => {
  it.each(kinds)('(%s) names the meetup, its reader and its page', (kind) => {
    const { subject, text } = mailText(kind, locale, facts);
    expect(subject).toContain(facts.title);
    for (const part of ['Ada', facts.title, facts.pageUrl, '18:00']) expect(text).toContain(part);
  });

  it('gives the way into the call, except to one that was cancelled', () => {
    expect(mailText('reminder-hour', locale, facts).text).toContain(facts.callUrl);
    expect(mailText('cancelled', locale, facts).text).not.toContain(facts.callUrl);
  });

  it('gives the reason of a cancellation where there is one', () => {
    expect(mailText('cancelled', locale, { ...facts, cancelReason: 'Snow' }).text).toContain('Snow');
  });
});

describe('a mail', () => {
  it('tells the time of its reader', () => {
    const { text } = mailText('confirmation', 'en', { ...facts, timeZone: 'America/Toronto' });
    expect(text).toMatch(/Thursday,? 19 November 2026/);
    expect(text).toContain('12:00');
    expect(text).toContain('GMT-5');
  });

  it('keeps a French colon with the word before it', () => {
    for (const kind of kinds) {
      const { subject, text } = mailText(kind, 'fr', { ...facts, cancelReason: 'Neige' });
      expect(`${subject}\n${text}`.match(/(?<!\u00a0):(?=\s)/gu)).toBeNull();
    }
    expect(mailText('cancelled', 'fr', { ...facts, cancelReason: 'Neige' }).text).toContain('Motif\u00a0: Neige');
  });

  it('is written in the language of its reader', () => {
    expect(mailText('moved', 'fr', facts).subject).toBe(
      'Nouvel horaire\u00a0: Lean Coffee in November, jeudi 19 novembre',
    );
    expect(mailText('moved', 'en', facts).subject).toBe('New time: Lean Coffee in November, Thursday 19 November');
  });
});
