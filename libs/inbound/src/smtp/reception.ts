import { Injectable } from '@nestjs/common';
import type { SMTPServerDataStream, SMTPServerEnvelope } from 'smtp-server';
import { Clock, MINUTE } from '#kernel';
import { Configuration } from '#platform';
import { ReplyAddresses } from '../app/reply-addresses.js';
import { TakeIn } from '../app/take-in.js';
import type { ReplyTarget } from '../domain/reply-address.js';
import { NO_SUCH_ADDRESS, NOT_NOW, TOO_MANY, TOO_MANY_RECIPIENTS } from './reply.js';

/** Connections of one address at once. */
const CONNECTIONS = 20;

/** Addresses that are not there which one sender may ask for in a minute: it takes ages to guess one that is. */
const WRONG_PER_MINUTE = 60;

/** Recipients of one mail that are ours. Nobody answers many at once. */
const RECIPIENTS = 10;

/** Bytes of mails that are on their way in, of all of them together. */
const MOST_HELD = 64_000_000;

/** What an address did within a minute. */
interface Counts {
  mails: number;
  wrong: number;
}

/** Decides, step by step, what the listener takes: little enough from each, and only what is for somebody here. */
@Injectable()
export class Reception {
  private readonly connections = new Map<string, number>();
  private counts = new Map<string, Counts>();
  private minute = -1;
  private held = 0;
  private readonly mailFrom: string;

  constructor(
    private readonly addresses: ReplyAddresses,
    private readonly takeIn: TakeIn,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {
    const { mailFrom } = configuration;
    this.mailFrom = (/<([^<>]+)>$/.exec(mailFrom)?.[1] ?? mailFrom).toLowerCase();
  }

  /** @throws Reply where there are too many of an address */
  connect(address: string): void {
    const open = (this.connections.get(address) ?? 0) + 1;
    this.connections.set(address, open);
    if (open > CONNECTIONS) throw TOO_MANY();
  }

  leave(address: string): void {
    const left = (this.connections.get(address) ?? 1) - 1;
    if (left > 0) this.connections.set(address, left);
    else this.connections.delete(address);
  }

  /** Counts one mail. @throws Reply */
  begin(address: string): void {
    const counts = this.countsOf(address);
    counts.mails += 1;
    if (counts.mails > (this.configuration.inboundMail?.perMinute ?? 0)) throw TOO_MANY();
  }

  /** Lets a recipient in. @throws Reply for an address that is not ours */
  recipient(from: string, to: string, envelope: SMTPServerEnvelope): void {
    const counts = this.countsOf(from);
    if (counts.wrong >= WRONG_PER_MINUTE) throw TOO_MANY();
    if (this.targetOf(to, envelope) === undefined) {
      counts.wrong += 1;
      throw NO_SUCH_ADDRESS();
    }
    if (envelope.rcptTo.length >= RECIPIENTS) throw TOO_MANY_RECIPIENTS();
  }

  /** Reads a mail to its end and stores it. @throws Reply, or whatever kept it from being stored */
  async data(stream: SMTPServerDataStream, envelope: SMTPServerEnvelope): Promise<void> {
    const raw = await this.read(stream);
    const targets = envelope.rcptTo.flatMap(({ address }) => this.targetOf(address, envelope) ?? []);
    const ofReports = envelope.rcptTo.some(({ address }) => this.targetOf(address, envelope) === null);
    const all: (ReplyTarget | null)[] = ofReports ? [...targets, null] : targets;
    await this.takeIn.run({ envelopeFrom: senderOf(envelope), targets: all, raw });
  }

  /** Null for the address that our mails come from: mail servers send there, and say so, what came of one of them. */
  private targetOf(to: string, envelope: SMTPServerEnvelope): ReplyTarget | null | undefined {
    const target = this.addresses.read(to);
    if (target) return target;
    return senderOf(envelope) === '' && to.toLowerCase() === this.mailFrom ? null : undefined;
  }

  /** What is too long, or too much at once, is read and let go: who sends hears our answer only at its end. */
  private async read(stream: SMTPServerDataStream): Promise<Buffer> {
    let chunks: Buffer[] = [];
    let bytes = 0;
    let full = false;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        full ||= this.held + chunk.length > MOST_HELD;
        if (full || stream.sizeExceeded) {
          chunks = [];
          continue;
        }
        chunks.push(chunk);
        bytes += chunk.length;
        this.held += chunk.length;
      }
    } finally {
      this.held -= bytes;
    }
    // What is longer than it may be is refused by the server itself, for good.
    if (full || stream.sizeExceeded) throw NOT_NOW();
    return Buffer.concat(chunks);
  }

  private countsOf(address: string): Counts {
    const minute = Math.floor(this.clock.now() / MINUTE);
    if (minute !== this.minute) {
      this.minute = minute;
      this.counts = new Map();
    }
    const counts = this.counts.get(address) ?? { mails: 0, wrong: 0 };
    this.counts.set(address, counts);
    return counts;
  }
}

const senderOf = ({ mailFrom }: SMTPServerEnvelope): string => (mailFrom ? mailFrom.address : '');
