import { Injectable } from '@nestjs/common';
import { OVERRUN_MS } from '#contracts';
import { Clock, DomainError, type Instant, uuidv7 } from '#kernel';
import { LinkTokens, memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import type { Meetup } from '../../domain/meetup/meetup.js';
import { JoinLinkRepository } from '../../infra/meetup/join-link-repository.js';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';
import { CalendarDesk } from './calendar-desk.js';
import { ensureManages, ensureStands } from './refusals.js';

export interface JoinLink {
  url: string;
  expiresAt: Instant;
}

/** A link lets guests in until the session would be closed by itself, should the host run over. */
export const joinLinkExpiry = (meetup: Pick<Meetup, 'endsAt'>): Instant => meetup.endsAt + OVERRUN_MS;

/** The link by which guests come to one meetup: for those who run it to hand out, replace and withdraw. */
@Injectable()
export class ManageJoinLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetups: MeetupRepository,
    private readonly links: JoinLinkRepository,
    private readonly tokens: LinkTokens,
    private readonly desk: CalendarDesk,
    private readonly clock: Clock,
  ) {}

  /**
   * The link, or null where there is none.
   *
   * @throws DomainError `not-found`, `forbidden`.
   */
  show(viewer: Viewer, meetupId: string): Promise<JoinLink | null> {
    return this.managing(viewer, meetupId, async (tx, meetup) => {
      const id = await this.links.of(tx, meetupId);
      return id ? this.linkOf(id, meetup) : null;
    });
  }

  /**
   * Makes a new link. Any before it is void from now on.
   *
   * @throws DomainError `not-found`, `forbidden`, `meetup-cancelled`, `meetup-over`.
   */
  make(viewer: Viewer, meetupId: string): Promise<JoinLink> {
    return this.managing(viewer, meetupId, async (tx, meetup) => {
      const now = this.clock.now();
      await ensureStands(tx, this.meetups, meetup, now);
      const id = uuidv7(now);
      await this.links.replace(tx, { id, meetupId, createdBy: memberOf(viewer).id }, now);
      return this.linkOf(id, meetup);
    });
  }

  /** @throws DomainError `not-found`, `forbidden`. */
  revoke(viewer: Viewer, meetupId: string): Promise<void> {
    return this.managing(viewer, meetupId, (tx) => this.links.remove(tx, meetupId));
  }

  private managing<T>(viewer: Viewer, meetupId: string, work: (tx: Tx, meetup: Meetup) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      const meetup = await this.meetups.find(tx, meetupId);
      if (!meetup) throw new DomainError('not-found');
      ensureManages(viewer, meetup);
      return work(tx, meetup);
    });
  }

  private linkOf(id: string, meetup: Meetup): JoinLink {
    return {
      url: this.desk.pageUrl(`/join/${this.tokens.tokenOf('join-link', id)}`),
      expiresAt: joinLinkExpiry(meetup),
    };
  }
}
