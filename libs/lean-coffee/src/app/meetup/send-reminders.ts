import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { UnitOfWork } from '#platform';
import { AppointmentReader } from '../../infra/meetup/appointment-reader.js';
import { MeetupMails } from './meetup-mails.js';

/** As many reminders as one transaction writes. */
const BATCH = 200;

/** Reminds those who come, a day and an hour before. */
@Injectable()
export class SendReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentReader,
    private readonly mails: MeetupMails,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the reminders that are due now; run every minute. It looks at meetups and registrations as they stand, so a
   * meetup that moves takes its reminders along, and whoever has left is not reminded.
   */
  async run(): Promise<void> {
    for (;;) {
      const written = await this.unitOfWork.run(async (tx) => {
        const due = await this.appointments.noteDueReminders(tx, this.clock.now(), BATCH);
        await this.mails.remind(tx, due);
        return due.length;
      });
      if (written < BATCH) return;
    }
  }
}
