import { Injectable } from '@nestjs/common';
import { emailAddress } from '#identity';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import type { Booking, BookingPlan } from '../domain/booking.js';
import type { Offering } from '../domain/offering.js';
import { BookingRepository } from '../infra/booking-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { ensureStands, lockRun } from './refusals.js';

/** Seats that organisations book for people of their own. The class is held, so that two bookings share no seat. */
@Injectable()
export class KeepBookings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly bookings: BookingRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `class-cancelled`, `class-full` */
  add(viewer: Viewer, offeringId: string, plan: BookingPlan): Promise<Booking> {
    return this.unitOfWork.run(async (tx) => {
      const offering = await this.standing(tx, viewer, offeringId);
      await this.ensureSeats(tx, offering, plan.seats);
      const now = this.clock.now();
      const booking = { ...spelled(plan), id: uuidv7(now) };
      await this.bookings.insert(tx, offeringId, booking, memberOf(viewer).id, now);
      return booking;
    });
  }

  /** What is absent stays. @throws DomainError `not-found`, `class-cancelled`, `class-full` */
  change(viewer: Viewer, offeringId: string, bookingId: string, change: Partial<BookingPlan>): Promise<Booking> {
    return this.unitOfWork.run(async (tx) => {
      const offering = await this.standing(tx, viewer, offeringId);
      const booking = await this.bookings.find(tx, offeringId, bookingId);
      if (!booking) throw new DomainError('not-found');
      const changed = spelled({ ...booking, ...change });
      // Fewer are never too many, also where a class is overbooked.
      if (changed.seats > booking.seats) await this.ensureSeats(tx, offering, changed.seats, bookingId);
      await this.bookings.update(tx, changed);
      return changed;
    });
  }

  /** @throws DomainError `not-found` */
  remove(viewer: Viewer, offeringId: string, bookingId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockRun(tx, this.offerings, viewer, offeringId);
      if (!(await this.bookings.find(tx, offeringId, bookingId))) throw new DomainError('not-found');
      await this.bookings.remove(tx, bookingId);
    });
  }

  private async standing(tx: Tx, viewer: Viewer, offeringId: string): Promise<Offering> {
    const offering = await lockRun(tx, this.offerings, viewer, offeringId);
    ensureStands(offering);
    return offering;
  }

  private async ensureSeats(tx: Tx, offering: Offering, seats: number, except?: string): Promise<void> {
    const left = offering.capacity - (await this.offerings.bookedSeats(tx, offering.id, except));
    if (seats > left) throw new DomainError('class-full', `Seats left: ${Math.max(left, 0)}.`);
  }
}

/** With its address as addresses are stored. */
const spelled = <Plan extends BookingPlan>(plan: Plan): Plan => ({
  ...plan,
  contactEmail: emailAddress(plan.contactEmail) ?? null,
});
