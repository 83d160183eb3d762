import { DAY, type Duration, type Instant, MINUTE } from '#kernel';

/** How long after its class has ended a personal link is good: who was there finds what was made there. */
export const LINK_AFTER_CLASS: Duration = 30 * DAY;

/** Nobody is invited to a class twice within a day, */
const AGAIN: Duration = DAY;
/** and where that is asked for all the same, not twice within this. */
const AGAIN_ON_WISH: Duration = 10 * MINUTE;

/** Until when a personal link into a class is good. */
export const linkEnds = (endsAt: Instant): Instant => endsAt + LINK_AFTER_CLASS;

/** Who was invited after this moment is not invited again at `now`. */
export const invitedLately = (now: Instant, again: boolean): Instant => now - (again ? AGAIN_ON_WISH : AGAIN);
