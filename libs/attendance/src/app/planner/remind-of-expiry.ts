import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { Jobs, UnitOfWork } from '#platform';
import { attendanceEvent } from '../../attendance-events.js';
import { ReminderStore } from '../../infra/planner/reminder-store.js';

/** As many reminders as one transaction notes. */
const BATCH = 200;

/** Tells of certifications that are about to expire, or have: each time once for those that expire together. */
@Injectable()
export class RemindOfExpiry implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: ReminderStore,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define('attendance.remind-of-expiry', () => this.run(), { cron: '17 * * * *' });
  }

  /** Notes what is due now and tells of it; run every hour. */
  async run(): Promise<void> {
    for (;;) {
      const noted = await this.unitOfWork.run(async (tx) => {
        const due = await this.reminders.note(tx, this.clock.now(), BATCH);
        for (const reminder of due) tx.emit(attendanceEvent('attendance.renewal-due', { ...reminder }));
        return due.length;
      });
      if (noted < BATCH) return;
    }
  }
}
