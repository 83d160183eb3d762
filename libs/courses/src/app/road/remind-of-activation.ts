import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, DAY } from '#kernel';
import { Jobs, UnitOfWork } from '#platform';
import { CertificationRepository } from '../../infra/road/certification-repository.js';
import { RoadLetters } from './letters.js';

/** As many reminders as one transaction writes. */
const BATCH = 200;

/** How long after the submission it is asked for the first time, and for the second and last. */
const FIRST = 7 * DAY;
const SECOND = 14 * DAY;

/** Asks those who have not confirmed their activation whether the mail of the Scrum Alliance has come. */
@Injectable()
export class RemindOfActivation implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly certifications: CertificationRepository,
    private readonly letters: RoadLetters,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define('courses.remind-of-activation', () => this.run(), { cron: '11 * * * *' });
  }

  /** Writes the reminders that are due now; run every hour. Who has confirmed, withdrawn or was taken back hears nothing. */
  async run(): Promise<void> {
    for (;;) {
      const written = await this.unitOfWork.run(async (tx) => {
        const now = this.clock.now();
        const due = await this.certifications.noteReminders(tx, [now - FIRST, now - SECOND], BATCH);
        await this.letters.remind(tx, due);
        return due.length;
      });
      if (written < BATCH) return;
    }
  }
}
