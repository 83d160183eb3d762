import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../courses-events.js';
import { type HalfDayPlan, inOrder, momentsOf, movedTo } from '../domain/half-day.js';
import type { OfferingPlan } from '../domain/offering.js';
import { mayPlan } from '../domain/policy.js';
import { CourseRepository } from '../infra/course-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { TrainerReader } from '../infra/trainer-reader.js';
import { ensureNamed, ensurePossible, lockRun } from './refusals.js';

/** A class as somebody plans it. */
export interface OfferingDraft extends Omit<OfferingPlan, 'trainerIds'> {
  /** Whoever plans it, unless said otherwise. */
  trainerIds?: string[];
  halfDays: HalfDayPlan[];
}

/** Plans classes, anew or after one that was held before. */
@Injectable()
export class ScheduleOffering {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    readonly courses: CourseRepository,
    readonly trainers: TrainerReader,
    private readonly clock: Clock,
  ) {}

  /**
   * A class may lie in the past: somebody who moves here brings along what they have taught.
   *
   * @returns its id
   * @throws DomainError `forbidden`; `invalid-input` that names what is wrong
   */
  run(viewer: Viewer, draft: OfferingDraft): Promise<string> {
    if (!mayPlan(viewer)) throw new DomainError('forbidden', 'Trainers and administrators plan classes.');
    return this.unitOfWork.run((tx) => this.store(tx, viewer, draft));
  }

  /**
   * Plans the same class again, with its first half-day on `firstDay` and everything else as many days later. Times of day
   * stay as they are on the wall. Nobody is in it yet.
   *
   * @returns its id
   * @throws DomainError `not-found`; `invalid-input` where a trainer is none any more, or its course is no longer offered
   */
  copy(viewer: Viewer, offeringId: string, firstDay: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { halfDays, ...plan } = await lockRun(tx, this.offerings, viewer, offeringId);
      return this.store(tx, viewer, { ...plan, halfDays: movedTo(halfDays, firstDay) });
    });
  }

  private async store(tx: Tx, viewer: Viewer, { halfDays, ...draft }: OfferingDraft): Promise<string> {
    ensurePossible(halfDays, draft.zone);
    const now = this.clock.now();
    const by = memberOf(viewer).id;
    const plan = { ...draft, trainerIds: draft.trainerIds ?? [by] };
    await ensureNamed(tx, this, viewer, plan);
    const offering = {
      ...plan,
      id: uuidv7(now),
      halfDays: inOrder(halfDays).map((half) => ({ ...half, id: uuidv7(now), ...momentsOf(half, plan.zone) })),
      ...{ sequence: 1, cancelledAt: null, cancelReason: '' },
    };
    await this.offerings.insert(tx, offering, by, now);
    tx.emit(coursesEvent('courses.offering-changed', { offeringId: offering.id }));
    return offering.id;
  }
}
