import { DomainError, type Instant, wrongField } from '#kernel';
import type { Viewer } from '#platform';
import { isOver, type Meetup, type MeetupPlan } from '../../domain/meetup/meetup.js';
import { mayManage } from '../../domain/meetup/policy.js';

/** Whoever stays to the end must have been there long enough for a record. */
export function ensureEarnable({
  minimumMinutes,
  durationMinutes,
}: Pick<MeetupPlan, 'minimumMinutes' | 'durationMinutes'>): void {
  if (minimumMinutes !== null && minimumMinutes > durationMinutes) {
    throw wrongField('minimumMinutes', 'more-than-it-lasts');
  }
}

/**
 * Whether the viewer may change the meetup.
 *
 * @throws DomainError `forbidden`; members see every meetup, so there is nothing to hide from them.
 */
export function ensureManages(viewer: Viewer, meetup: Meetup): void {
  if (!mayManage(viewer, meetup)) throw new DomainError('forbidden', 'Only its hosts and trainers may do this.');
}

/**
 * Whether the meetup is still ahead or under way.
 *
 * @throws DomainError `meetup-cancelled` or `meetup-over`.
 */
export function ensureStands(meetup: Meetup, now: Instant): void {
  if (meetup.cancelledAt !== null) throw new DomainError('meetup-cancelled');
  if (isOver(meetup, now)) throw new DomainError('meetup-over');
}
