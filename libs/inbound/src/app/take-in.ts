import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Jobs, type Tx, UnitOfWork } from '#platform';
import type { ReplyTarget } from '../domain/reply-address.js';
import { InboundStore } from '../infra/inbound-store.js';
import { messageIdOf } from '../infra/parse-mail.js';

/** The job that works a mail off. */
export const WORK_OFF = 'inbound.work-off';

/** A mail as it came over the wire. */
export interface ArrivedMail {
  envelopeFrom: string;
  /** What each of its addresses says; null for the address that our mails come from. */
  targets: (ReplyTarget | null)[];
  raw: Buffer;
}

/** Keeps what came in: once this is done, who sent it may forget it. */
@Injectable()
export class TakeIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: InboundStore,
    private readonly jobs: Jobs,
  ) {}

  async run({ envelopeFrom, targets, raw }: ArrivedMail): Promise<void> {
    const messageKey = createHash('sha256')
      .update(messageIdOf(raw) ?? raw)
      .digest();
    await this.unitOfWork.run(async (tx) => {
      for (const target of targets) await this.keep(tx, { messageKey, target, envelopeFrom, raw });
    });
  }

  private async keep(tx: Tx, mail: Parameters<InboundStore['add']>[1]): Promise<void> {
    const id = await this.store.add(tx, mail);
    if (id) await this.jobs.send(tx, WORK_OFF, { id }, { singletonKey: id });
  }
}
