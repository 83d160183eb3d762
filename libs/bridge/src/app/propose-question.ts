import { Injectable } from '@nestjs/common';
import { SESSION_LIMITS as LIMITS } from '#contracts';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { MeetupDirectory } from '#lean-coffee';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { questionProposed } from '../bridge-events.js';
import { ProposalStore } from '../infra/proposal-store.js';

/** Somebody wants to talk about a thread at a meetup. */
@Injectable()
export class ProposeQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalStore,
    private readonly meetups: MeetupDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * For the next meetup, unless another is named. What is proposed already stays as it is, whoever did so.
   *
   * @throws DomainError `not-found` for a thread one does not see, and where there is no such meetup, or none at all;
   *   `thread-not-open` where not all members may read it; `meetup-cancelled`, `meetup-over`; `limit-reached` for more than one
   *   person may write on a board
   */
  run(viewer: Viewer, threadId: string, chosen?: string): Promise<void> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const thread = await this.proposals.threadFor(tx, member, threadId);
      if (!thread) throw new DomainError('not-found');
      if (!thread.open) throw new DomainError('thread-not-open');
      const now = this.clock.now();
      const meetupId = chosen ?? (await this.meetups.ahead(now, 1))[0]?.id;
      if (meetupId === undefined) throw new DomainError('not-found', 'No meetup is planned.');
      await this.ensureAhead(meetupId);
      if ((await this.proposals.countOf(tx, member.id, meetupId)) >= LIMITS.topicsPerPerson) {
        throw new DomainError('limit-reached', `One person proposes at most ${LIMITS.topicsPerPerson} questions.`);
      }
      const proposal = { id: uuidv7(now), threadId: thread.id, meetupId, proposedBy: member.id };
      if (await this.proposals.add(tx, proposal, now)) tx.emit(questionProposed(meetupId));
    });
  }

  private async ensureAhead(meetupId: string): Promise<void> {
    const standing = await this.meetups.standing(meetupId, this.clock.now());
    if (standing === undefined) throw new DomainError('not-found');
    if (standing !== 'ahead') throw new DomainError(`meetup-${standing}`);
  }
}
