import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { isOver } from '../../domain/meetup/meetup.js';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';
import { RegistrationRepository } from '../../infra/meetup/registration-repository.js';

/** Says that one will not come after all. */
@Injectable()
export class LeaveMeetup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetups: MeetupRepository,
    private readonly registrations: RegistrationRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever was not registered stays so, and hears no complaint.
   *
   * @throws DomainError `not-found`, `meetup-over`.
   */
  run(viewer: Viewer, meetupId: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const meetup = await this.meetups.lockForJoining(tx, meetupId);
      if (!meetup) throw new DomainError('not-found');
      if (isOver(meetup, now)) throw new DomainError('meetup-over');
      await this.registrations.remove(tx, meetupId, personId, now);
    });
  }
}
