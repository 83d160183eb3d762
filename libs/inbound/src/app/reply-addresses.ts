import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform';
import {
  mailboxOf,
  readReplyAddress,
  replyAddress,
  type ReplyMailbox,
  type ReplyTarget,
  signatureBits,
} from '../domain/reply-address.js';

/** The addresses to which mails about posts are answered: signed, so that nobody makes one but us. */
@Injectable()
export class ReplyAddresses {
  private readonly mailbox: ReplyMailbox | undefined;

  constructor(private readonly configuration: Configuration) {
    this.mailbox = configuration.replyAddress === undefined ? undefined : mailboxOf(configuration.replyAddress);
  }

  /** Where a person answers a post; undefined where mails cannot be answered. */
  of(target: ReplyTarget): string | undefined {
    return this.mailbox && replyAddress(this.mailbox, target, this.signature(this.mailbox, target));
  }

  /** Whom an address was made for and what it answers; undefined where we never made it. */
  read(address: string): ReplyTarget | undefined {
    if (!this.mailbox) return undefined;
    const found = readReplyAddress(this.mailbox, address);
    // Compared by mail servers that answer in milliseconds: a comparison in constant time would hide nothing.
    return found && found.signature === this.signature(this.mailbox, found.target) ? found.target : undefined;
  }

  private signature(mailbox: ReplyMailbox, { personId, postId }: ReplyTarget): bigint {
    const mac = createHmac('sha256', this.configuration.appSecret)
      .update(`reply-address:${personId}:${postId}`)
      .digest();
    return mac.readBigUInt64BE() >> BigInt(64 - signatureBits(mailbox));
  }
}
