import { Injectable } from '@nestjs/common';
import { Admission, type Device, hashOf, looksLikeSecret, type NewMember, type StartedSession } from '#identity';
import { Clock, DomainError } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { AttendingReader, type InvitedInto } from '../infra/attending-reader.js';
import { type ClassLink, InvitationRepository } from '../infra/invitation-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { MembersOfClass } from './members-of-class.js';

/** What somebody says of themselves who makes an account with a personal link. */
export interface Newcomer extends Omit<NewMember, 'email' | 'roles' | 'passwordHash'> {
  token: string;
  password?: string;
}

/** The one answer for links that never were, were replaced, are used by others, too old, or lead into no class any more. */
const invalid = () =>
  new DomainError('link-invalid', 'It is good for nothing any more. Please ask your trainer for a new one.');

const digestOf = (token: string): Buffer => {
  if (!looksLikeSecret(token)) throw invalid();
  return hashOf(token);
};

/** Personal links: they show a class, and bring somebody into it, with the account they have or with a new one. */
@Injectable()
export class JoinByLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly offerings: OfferingRepository,
    private readonly members: MembersOfClass,
    private readonly admission: Admission,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an account with the address that the link was sent to, opens a session, and brings the new member into the class.
   *
   * @returns the session, and the class
   * @throws DomainError `link-invalid`; `conflict` where the address has an account: its member signs in and joins;
   *   `invalid-input` for a name or password that is none (the link stays good)
   */
  async withNewAccount(
    { token, password, ...profile }: Newcomer,
    device: Device,
  ): Promise<Joined & { session: StartedSession }> {
    const digest = digestOf(token);
    const link = await this.unitOfWork.run((tx) => this.invitations.find(tx, digest, null, this.clock.now()));
    if (!link) throw invalid();
    const passwordHash = password === undefined ? undefined : await this.admission.hashOf(password, link.email);
    return this.unitOfWork.run(async (tx) => {
      const { email, enrolmentId, offeringId } = await this.hold(tx, digest, null);
      const session = await this.admission.admit(tx, { ...profile, email, passwordHash }, device);
      await this.members.add(tx, { offeringId, enrolmentId, personId: session.personId }, 'link');
      return { offeringId, session };
    });
  }

  /**
   * Makes the enrolment the viewer's, whatever address their account has. Joining twice changes nothing.
   *
   * @throws DomainError `link-invalid`; `in-class-already` where they are in the class by another enrolment
   */
  run(viewer: Viewer, token: string): Promise<Joined> {
    const { id: personId } = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const { enrolmentId, offeringId, used } = await this.hold(tx, digestOf(token), personId);
      if (!used) await this.members.add(tx, { offeringId, enrolmentId, personId }, 'link');
      return { offeringId };
    });
  }

  /** The link, whose class is held until the transaction ends: of two who come with it at once, one finds it used. */
  private async hold(tx: Tx, digest: Buffer, personId: string | null): Promise<ClassLink & { used: boolean }> {
    const seen = await this.invitations.find(tx, digest, personId, this.clock.now());
    if (seen) await this.offerings.lock(tx, seen.offeringId);
    const link = seen && (await this.invitations.find(tx, digest, personId, this.clock.now()));
    // Somebody may have been moved to another class in between: whoever comes again finds that one.
    if (!link || link.offeringId !== seen.offeringId) throw invalid();
    return link;
  }
}

/** The class that somebody is in now. */
export interface Joined {
  offeringId: string;
}

/** Shows what a personal link leads into. */
@Injectable()
export class ShowLink {
  constructor(
    private readonly classes: AttendingReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link-invalid` */
  async run(viewer: Viewer, token: string): Promise<InvitedInto> {
    const personId = viewer.kind === 'member' ? viewer.id : null;
    const found = await this.classes.invitedInto(digestOf(token), personId, this.clock.now());
    if (!found) throw invalid();
    return found;
  }
}
