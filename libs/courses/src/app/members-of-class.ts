import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { coursesEvent } from '../courses-events.js';
import { EnrolmentRepository } from '../infra/enrolment-repository.js';

/** Makes enrolments members', for those who hold the class. */
@Injectable()
export class MembersOfClass {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody is in the class by an enrolment from now on. One of theirs by which they have withdrawn is theirs no longer.
   *
   * @throws DomainError `in-class-already` where they are in it by another one
   */
  async add(
    tx: Tx,
    place: { offeringId: string; enrolmentId: string; personId: string },
    by: 'link' | 'code',
  ): Promise<void> {
    const before = await this.enrolments.ofMember(tx, place.offeringId, place.personId);
    if (before && !before.withdrawn) throw new DomainError('in-class-already');
    if (before) await this.enrolments.unlink(tx, before.id);
    await this.enrolments.link(tx, place.enrolmentId, place.personId, by, this.clock.now());
    tx.emit(coursesEvent('courses.class-joined', place));
  }
}
