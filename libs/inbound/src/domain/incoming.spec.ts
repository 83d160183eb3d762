import { describe, expect, it } from '@jest/globals';
import { droppedFor, type MailFacts } from './incoming.js';

const HOUSE = { hostname: 'afterclass.example.org', addresses: ['hello@example.org', 'reply@replies.example.org'] };

const mail = (headers: Record<string, string | string[]> = {}, changes: Partial<MailFacts> = {}): MailFacts => ({
  envelopeFrom: 'ben@example.org',
  from: ['ben@example.org'],
  subject: 'Re: [Afterclass] How do you refine?',
  messageId: '<1@mail.example.org>',
  headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value].flat()])),
  reportType: undefined,
  ...changes,
});

describe('a letter of somebody', () => {
  it.each([
    mail(),
    mail({ 'auto-submitted': 'no' }),
    mail({ precedence: 'first-class' }),
    mail({ received: Array.from({ length: 30 }, () => 'from a by b') }),
    mail({}, { subject: 'Re: Automatic refinement?' }),
    mail({}, { messageId: undefined }),
  ])('is read: %#', (letter) => expect(droppedFor(letter, HOUSE)).toBeUndefined());
});

describe('what a machine wrote', () => {
  it.each([
    mail({ 'auto-submitted': 'auto-replied' }),
    mail({ 'auto-submitted': 'auto-generated; owner=x' }),
    mail({ precedence: 'bulk' }),
    mail({ precedence: 'auto_reply' }),
    mail({ 'x-auto-response-suppress': 'DR, OOF, AutoReply' }),
    mail({ 'x-autoreply': 'yes' }),
    mail({ 'return-path': '<>' }),
    mail({}, { envelopeFrom: '' }),
    mail({}, { envelopeFrom: 'MAILER-DAEMON@example.org' }),
    mail({}, { from: ['no-reply@example.org'] }),
    mail({}, { reportType: 'disposition-notification' }),
    mail({}, { subject: 'Automatic reply: How do you refine?' }),
    mail({}, { subject: 'Out of Office: back on Monday' }),
    mail({}, { subject: 'Réponse automatique : en congé' }),
    mail({}, { subject: 'Abwesenheitsnotiz: Urlaub' }),
  ])('is dropped: %#', (letter) => expect(droppedFor(letter, HOUSE)).toBe('automatic'));
});

describe('what goes round', () => {
  it.each([
    mail({ received: Array.from({ length: 31 }, () => 'from a by b') }),
    mail({ 'x-loop': 'x' }),
    mail({}, { from: ['hello@example.org'] }),
    mail({}, { from: ['reply@replies.example.org'] }),
    mail({}, { messageId: '<0197a1b2-0000-7000-8000-000000000000@afterclass.example.org>' }),
  ])('is dropped: %#', (letter) => expect(droppedFor(letter, HOUSE)).toBe('loop'));
});

it('a mail of a list is dropped', () => {
  expect(droppedFor(mail({ 'list-id': '<scrum.example.org>' }), HOUSE)).toBe('list');
});
