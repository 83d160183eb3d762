import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7, wrongField } from '#kernel';
import { UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../courses-events.js';
import { type HalfDayPlan, inOrder, momentsOf } from '../domain/half-day.js';
import type { Offering, OfferingPlan } from '../domain/offering.js';
import { CourseRepository } from '../infra/course-repository.js';
import { isAttended, OfferingRepository } from '../infra/offering-repository.js';
import { TrainerReader } from '../infra/trainer-reader.js';
import { ensureNamed, ensurePossible, ensureStands, lockRun } from './refusals.js';

/** What changes about a class; what is absent stays. */
export type OfferingChange = Partial<OfferingPlan> & {
  /** All half-days it is to have. One with an id is the one it has, moved; the others are new. */
  halfDays?: (HalfDayPlan & { id?: string })[];
};

/** Changes classes, and calls them off. */
@Injectable()
export class ChangeOffering {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    readonly courses: CourseRepository,
    readonly trainers: TrainerReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Also after the class: what was planned wrongly is put right.
   *
   * @param sequence the one that was read
   * @throws DomainError `not-found`, `class-cancelled`, `conflict` where it has changed since; `invalid-input` that names
   *   what is wrong
   */
  async run(viewer: Viewer, offeringId: string, sequence: number, change: OfferingChange): Promise<void> {
    try {
      await this.store(viewer, offeringId, sequence, change);
    } catch (error) {
      if (isAttended(error)) throw wrongField('halfDays', 'half-day-attended');
      throw error;
    }
  }

  private store(viewer: Viewer, offeringId: string, sequence: number, change: OfferingChange): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const offering = await lockRun(tx, this.offerings, viewer, offeringId);
      ensureStands(offering);
      if (offering.sequence !== sequence) throw new DomainError('conflict');
      const changed = this.changed(offering, change);
      await ensureNamed(tx, this, viewer, changed, { hadCourse: offering.courseId });
      const booked = await this.offerings.bookedSeats(tx, offeringId);
      if (changed.capacity < booked) throw wrongField('capacity', 'fewer-than-booked', { min: booked });
      await this.offerings.update(tx, changed);
      tx.emit(coursesEvent('courses.offering-changed', { offeringId }));
    });
  }

  /** @throws DomainError `not-found`, `class-cancelled` */
  cancel(viewer: Viewer, offeringId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const offering = await lockRun(tx, this.offerings, viewer, offeringId);
      ensureStands(offering);
      await this.offerings.cancel(tx, offeringId, reason, this.clock.now());
      tx.emit(coursesEvent('courses.offering-changed', { offeringId }));
    });
  }

  private changed(offering: Offering, { halfDays: plans, ...change }: OfferingChange): Offering {
    const plan = { ...offering, ...change };
    const known = new Set(offering.halfDays.map(({ id }) => id));
    const halfDays = plans ?? offering.halfDays;
    const strange = halfDays.findIndex(({ id }) => id !== undefined && !known.has(id));
    if (strange >= 0) throw wrongField(`halfDays.${strange}.id`, 'unknown');
    ensurePossible(halfDays, plan.zone);
    const now = this.clock.now();
    return {
      ...plan,
      halfDays: inOrder(halfDays).map((half) => ({
        ...half,
        id: half.id ?? uuidv7(now),
        ...momentsOf(half, plan.zone),
      })),
    };
  }
}
