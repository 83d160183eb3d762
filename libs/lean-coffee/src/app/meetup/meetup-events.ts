import type { DomainEvent } from '#platform';
import type { Meetup } from '../../domain/meetup/meetup.js';

/** A meetup, or the first of a series, was scheduled. */
export const MEETUP_SCHEDULED = 'lean-coffee.meetup-scheduled';
/** Something about a meetup changed; `moved` says whether its time did. */
export const MEETUP_CHANGED = 'lean-coffee.meetup-changed';
/** A meetup was called off. */
export const MEETUP_CANCELLED = 'lean-coffee.meetup-cancelled';

/** What these events carry: the meetup as of which change (`sequence`). Everything else is read when needed. */
export interface MeetupEvent {
  meetupId: string;
  sequence: number;
  moved: boolean;
}

export const meetupEvent = (type: string, meetup: Meetup, moved = false): DomainEvent<MeetupEvent> => ({
  type,
  payload: { meetupId: meetup.id, sequence: meetup.sequence, moved },
});
