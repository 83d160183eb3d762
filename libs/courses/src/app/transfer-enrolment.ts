import { Injectable } from '@nestjs/common';
import { Clock, DomainError, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../courses-events.js';
import type { Offering } from '../domain/offering.js';
import { mayRun } from '../domain/policy.js';
import { type Enrolment, EnrolmentRepository } from '../infra/enrolment-repository.js';
import { InvitationRepository } from '../infra/invitation-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { LinkMembers } from './link-members.js';
import { ensureStands } from './refusals.js';

/** Where somebody is now, and what whoever moved them ought to know. */
export interface Transfer {
  offeringId: string;
  enrolmentId: string;
  /** Whether that is a class of another course. */
  otherCourse: boolean;
  /** How many are in it now, and seats there are; more people than seats is told, and not refused. */
  enrolled: number;
  capacity: number;
}

/** Moves people from one class to another. */
@Injectable()
export class TransferEnrolment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly invitations: InvitationRepository,
    private readonly members: LinkMembers,
    private readonly clock: Clock,
  ) {}

  /**
   * Also out of a class that was called off. Whoever is moved back is in the class again as they were.
   *
   * @throws DomainError `not-found`; `class-cancelled` where the other class was called off; `conflict` for who has withdrawn;
   *   `invalid-input` where the other class is none that the viewer runs, or somebody is in it already
   */
  run(viewer: Viewer, offeringId: string, enrolmentId: string, toOfferingId: string): Promise<Transfer> {
    return this.unitOfWork.run(async (tx) => {
      const { from, to } = await this.hold(tx, viewer, offeringId, toOfferingId);
      const before = await this.enrolments.find(tx, offeringId, enrolmentId);
      if (!before) throw new DomainError('not-found');
      if (before.withdrawn) throw new DomainError('conflict', 'They have withdrawn. Put them back first.');
      ensureStands(to);
      const after = await this.move(tx, before, to.id, memberOf(viewer).id);
      this.tell(tx, { ...before, offeringId }, { ...after, offeringId: to.id });
      await this.members.run(tx, { offeringId: to.id });
      const enrolled = await this.enrolments.enrolled(tx, to.id);
      return {
        ...{ offeringId: to.id, enrolmentId: after.id, enrolled, capacity: to.capacity },
        otherCourse: to.courseId !== from.courseId,
      };
    });
  }

  /** Both classes, for who runs both. In the order of their ids: two transfers that cross do not wait for each other. */
  private async hold(tx: Tx, viewer: Viewer, offeringId: string, toOfferingId: string) {
    const held = new Map<string, Offering>();
    for (const id of [offeringId, toOfferingId].toSorted()) {
      const offering = await this.offerings.lock(tx, id);
      if (offering && mayRun(viewer, offering)) held.set(id, offering);
    }
    const [from, to] = [held.get(offeringId), held.get(toOfferingId)];
    if (!from) throw new DomainError('not-found');
    if (!to) throw wrongField('toOfferingId', 'unknown');
    if (offeringId === toOfferingId) throw wrongField('toOfferingId', 'this-class');
    return { from, to };
  }

  private async move(tx: Tx, before: Enrolment, to: string, by: string): Promise<Enrolment> {
    const there = await this.placeIn(tx, to, before);
    const now = this.clock.now();
    if (there) await this.enrolments.revive(tx, there.id, before.id);
    const id = there?.id ?? (await this.enrolments.copy(tx, before.id, to, by, now));
    await this.enrolments.setTransferred(tx, before.id, id, now);
    // A link that was mailed leads on into the class where its reader is.
    await this.invitations.handOver(tx, before.id, id);
    return (await this.enrolments.find(tx, to, id))!;
  }

  /** The enrolment by which they have been in the other class before; undefined where they have not. */
  private async placeIn(
    tx: Tx,
    offeringId: string,
    { email, name, personId }: Enrolment,
  ): Promise<Enrolment | undefined> {
    const named = await this.enrolments.withEmail(tx, offeringId, email);
    const theirs = personId === null ? undefined : await this.enrolments.ofMember(tx, offeringId, personId);
    const isThere = [named, theirs].some((place) => place && !place.withdrawn);
    const isSomebodyElse = named?.personId && personId && named.personId !== personId;
    if (isThere || isSomebodyElse) throw wrongField('toOfferingId', 'in-that-class', { name });
    return theirs ?? named;
  }

  private tell(tx: Tx, before: Enrolment & { offeringId: string }, after: Enrolment & { offeringId: string }): void {
    const placeOf = ({ offeringId, id, personId }: typeof before) => ({
      offeringId,
      enrolmentId: id,
      personId: personId!,
    });
    if (before.personId !== null) tx.emit(coursesEvent('courses.class-left', placeOf(before)));
    if (after.personId !== null) tx.emit(coursesEvent('courses.class-joined', placeOf(after)));
  }
}
