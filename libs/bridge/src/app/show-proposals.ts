import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { type MeetupAhead, MeetupDirectory } from '#lean-coffee';
import { memberOf, type Viewer } from '#platform';
import { type ListedOfMeetup, type ListedOfThread, ProposalStore } from '../infra/proposal-store.js';

/** So many meetups are offered to choose from. */
const CHOICES = 6;

/** What a thread's page shows of meetups. */
export interface ProposalsOfThread {
  /** Whether it may be brought to one. */
  open: boolean;
  items: ListedOfThread[];
  /** Those to come, soonest first. */
  meetups: MeetupAhead[];
}

/** Reads what is proposed, for members. */
@Injectable()
export class ShowProposals {
  constructor(
    private readonly proposals: ProposalStore,
    private readonly meetups: MeetupDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` for a thread one does not see */
  async ofThread(viewer: Viewer, threadId: string): Promise<ProposalsOfThread> {
    const now = this.clock.now();
    const [found, meetups] = await Promise.all([
      this.proposals.ofThread(memberOf(viewer), threadId, now),
      this.meetups.ahead(now, CHOICES),
    ]);
    if (!found) throw new DomainError('not-found');
    return { ...found, meetups: found.open ? meetups : [] };
  }

  /** @throws DomainError `not-found` */
  async ofMeetup(viewer: Viewer, meetupId: string): Promise<ListedOfMeetup[]> {
    const member = memberOf(viewer);
    if (!(await this.meetups.standing(meetupId, this.clock.now()))) throw new DomainError('not-found');
    return this.proposals.ofMeetup(member, meetupId);
  }
}
