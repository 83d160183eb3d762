import { Injectable } from '@nestjs/common';
import { CLASS_CODE } from '#contracts';
import { Clock, DomainError, type Instant } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { isOpen } from '../../domain/attendance/opening.js';
import { mayPlan } from '../../domain/policy.js';
import { OfferingReader } from '../../infra/offering-reader.js';
import { ensureStands } from '../refusals.js';
import { HalfDayCodes } from './half-day-codes.js';

/** Makes the code that a class shows while a half-day is open. */
@Injectable()
export class ShowCode {
  constructor(
    private readonly offerings: OfferingReader,
    private readonly codes: HalfDayCodes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `class-cancelled`; `half-day-closed` long before and after it */
  async run(viewer: Viewer, offeringId: string, halfDayId: string): Promise<{ code: string; goodUntil: Instant }> {
    const offering = mayPlan(viewer) && (await this.offerings.one(memberOf(viewer), offeringId));
    const half = offering && offering.halfDays.find(({ id }) => id === halfDayId);
    if (!half) throw new DomainError('not-found');
    ensureStands(offering);
    const now = this.clock.now();
    if (!isOpen(half, now)) throw new DomainError('half-day-closed');
    return { code: this.codes.make(halfDayId, now), goodUntil: now + CLASS_CODE.goodFor };
  }
}
