import { Injectable } from '@nestjs/common';
import { GuestAccess } from '#identity';
import { Clock, DAY, DomainError, type Instant } from '#kernel';
import { LinkTokens, UnitOfWork, type Viewer } from '#platform';
import type { Meetup } from '../../domain/meetup/meetup.js';
import { JoinLinkRepository } from '../../infra/meetup/join-link-repository.js';
import { joinLinkExpiry } from './manage-join-link.js';

export interface AdmittedGuest {
  meetupId: string;
  personId: string;
  /** What the guest shows from now on; it opens this meetup alone. Null for members, who need none. */
  token: string | null;
  /** Until when. */
  expiresAt: Instant;
}

/** How long after the meetup guests may still read its minutes and claim their attendance. */
const AFTERWARDS = 7 * DAY;

/** Lets people without an account into one meetup, by its join link. */
@Injectable()
export class JoinAsGuest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: JoinLinkRepository,
    private readonly tokens: LinkTokens,
    private readonly guests: GuestAccess,
    private readonly clock: Clock,
  ) {}

  /**
   * The meetup a link leads to.
   *
   * @throws DomainError `not-found` for a token we never made; `link-invalid` for one that was withdrawn or has expired, or
   *   whose meetup was cancelled or takes no guests.
   */
  async open(token: string): Promise<Meetup> {
    const id = this.tokens.idOf('join-link', token);
    if (!id) throw new DomainError('not-found');
    const meetup = await this.links.meetupOf(id);
    const stands = meetup && meetup.cancelledAt === null && this.clock.now() < joinLinkExpiry(meetup);
    if (!stands || !meetup.settings.guestsAllowed) throw new DomainError('link-invalid');
    return meetup;
  }

  /**
   * Makes a guest of that name (1 to 80 characters); a member comes as they are. Throws what `open` throws, and
   * `limit-reached` for a link that has let in as many as it may.
   */
  async join(viewer: Viewer, token: string, displayName: string): Promise<AdmittedGuest> {
    const { id: meetupId, endsAt } = await this.open(token);
    const expiresAt = endsAt + AFTERWARDS;
    if (viewer.kind === 'member') return { meetupId, personId: viewer.id, token: null, expiresAt };
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.links.countGuest(tx, meetupId))) throw new DomainError('limit-reached', 'This link is used up.');
      return { meetupId, expiresAt, ...(await this.guests.admit(tx, { meetupId, displayName, expiresAt })) };
    });
  }
}
