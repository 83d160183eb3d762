import { Injectable } from '@nestjs/common';
import type { ConfirmationKind } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../../courses-events.js';
import { hasOpened } from '../../domain/attendance/opening.js';
import { AttendanceRepository } from '../../infra/attendance-repository.js';
import { OfferingRepository } from '../../infra/offering-repository.js';
import { ensureStands, lockRun } from '../refusals.js';
import { DayBell } from './day-bell.js';
import { ensureOthers } from './ensure-others.js';

/** Confirms that people took part, and that they have shown that they understood, for those who run the class. */
@Injectable()
export class ConfirmLearning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly bell: DayBell,
    private readonly clock: Clock,
  ) {}

  /**
   * Once the class has begun.
   *
   * @param ids of enrolments; who has withdrawn is left out
   * @param confirmed false takes it back
   * @returns those for whom that is new: the same the other way round undoes it
   * @throws DomainError `not-found`, `class-cancelled`, `half-day-closed`; `own-record` where one of them is the viewer
   */
  async run(
    viewer: Viewer,
    {
      offeringId,
      kind,
      ids,
      confirmed,
    }: { offeringId: string; kind: ConfirmationKind; ids: string[]; confirmed: boolean },
  ): Promise<string[]> {
    const changed = await this.unitOfWork.run(async (tx) => {
      const offering = await lockRun(tx, this.offerings, viewer, offeringId);
      ensureStands(offering);
      const now = this.clock.now();
      if (!hasOpened(offering.halfDays[0]!, now)) throw new DomainError('half-day-closed');
      const others = ensureOthers(viewer, await this.attendance.among(tx, offeringId, ids));
      const by = memberOf(viewer).id;
      const enrolmentIds = await this.attendance.confirm(tx, { kind, ids: others, confirmed, by }, now);
      if (enrolmentIds.length > 0) tx.emit(coursesEvent('courses.learning-changed', { offeringId, enrolmentIds }));
      return enrolmentIds;
    });
    if (changed.length > 0) this.bell.ring({ offeringId, what: 'attendance' });
    return changed;
  }
}
