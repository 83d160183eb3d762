import { Injectable } from '@nestjs/common';
import { type Locale, RateLimits } from '#identity';
import { Clock, DomainError, wrongField } from '#kernel';
import { Jobs, memberOf, UnitOfWork, type Viewer } from '#platform';
import { invitedLately, linkEnds } from '../domain/invitation.js';
import { type Invited, InvitationRepository } from '../infra/invitation-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { ensureStands, lockRun } from './refusals.js';

/** The job that writes the mails of a class. */
export const WRITE_INVITATIONS = 'courses.write-invitations';
export interface InvitationsToWrite {
  offeringId: string;
}

/** Whom somebody wants to invite, and how. */
export interface InvitationWish {
  /** Enrolments; everybody who has not joined where nobody is named. */
  enrolmentIds?: string[] | undefined;
  /** Also who was invited within a day. */
  again: boolean;
  locale: Locale;
}

/** Invites people on a roster by mail, with a personal link each. */
@Injectable()
export class InviteToClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly invitations: InvitationRepository,
    private readonly limits: RateLimits,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Another invitation takes the place of the one before, whose link is good for nothing any more.
   *
   * @throws DomainError `not-found`, `class-cancelled`, `class-over` where a link would be good for nothing; `rate-limited`;
   *   `invalid-input` where somebody named is not on the roster
   */
  async run(viewer: Viewer, offeringId: string, { enrolmentIds, again, locale }: InvitationWish): Promise<Invited> {
    const by = memberOf(viewer).id;
    return this.unitOfWork.run(async (tx) => {
      const offering = await lockRun(tx, this.offerings, viewer, offeringId);
      ensureStands(offering);
      const now = this.clock.now();
      if (linkEnds(offering.halfDays.at(-1)!.endsAt) <= now) throw new DomainError('class-over');
      await this.limits.take('class-invitations', by);
      const ids = enrolmentIds === undefined ? null : [...new Set(enrolmentIds)];
      const wish = { ids, locale, by, lately: invitedLately(now, again), now };
      const invited = await this.invitations.invite(tx, offeringId, wish);
      if (ids && invited.found < ids.length) throw wrongField('enrolmentIds', 'unknown');
      if (invited.invited > 0) {
        const waiting: InvitationsToWrite = { offeringId };
        await this.jobs.send(tx, WRITE_INVITATIONS, waiting, { singletonKey: offeringId });
      }
      return invited;
    });
  }
}
