import { Injectable } from '@nestjs/common';
import { RateLimits } from '#identity';
import { Clock, DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../../courses-events.js';
import { isGood } from '../../domain/attendance/code.js';
import { isOpen } from '../../domain/attendance/opening.js';
import { AttendanceRepository } from '../../infra/attendance-repository.js';
import { HalfDayCodes } from './half-day-codes.js';
import { DayBell } from './day-bell.js';

/** Where somebody is by the code they have shown. */
export interface Scanned {
  offeringId: string;
  halfDayId: string;
  /** Whether they had shown one in this half-day before; it changes nothing. */
  again: boolean;
}

/** Takes the code that a class shows from somebody who is in it, as often as they like, and counts it once. */
@Injectable()
export class ScanCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attendance: AttendanceRepository,
    private readonly codes: HalfDayCodes,
    private readonly bell: DayBell,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `code-expired`; `not-found` where it is no code, or of a class that they are not in; `rate-limited`,
   *   `class-cancelled`, `half-day-closed`
   */
  async run(viewer: Viewer, code: string): Promise<Scanned> {
    const { id } = memberOf(viewer);
    await this.limits.take('half-day-codes', id);
    const told = this.codes.read(code);
    if (!told) throw new DomainError('not-found');
    const now = this.clock.now();
    // The same for whoever has one, so it tells nothing of the class.
    if (!isGood(told.issuedAt, now)) throw new DomainError('code-expired');
    const { halfDayId } = told;
    const scanned = await this.unitOfWork.run(async (tx) => {
      const place = await this.attendance.placeOf(tx, halfDayId, id);
      if (!place) throw new DomainError('not-found');
      if (place.cancelled) throw new DomainError('class-cancelled');
      if (!isOpen(place, now)) throw new DomainError('half-day-closed');
      const { enrolmentId, offeringId } = place;
      const isNew = await this.attendance.scan(tx, halfDayId, enrolmentId, now);
      if (isNew) tx.emit(coursesEvent('courses.learning-changed', { offeringId, enrolmentIds: [enrolmentId] }));
      return { offeringId, halfDayId, again: !isNew };
    });
    if (!scanned.again) this.bell.ring({ offeringId: scanned.offeringId, what: 'attendance' });
    return scanned;
  }
}
