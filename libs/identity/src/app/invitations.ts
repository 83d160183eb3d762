import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { administrationAct, Database, holds, type MemberViewer, memberOf, UnitOfWork, type Viewer } from '#platform';
import { mayInviteWith, normalizedRoles } from '../domain/role-policy.js';
import type { Locale } from '../domain/time-zone.js';
import { type Invitation, MailLinkRepository } from '../infra/mail-link-repository.js';
import { PersonRepository } from '../infra/person-repository.js';
import { RateLimits } from '../infra/rate-limits.js';
import { Letters } from './letters.js';
import { spelled } from './request-letter.js';

/** Invites somebody by e-mail. */
@Injectable()
export class Invite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: MailLinkRepository,
    private readonly people: PersonRepository,
    private readonly letters: Letters,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends the invitation. Who has an account already gets one as well and may accept it for the roles, so that
   * nothing tells a trainer who is a member.
   *
   * @throws DomainError `forbidden` where the inviter may not give these roles; `rate-limited`.
   */
  async run(viewer: Viewer, request: { email: string; roles: Role[]; locale: Locale }): Promise<string> {
    const inviter = memberOf(viewer);
    const roles = normalizedRoles(request.roles);
    if (!mayInviteWith(inviter.roles, roles))
      throw new DomainError('forbidden', 'Only administrators give these roles.');
    const email = spelled(request.email);
    await this.limits.take('mail-account', email);
    return this.unitOfWork.run(async (tx) => {
      const payload = { roles, locale: request.locale };
      const link = await this.links.add(tx, 'invitation', { email, createdBy: inviter.id, payload }, this.clock.now());
      await this.letters.send(tx, {
        kind: 'invitation',
        key: link.id,
        to: email,
        locale: request.locale,
        token: link.token,
        inviter: (await this.people.memberById(tx, inviter.id))?.displayName,
      });
      // Without the address: it is in the invitation, and goes with it.
      const codes = { invitationId: link.id, roles };
      tx.emit(administrationAct({ action: 'invitation.sent', actorId: inviter.id, codes }));
      return link.id;
    });
  }
}

/** Administrators see and take back all invitations, trainers their own. */
const inviterOf = (viewer: MemberViewer): string | undefined => (holds(viewer, 'admin') ? undefined : viewer.id);

/** Shows and takes back invitations. */
@Injectable()
export class Invitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly links: MailLinkRepository,
    private readonly clock: Clock,
  ) {}

  /** The newest first; one more than `limit` where there are more. */
  list(viewer: Viewer, before: string | undefined, limit: number): Promise<Invitation[]> {
    const createdBy = inviterOf(memberOf(viewer));
    return this.links.invitations(this.database, { createdBy, before, limit, now: this.clock.now() });
  }

  /** @throws DomainError `not-found` where there is no such open invitation the viewer may see. */
  async revoke(viewer: Viewer, id: string): Promise<void> {
    const member = memberOf(viewer);
    await this.unitOfWork.run(async (tx) => {
      const done = await this.links.revokeInvitation(tx, id, inviterOf(member), this.clock.now());
      if (!done) throw new DomainError('not-found');
      const codes = { invitationId: id };
      tx.emit(administrationAct({ action: 'invitation.revoked', actorId: member.id, codes }));
    });
  }
}
