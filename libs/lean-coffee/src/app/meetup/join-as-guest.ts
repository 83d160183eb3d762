import { Injectable } from '@nestjs/common';
import { GuestAccess } from '#identity';
import { Clock, DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Meetup } from '../../domain/meetup/meetup.js';
import { JoinLinkRepository } from '../../infra/meetup/join-link-repository.js';
import { LinkTokens } from '../../infra/meetup/link-tokens.js';
import { joinLinkExpiry } from './manage-join-link.js';

export interface AdmittedGuest {
  meetupId: string;
  personId: string;
  /** What the guest shows from now on; it opens this meetup alone. */
  token: string;
}

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

  /** Makes a guest of that name (1 to 80 characters). Throws what `open` throws. */
  async join(token: string, displayName: string): Promise<AdmittedGuest> {
    const { id: meetupId } = await this.open(token);
    const guest = await this.unitOfWork.run((tx) => this.guests.admit(tx, { meetupId, displayName }));
    return { meetupId, ...guest };
  }
}
