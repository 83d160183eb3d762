import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { mailboxOf, readReplyAddress, replyAddress, signatureBits } from './reply-address.js';

const mailbox = mailboxOf('Reply@Replies.example.org')!;

describe('an address to reply to', () => {
  it('says whom it is for and what it answers, whatever case it comes back in', () => {
    for (let round = 0; round < 200; round++) {
      const target = { personId: randomUUID(), postId: randomUUID() };
      const signature = BigInt(round) << BigInt(signatureBits(mailbox) - 8);
      const address = replyAddress(mailbox, target, signature);
      expect(address.split('@')[0]).toHaveLength(64);
      expect(readReplyAddress(mailbox, address.toUpperCase())).toEqual({ target, signature });
    }
  });

  it('carries ids of nothing but zeroes and of nothing but ones', () => {
    for (const digit of ['0', 'f']) {
      const id = randomUUID().replace(/[\da-f]/g, digit);
      const target = { personId: id, postId: id };
      expect(readReplyAddress(mailbox, replyAddress(mailbox, target, 1n))).toEqual({ target, signature: 1n });
    }
  });

  it.each([
    'reply@replies.example.org',
    'reply+@replies.example.org',
    `reply+${'z'.repeat(58)}@replies.example.org`,
    `reply+${'a'.repeat(57)}@replies.example.org`,
    `reply+${'a'.repeat(57)}!@replies.example.org`,
    `reply-${'a'.repeat(58)}@replies.example.org`,
    `reply+${'a'.repeat(58)}@example.org`,
    `reply+${'a'.repeat(58)}@replies.example.org@example.org`,
    '',
  ])('is not %j', (address) => expect(readReplyAddress(mailbox, address)).toBeUndefined());
});

describe('the mailbox of such addresses', () => {
  it('leaves room for a signature, and for a longer one the shorter its name is', () => {
    expect(signatureBits(mailbox)).toBe(43);
    expect(signatureBits(mailboxOf('r@example.org')!)).toBe(64);
  });

  it.each(['replies@example.org', 'reply', 'a b@example.org', 'reply+x@example.org', '@example.org', 'r@'])(
    'is not %j',
    (address) => expect(mailboxOf(address)).toBeUndefined(),
  );
});
