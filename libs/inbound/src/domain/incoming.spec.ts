import { describe, expect, it } from '@jest/globals';
import { bounceReports, droppedFor, type MailFacts } from './incoming.js';

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

describe('a report of a mail server', () => {
  const status = [
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Original-Recipient: rfc822;Ana@Example.org',
    'Final-Recipient: rfc822; ana@mailbox.example.org',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1',
    '  no such user',
    '',
    'Final-Recipient: rfc822; ben@example.org',
    'Action: delayed',
    'Status: 4.4.1',
    '',
    'Final-Recipient: rfc822; eve@example.org',
    'Action: delivered',
  ].join('\r\n');

  it('speaks of each address that a mail did not come to, as we wrote it', () => {
    const messageId = '<0197@afterclass.example.org>';
    expect(bounceReports('delivery-status', status, `Subject: Hello\r\nMessage-ID: ${messageId}\r\n`)).toEqual([
      { kind: 'failed', recipient: 'ana@example.org', status: '5.1.1', messageId },
      { kind: 'delayed', recipient: 'ben@example.org', status: '4.4.1', messageId },
    ]);
  });

  it('says that somebody does not want our mails', () => {
    const complaint = 'Feedback-Type: abuse\r\nUser-Agent: x\r\nVersion: 1\r\nOriginal-Rcpt-To: <Ana@example.org>\r\n';
    expect(bounceReports('feedback-report', complaint, '')).toEqual([
      { kind: 'complaint', recipient: 'ana@example.org', status: undefined, messageId: undefined },
    ]);
  });

  it('may say nothing', () => {
    expect(bounceReports('delivery-status', 'nothing\r\n\r\nof use', '')).toEqual([]);
    expect(bounceReports('feedback-report', '', '')).toEqual([]);
  });
});
