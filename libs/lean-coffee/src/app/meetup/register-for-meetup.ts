import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';
import { RegistrationRepository } from '../../infra/meetup/registration-repository.js';
import { MeetupMails } from './meetup-mails.js';
import { ensureStands } from './refusals.js';

/** Says that one will come. */
@Injectable()
export class RegisterForMeetup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetups: MeetupRepository,
    private readonly registrations: RegistrationRepository,
    private readonly mails: MeetupMails,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers the viewer and writes them a confirmation; saying it again changes nothing.
   *
   * @throws DomainError `not-found`, `meetup-cancelled`, `meetup-over`.
   */
  run(viewer: Viewer, meetupId: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const meetup = await this.meetups.lockForJoining(tx, meetupId);
      if (!meetup) throw new DomainError('not-found');
      // Not before the lock is had: whoever waited for a change registers for what it made of the meetup.
      const now = this.clock.now();
      await ensureStands(tx, this.meetups, meetup, now);
      const registration = { id: uuidv7(now), meetupId, personId };
      if (await this.registrations.add(tx, registration, now)) await this.mails.confirm(tx, registration, now);
    });
  }
}
