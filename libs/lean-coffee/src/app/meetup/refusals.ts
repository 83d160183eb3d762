import { DomainError, type Instant, wrongField } from '#kernel';
import type { Tx, Viewer } from '#platform';
import { isOver, type Meetup, type MeetupPlan } from '../../domain/meetup/meetup.js';
import { mayManage } from '../../domain/meetup/policy.js';
import type { MeetupRepository } from '../../infra/meetup/meetup-repository.js';

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
 * Whether the meetup is still ahead or under way. One whose session was closed early is over as well.
 *
 * @throws DomainError `meetup-cancelled` or `meetup-over`.
 */
export async function ensureStands(tx: Tx, meetups: MeetupRepository, meetup: Meetup, now: Instant): Promise<void> {
  if (meetup.cancelledAt !== null) throw new DomainError('meetup-cancelled');
  if (isOver(meetup, now) || (await meetups.isClosed(tx, meetup.id))) throw new DomainError('meetup-over');
}
