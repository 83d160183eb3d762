import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERSON_MERGED, type PersonMerged } from '#identity';
import { Clock } from '#kernel';
import { DomainEvents } from '#platform';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';
import { RegistrationRepository } from '../../infra/meetup/registration-repository.js';
import { MEETUP_CHANGED, type MeetupEvent } from './meetup-events.js';

/** Two accounts were one person: where the one comes, the other does, and what the one hosts is the other's to host. */
@Injectable()
export class FollowMergedAttendees implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly meetups: MeetupRepository,
    private readonly registrations: RegistrationRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'lean-coffee.meetups', async ({ payload }, tx) => {
      const { from, to } = payload;
      await this.registrations.handOver(tx, from, to, this.clock.now());
      for (const { id, sequence } of await this.meetups.handOver(tx, from, to)) {
        // A room that is open learns who hosts it from now on.
        const told: MeetupEvent = { meetupId: id, sequence, moved: false };
        tx.emit({ type: MEETUP_CHANGED, payload: told });
      }
    });
  }
}
