import { Injectable, type OnModuleInit } from '@nestjs/common';
import { REMINDER_DAYS } from '#contracts';
import { DAY, instantOf } from '#kernel';
import { CalendarDesk } from '#lean-coffee';
import { type CalendarEntry, calendarFile, derivedId, memberOf, type Viewer } from '#platform';
import { calendarText, calendarTitle } from '../../domain/planner/calendar-words.js';
import { reminderDaysOf } from '../../domain/planner/plan.js';
import { ShowPlan } from './show-plan.js';

/** Expiries and the days of their reminders in people's own calendars: in the feed that they have, and as a file. */
@Injectable()
export class PlanCalendar implements OnModuleInit {
  constructor(
    private readonly desk: CalendarDesk,
    private readonly plans: ShowPlan,
  ) {}

  onModuleInit(): void {
    this.desk.alsoShow((personId) => this.entriesOf(personId));
  }

  /** One's own, as a file. */
  async file(viewer: Viewer): Promise<string> {
    return calendarFile(await this.entriesOf(memberOf(viewer).id), this.desk.sender);
  }

  private async entriesOf(personId: string): Promise<CalendarEntry[]> {
    const found = await this.plans.of(personId);
    if (!found) return [];
    const { locale, changedAt, plan } = found;
    return plan.goals
      .filter(({ daysLeft }) => daysLeft >= 0)
      .flatMap(({ by, certifications, missingMinutes }) =>
        reminderDaysOf(by, [...REMINDER_DAYS, 0]).map(({ on, days }): CalendarEntry => {
          const missingSeus = Math.ceil((missingMinutes * 100) / plan.minutesPerSeu) / 100;
          const words = { codes: certifications.map(({ code }) => code), days, missingSeus };
          // Days of a calendar, which are the same wherever one is.
          const startsAt = instantOf({ date: on, time: '00:00' }, 'UTC');
          return {
            id: derivedId('expiry', personId, by, String(days)),
            title: calendarTitle(locale, words),
            description: calendarText(locale, words),
            ...{ zone: 'UTC', allDay: true, startsAt, endsAt: startsAt + DAY, sequence: 0, updatedAt: changedAt ?? 0 },
            ...{ cancelled: false, attending: false, callUrl: null, pageUrl: this.desk.pageUrl('/planner') },
          };
        }),
      );
  }
}
