import { Injectable } from '@nestjs/common';
import type { Person } from '#identity';
import type { MailWords, Tx } from '#platform';
import { DigestStore, type StartedDigest } from '../infra/digest-store.js';
import { DigestWriter } from './digest-writer.js';
import { Receivers } from './receivers.js';

/** Where a digest is put into words, as it is to be by now. */
@Injectable()
export class DigestDesk {
  constructor(
    private readonly digests: DigestStore,
    private readonly receivers: Receivers,
    private readonly writer: DigestWriter,
  ) {}

  /** Undefined where nothing in it is left to tell, or nobody to tell it to. */
  async write(
    tx: Tx,
    { id, personId, weekly }: StartedDigest,
  ): Promise<{ to: Person & { email: string }; words: MailWords } | undefined> {
    const to = await this.receivers.find(tx, personId);
    const lines = to && (await this.digests.lines(tx, id));
    if (!to || !lines || lines.length === 0) return undefined;
    return { to, words: await this.writer.write(lines, weekly, to) };
  }
}
