import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ADDRESS_CONFIRMED, type AddressConfirmed, PERSON_MERGED, type PersonMerged } from '#identity';
import { Clock } from '#kernel';
import { DomainEvents, type Tx } from '#platform';
import { coursesEvent } from '../courses-events.js';
import { EnrolmentRepository } from '../infra/enrolment-repository.js';
import { MergedPlaces } from '../infra/merged-places.js';

/** Finds the members whom rosters mean: those who have proven the address that a roster has. */
@Injectable()
export class LinkMembers implements OnModuleInit {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly places: MergedPlaces,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on<AddressConfirmed['payload']>(
      ADDRESS_CONFIRMED,
      'courses.link-members',
      ({ payload: { personId } }, tx) => this.run(tx, { personId }),
    );
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'courses.link-members', ({ payload: { from, to } }, tx) =>
      this.handOver(tx, from, to),
    );
  }

  /** Two accounts were one person: the places of the one are those of the other, and what the one teaches the other does. */
  private async handOver(tx: Tx, from: string, to: string): Promise<void> {
    await this.places.join(tx, from, to, this.clock.now());
    for (const place of await this.enrolments.handOver(tx, from, to)) {
      tx.emit(coursesEvent('courses.class-left', { ...place, personId: from }));
      tx.emit(coursesEvent('courses.class-joined', { ...place, personId: to }));
    }
    for (const offeringId of await this.places.giveClasses(tx, from, to)) {
      tx.emit(coursesEvent('courses.offering-changed', { offeringId }));
    }
  }

  /** Links those of a class, or those that are one person, who are not linked yet. */
  async run(tx: Tx, of: { offeringId: string } | { personId: string }): Promise<void> {
    for (const place of await this.enrolments.linkByAddress(tx, of, this.clock.now())) {
      tx.emit(coursesEvent('courses.class-joined', place));
    }
  }
}
