import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Instant, wrongField } from '#kernel';
import { type Tx, UnitOfWork, type Viewer } from '#platform';
import { differing, fieldsOf, isOver, type Meetup, type MeetupChange } from '../../domain/meetup/meetup.js';
import type { MonthlyRule } from '../../domain/meetup/recurrence.js';
import { changedAlone, reviseSeries } from '../../domain/meetup/series.js';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';
import { FillSeries } from './fill-series.js';
import { ensureMembers } from './known-members.js';
import { MEETUP_CANCELLED, MEETUP_CHANGED, meetupEvent } from './meetup-events.js';
import { ensureEarnable, ensureManages, ensureStands } from './refusals.js';

/** Which meetups of a series are meant: the one at hand, or it and all that come after. */
export const SCOPES_OF_CHANGE = ['this', 'following'] as const;
export type ScopeOfChange = (typeof SCOPES_OF_CHANGE)[number];

export interface MeetupEdit {
  scope: ScopeOfChange;
  change: MeetupChange;
  /** A new rule, for those that follow. */
  recurrence?: MonthlyRule | undefined;
  /** The sequence the editor has seen; the change is refused where somebody else was quicker. */
  sequence?: number | undefined;
}

/** Changes a meetup, or it and those of its series that follow. */
@Injectable()
export class ChangeMeetup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetups: MeetupRepository,
    private readonly fillSeries: FillSeries,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `not-found`, `forbidden`, `meetup-cancelled`, `meetup-over`, `conflict` (changed since it was
   *   read), or `invalid-input` where the change makes no sense for this meetup.
   */
  run(viewer: Viewer, meetupId: string, edit: MeetupEdit): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const seriesId = await this.meetups.seriesIdOf(tx, meetupId);
      // The series before its meetups, as everyone locks them, so that two changes wait rather than deadlock.
      const series = seriesId && edit.scope === 'following' ? await this.meetups.lockSeries(tx, seriesId) : undefined;
      const meetup = await this.meetups.lock(tx, meetupId);
      if (!meetup) throw new DomainError('not-found');
      // Not before the lock is had: whoever registered while it was waited for did so before this change, and is told.
      const now = this.clock.now();
      ensureManages(viewer, meetup);
      await ensureStands(tx, this.meetups, meetup, now);
      if (edit.sequence !== undefined && edit.sequence !== meetup.sequence) throw new DomainError('conflict');
      ensureFits(meetup, edit);
      await ensureMembers(tx, edit.change);
      const change = differing(meetup, edit.change);
      if (fieldsOf(change).length === 0 && !edit.recurrence) return;
      if (series) return this.changeFollowing(tx, series, meetup, { ...edit, change }, now);
      const result = changedAlone(meetup, change, now);
      ensureAhead(result.meetup, { change }, now);
      ensureEarnable(result.meetup);
      await this.store(tx, [result]);
    });
  }

  private async changeFollowing(
    tx: Tx,
    series: Parameters<typeof reviseSeries>[0],
    meetup: Meetup,
    { change, recurrence }: MeetupEdit,
    now: Instant,
  ): Promise<void> {
    const following = await this.meetups.lockFollowing(tx, series.id, meetup.month!);
    const revision = reviseSeries(series, following, meetup, { change, rule: recurrence }, now);
    if (revision.cancelled.some(({ id }) => id === meetup.id)) {
      throw wrongField('recurrence.until', 'before-this-meetup');
    }
    for (const { meetup: after } of revision.changed) {
      ensureAhead(after, { change, recurrence }, now);
      ensureEarnable(after);
    }
    ensureEarnable(revision.series);
    await this.meetups.updateSeries(tx, revision.series);
    await this.store(tx, revision.changed);
    for (const gone of revision.cancelled) {
      await this.meetups.update(tx, gone);
      tx.emit(meetupEvent(MEETUP_CANCELLED, gone));
    }
    await this.fillSeries.make(tx, revision.series, revision.missing);
  }

  private async store(tx: Tx, results: { meetup: Meetup; moved: boolean }[]): Promise<void> {
    for (const { meetup, moved } of results) {
      await this.meetups.update(tx, meetup);
      tx.emit(meetupEvent(MEETUP_CHANGED, meetup, moved));
    }
  }
}

function ensureFits(meetup: Meetup, { scope, change, recurrence }: MeetupEdit): void {
  if (fieldsOf(change).length === 0 && !recurrence) throw wrongField('', 'nothing-to-change');
  if (scope === 'following' && !meetup.seriesId) throw wrongField('scope', 'series-only');
  if (scope === 'following' && change.date !== undefined) {
    throw wrongField('date', 'moves-one-meetup');
  }
  if (scope === 'this' && recurrence) throw wrongField('recurrence', 'changes-following');
}

/** A meetup cannot be moved to where it would be over already. */
function ensureAhead(meetup: Meetup, { change, recurrence }: Omit<MeetupEdit, 'scope'>, now: Instant) {
  if (!isOver(meetup, now)) return;
  if (recurrence) throw wrongField('recurrence', 'into-the-past');
  const cause = (['date', 'time', 'zone', 'durationMinutes'] as const).find((field) => change[field] !== undefined);
  throw wrongField(cause ?? 'date', 'into-the-past');
}
