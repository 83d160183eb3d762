import { Injectable } from '@nestjs/common';
import { Clock, DomainError, wrongField } from '#kernel';
import { type Tx, UnitOfWork, type Viewer } from '#platform';
import { cancelled, isOver, type Meetup } from '../../domain/meetup/meetup.js';
import { dayBefore } from '../../domain/meetup/recurrence.js';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';
import type { ScopeOfChange } from './change-meetup.js';
import { MEETUP_CANCELLED, meetupEvent } from './meetup-events.js';
import { ensureManages, ensureStands } from './refusals.js';

/** Calls off a meetup, or it and those of its series that follow; the series then ends before it. */
@Injectable()
export class CancelMeetup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetups: MeetupRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param reason told to those who registered
   * @throws DomainError `not-found`, `forbidden`, `meetup-cancelled`, `meetup-over`, or `invalid-input` where there is no
   *   series to cancel.
   */
  run(viewer: Viewer, meetupId: string, scope: ScopeOfChange, reason: string | null): Promise<void> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const seriesId = await this.meetups.seriesIdOf(tx, meetupId);
      const series = seriesId && scope === 'following' ? await this.meetups.lockSeries(tx, seriesId) : undefined;
      const meetup = await this.meetups.lock(tx, meetupId);
      if (!meetup) throw new DomainError('not-found');
      ensureManages(viewer, meetup);
      await ensureStands(tx, this.meetups, meetup, now);
      if (scope === 'following' && !series) throw wrongField('scope', 'series-only');
      if (!series) return this.callOff(tx, [meetup], reason);
      const following = await this.meetups.lockFollowing(tx, series.id, meetup.month!);
      await this.meetups.updateSeries(tx, { ...series, rule: { ...series.rule, until: dayBefore(meetup.month!) } });
      const open = following.filter((each) => each.cancelledAt === null && !isOver(each, now));
      await this.callOff(tx, open, reason);
    });
  }

  private async callOff(tx: Tx, meetups: Meetup[], reason: string | null): Promise<void> {
    const now = this.clock.now();
    for (const meetup of meetups.map((each) => cancelled(each, reason, now))) {
      await this.meetups.update(tx, meetup);
      tx.emit(meetupEvent(MEETUP_CANCELLED, meetup));
    }
  }
}
