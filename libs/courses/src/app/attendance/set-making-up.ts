import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../../courses-events.js';
import { AttendanceRepository } from '../../infra/attendance-repository.js';
import { OfferingRepository } from '../../infra/offering-repository.js';
import { ensureStands, lockRun } from '../refusals.js';
import { DayBell } from './day-bell.js';

/** Says that somebody is in a class only to make up for what they have missed in another one, for those who run it. */
@Injectable()
export class SetMakingUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly bell: DayBell,
  ) {}

  /** @throws DomainError `not-found`, `class-cancelled` */
  async run(viewer: Viewer, offeringId: string, enrolmentId: string, makesUp: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      ensureStands(await lockRun(tx, this.offerings, viewer, offeringId));
      const [known] = await this.attendance.among(tx, offeringId, [enrolmentId]);
      if (!known) throw new DomainError('not-found');
      await this.attendance.setMakesUp(tx, enrolmentId, makesUp);
      tx.emit(coursesEvent('courses.learning-changed', { offeringId, enrolmentIds: [enrolmentId] }));
    });
    this.bell.ring({ offeringId, what: 'attendance' });
  }
}
