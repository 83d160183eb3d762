import { Injectable } from '@nestjs/common';
import { Metrics, UnitOfWork } from '#platform';
import type { RefusalFacts } from '../domain/refusal-letter.js';
import type { ReplyTarget } from '../domain/reply-address.js';
import { InboundStore, type Outcome } from '../infra/inbound-store.js';
import type { PostedReply } from './post-reply.js';
import { ReplyAdmission } from './reply-admission.js';
import { TellAuthor } from './tell-author.js';

/** The mail that is told of. */
interface About {
  target: ReplyTarget;
  subject: string;
  messageId: string | undefined;
}

/** Says what became of a mail, and with it, once, tells its author what did not. */
@Injectable()
export class Settle {
  private readonly counted;

  constructor(
    metrics: Metrics,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: InboundStore,
    private readonly admission: ReplyAdmission,
    private readonly author: TellAuthor,
  ) {
    this.counted = metrics.counter('afterclass_inbound_mails_total', 'Mails that came in, by what became of them', [
      'state',
    ]);
  }

  /** Nobody is told. */
  async only(id: string, outcome: Outcome): Promise<void> {
    const settled = await this.unitOfWork.run((tx) => this.store.settle(tx, id, outcome));
    if (settled) this.counted.inc({ state: outcome.state });
  }

  /** Its author is told where it was refused, or some of its files; a few times a day, and never twice of one mail. */
  async andTell(id: string, { outcome, person, refusedFiles }: PostedReply, about: About): Promise<void> {
    const toTell = outcome.state === 'refused' || refusedFiles.length > 0;
    const told = person && toTell && (await this.admission.mayTell(person.id));
    const settled = await this.unitOfWork.run(async (tx) => {
      if (!(await this.store.settle(tx, id, outcome))) return false;
      if (told) await this.author.run(tx, { ...letterOf(outcome, refusedFiles, about), mailId: id, to: person });
      return true;
    });
    if (settled) this.counted.inc({ state: outcome.state });
  }
}

const letterOf = (outcome: Outcome, files: RefusalFacts['files'], { target, subject, messageId }: About) => ({
  reason: outcome.reason as RefusalFacts['reason'],
  subject,
  files,
  postId: outcome.postId ?? target.postId,
  answers: messageId,
});
