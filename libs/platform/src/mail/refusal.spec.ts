import { describe, expect, it } from '@jest/globals';
import { deliveryReport, feedbackReport, ourMailIn, refusesReceiver } from './refusal.js';

const ID = '01970000-0000-7000-8000-000000000006';

describe('what a mail server answers', () => {
  it.each([
    ['RCPT TO', 550, '550 5.1.1 Unknown', true],
    ['RCPT TO', 553, '553 No such mailbox', true],
    ['RCPT TO', 550, '550-5.2.1 The account is disabled', true],
    ['RCPT TO', 552, '552 5.2.2 Full', false],
    ['RCPT TO', 554, '554 5.7.1 Relaying denied', false],
    ['RCPT TO', 450, '450 4.2.1 Later', false],
    ['DATA', 550, '550 5.1.1 Unknown', false],
  ])('%s, %i, %j refuses the receiver for good: %s', (command, responseCode, response, wanted) =>
    expect(refusesReceiver({ command, responseCode, response })).toBe(wanted),
  );
});

const delivery = (action: string, status: string, more = '') =>
  `Reporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; anna@example.org\r\nAction: ${action}\r\nStatus: ${status}\r\n${more}`;

describe('a report', () => {
  it('tells of a failed delivery, in the words of the mail server', () => {
    const words = 'Diagnostic-Code: smtp; 550 5.1.1\r\n no such user\r\n';
    expect(deliveryReport(delivery('failed', '5.1.1', words))).toEqual({
      reason: 'bounce',
      said: 'smtp; 550 5.1.1 no such user',
    });
    expect(deliveryReport(delivery('failed', '5.1.10'))).toEqual({ reason: 'bounce', said: '5.1.10' });
  });

  it.each([
    ['delayed', '4.4.1'],
    ['failed', '4.4.7'],
    ['failed', '5.2.2'],
    ['delivered', '2.0.0'],
  ])('of something %s (%s) is none of that', (action, status) =>
    expect(deliveryReport(delivery(action, status))).toBeUndefined(),
  );

  it('tells of a complaint, and not of its opposite', () => {
    expect(feedbackReport('Feedback-Type: abuse\r\nVersion: 1\r\n')).toEqual({ reason: 'complaint', said: 'abuse' });
    expect(feedbackReport('Feedback-Type: not-spam\r\n')).toBeUndefined();
    expect(feedbackReport('Version: 1\r\n')).toBeUndefined();
  });

  it.each([
    [`Message-ID: <${ID}@afterclass.example>`, ID],
    [`Subject: x\r\nMessage-Id:\r\n <${ID.toUpperCase()}@AFTERCLASS.example>`, ID],
    [`Message-ID: <${ID}@elsewhere.example>`, undefined],
    ['Message-ID: <thread.1@afterclass.example>', undefined],
    ['Subject: x', undefined],
  ])('knows a mail of ours by its id: %j', (head, wanted) =>
    expect(ourMailIn(head, 'afterclass.example')).toBe(wanted),
  );
});
