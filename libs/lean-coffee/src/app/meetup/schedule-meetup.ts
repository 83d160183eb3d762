import { Injectable } from '@nestjs/common';
import { DEFAULT_SESSION_SETTINGS, type SessionSettings } from '#contracts';
import { Clock, DomainError, type Instant, uuidv7, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { isOver, type Meetup, type MeetupPlan, newMeetup, type Series } from '../../domain/meetup/meetup.js';
import { maySchedule } from '../../domain/meetup/policy.js';
import { datesOf, firstDayOf, type MonthlyRule, monthOf } from '../../domain/meetup/recurrence.js';
import { missingOccurrences } from '../../domain/meetup/series.js';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';
import { FillSeries } from './fill-series.js';
import { ensureMembers } from './known-members.js';
import { MEETUP_SCHEDULED, meetupEvent } from './meetup-events.js';
import { ensureEarnable } from './refusals.js';

/** What it takes to schedule a meetup. Day and time of day are those of `zone`. */
export interface MeetupDraft extends Omit<MeetupPlan, 'hostId' | 'settings'> {
  date: string;
  time: string;
  /** Whoever schedules it, unless said otherwise. */
  hostId?: string;
  /** Those that differ from the defaults. */
  settings?: Partial<SessionSettings>;
  /** Present for a monthly series, of which `date` is the first. */
  recurrence?: MonthlyRule;
}

/** Schedules a meetup, once or as a monthly series. */
@Injectable()
export class ScheduleMeetup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetups: MeetupRepository,
    private readonly fillSeries: FillSeries,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the id of the meetup; of a series, that of the first.
   *
   * @param evenIfOver for the demo, which begins with a history; over HTTP nobody schedules what is over
   *
   * @throws DomainError `forbidden`; `invalid-input` where it would be over already, a host is no member, or the first day
   *   is not one of the series.
   */
  run(viewer: Viewer, draft: MeetupDraft, { evenIfOver = false } = {}): Promise<string> {
    if (!maySchedule(viewer)) throw new DomainError('forbidden', 'Trainers and administrators schedule meetups.');
    const { id: me } = memberOf(viewer);
    const now = this.clock.now();
    const plan = planOfDraft(draft, me);
    ensureEarnable(plan);
    return this.unitOfWork.run(async (tx) => {
      await ensureMembers(tx, plan);
      const meetup = draft.recurrence
        ? await this.startSeries(tx, plan, { ...draft, recurrence: draft.recurrence }, me, now)
        : await this.once(tx, plan, draft, me, now);
      if (!evenIfOver) ensureAhead(meetup, now);
      tx.emit(meetupEvent(MEETUP_SCHEDULED, meetup));
      return meetup.id;
    });
  }

  private async once(tx: Tx, plan: MeetupPlan, draft: MeetupDraft, me: string, now: Instant): Promise<Meetup> {
    const meetup = newMeetup(plan, { id: uuidv7(now), seriesId: null, month: null, ...draft }, now);
    await this.meetups.insert(tx, meetup, me, now);
    return meetup;
  }

  private async startSeries(
    tx: Tx,
    plan: MeetupPlan,
    draft: MeetupDraft & { recurrence: MonthlyRule },
    me: string,
    now: Instant,
  ): Promise<Meetup> {
    const { recurrence: rule, date, time } = draft;
    const month = monthOf(date);
    if (rule.until !== null && rule.until < date) throw wrongField('recurrence.until', 'before-first-day');
    if (datesOf(rule, date, firstDayOf(month), date).at(-1) !== date) {
      throw wrongField('date', 'not-a-series-day');
    }
    const series: Series = { ...plan, id: uuidv7(now), rule, anchor: date, time };
    const first = newMeetup(plan, { id: uuidv7(now), seriesId: series.id, month, date, time }, now);
    await this.meetups.insertSeries(tx, series, me, now);
    await this.meetups.insert(tx, first, me, now);
    await this.fillSeries.make(tx, series, missingOccurrences(series, new Set([month]), date, now));
    return first;
  }
}

const planOfDraft = (draft: MeetupDraft, me: string): MeetupPlan => ({
  title: draft.title,
  description: draft.description,
  zone: draft.zone,
  durationMinutes: draft.durationMinutes,
  hostId: draft.hostId ?? me,
  cohostIds: draft.cohostIds,
  callUrl: draft.callUrl,
  settings: { ...DEFAULT_SESSION_SETTINGS, ...draft.settings },
  minimumMinutes: draft.minimumMinutes,
});

/** One that has begun a moment ago may still be scheduled: people sit together and want to start. */
function ensureAhead(meetup: Meetup, now: Instant): void {
  if (isOver(meetup, now)) throw wrongField('date', 'in-the-past');
}
