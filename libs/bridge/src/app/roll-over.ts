import { Injectable } from '@nestjs/common';
import { Clock, HOUR } from '#kernel';
import { MeetupDirectory } from '#lean-coffee';
import { type Tx, UnitOfWork } from '#platform';
import { questionProposed } from '../bridge-events.js';
import { ProposalStore } from '../infra/proposal-store.js';

/** Questions whose meetup was called off, or passed without a session, wait for the one that follows. */
@Injectable()
export class RollOver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalStore,
    private readonly meetups: MeetupDirectory,
    private readonly clock: Clock,
  ) {}

  /** Looks after all meetups that have ended: nobody may ever have opened their board. */
  async all(): Promise<void> {
    for (const meetupId of await this.proposals.leftBehind(this.clock.now() - HOUR)) await this.run(meetupId);
  }

  /** Where no other meetup is planned, they wait until one is. */
  async run(meetupId: string): Promise<void> {
    const now = this.clock.now();
    const [standing, meetup] = await Promise.all([
      this.meetups.standing(meetupId, now),
      this.meetups.forSession(meetupId),
    ]);
    if (!meetup || standing === 'ahead') return;
    const next = await this.meetups.following(meetup, now);
    if (next === undefined) return;
    for (const id of await this.proposals.waitingFor(meetupId)) {
      await this.unitOfWork.run((tx) => this.move(tx, id, next));
    }
  }

  private async move(tx: Tx, id: string, meetupId: string): Promise<void> {
    const proposal = await this.proposals.lockWaiting(tx, id);
    if (!proposal) return;
    if (await this.proposals.move(tx, proposal, meetupId)) tx.emit(questionProposed(meetupId));
    else await this.proposals.lapse(tx, id, this.clock.now());
  }
}
