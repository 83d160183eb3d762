import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../../courses-events.js';
import { hasOpened } from '../../domain/attendance/opening.js';
import { AttendanceRepository } from '../../infra/attendance-repository.js';
import { OfferingRepository } from '../../infra/offering-repository.js';
import { ensureStands, lockRun } from '../refusals.js';
import { DayBell } from './day-bell.js';
import { ensureOthers } from './ensure-others.js';

/** Says who was there in a half-day, for those who run the class. */
@Injectable()
export class MarkHalfDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly bell: DayBell,
    private readonly clock: Clock,
  ) {}

  /**
   * From half an hour before the half-day on, also long after it.
   *
   * @param ids of enrolments; who has withdrawn is left out
   * @param present false takes marks back, and nothing else
   * @returns those for whom that is new: the same the other way round undoes it
   * @throws DomainError `not-found`, `class-cancelled`, `half-day-closed`; `own-record` where one of them is the viewer
   */
  async run(
    viewer: Viewer,
    { offeringId, halfDayId, ids, present }: { offeringId: string; halfDayId: string; ids: string[]; present: boolean },
  ): Promise<string[]> {
    const changed = await this.unitOfWork.run(async (tx) => {
      const offering = await lockRun(tx, this.offerings, viewer, offeringId);
      const half = offering.halfDays.find(({ id }) => id === halfDayId);
      if (!half) throw new DomainError('not-found');
      ensureStands(offering);
      const now = this.clock.now();
      if (!hasOpened(half, now)) throw new DomainError('half-day-closed');
      const others = ensureOthers(viewer, await this.attendance.among(tx, offeringId, ids));
      const by = memberOf(viewer).id;
      const enrolmentIds = await this.attendance.mark(tx, { halfDayId, ids: others, present, by }, now);
      if (enrolmentIds.length > 0) tx.emit(coursesEvent('courses.learning-changed', { offeringId, enrolmentIds }));
      return enrolmentIds;
    });
    if (changed.length > 0) this.bell.ring({ offeringId, what: 'attendance' });
    return changed;
  }
}
