import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { mayManage, MeetupDirectory, PlaceTopic } from '#lean-coffee';
import { type MemberViewer, memberOf, UnitOfWork, type Viewer } from '#platform';
import { ProposalStore } from '../infra/proposal-store.js';

/** A proposal is taken back: by whoever made it, and by those who look after the meetup. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalStore,
    private readonly meetups: MeetupDirectory,
    private readonly board: PlaceTopic,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `not-found`; `forbidden`; `proposal-placed` once the session has begun: topics leave the board there
   */
  run(viewer: Viewer, proposalId: string): Promise<void> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      // Whoever places it waits for this row, and finds it withdrawn.
      const proposal = await this.proposals.lockStanding(tx, proposalId);
      if (!proposal) throw new DomainError('not-found');
      const { meetupId, proposedBy, placed } = proposal;
      if (proposedBy !== member.id) await this.ensureManages(member, meetupId);
      if (placed || (await this.board.isOpen(meetupId))) throw new DomainError('proposal-placed');
      await this.proposals.withdraw(tx, proposalId, this.clock.now());
    });
  }

  private async ensureManages(member: MemberViewer, meetupId: string): Promise<void> {
    const meetup = await this.meetups.forSession(meetupId);
    if (!meetup || !mayManage(member, meetup)) throw new DomainError('forbidden');
  }
}
