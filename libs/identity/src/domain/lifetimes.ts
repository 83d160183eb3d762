import { DAY, type Duration, type Instant, MINUTE } from '#kernel';

/** A session ends when it has not been used for this long, */
const SESSION_IDLE: Duration = 30 * DAY;
/** and at this age in any case. */
export const SESSION_AGE: Duration = 180 * DAY;
/** How stale "last seen" may be; without it every request would write. */
export const LAST_SEEN_STEP: Duration = 5 * MINUTE;

/** When a session that was made at `createdAt` and used at `seenAt` ends. */
export const sessionExpiry = (createdAt: Instant, seenAt: Instant): Instant =>
  Math.min(seenAt + SESSION_IDLE, createdAt + SESSION_AGE);

/** How long after signing in one may change what opens the account. */
export const RECENT_SIGN_IN: Duration = 15 * MINUTE;
/** How long a way of signing in that leaves the page may take. */
export const STEP_LIFETIME: Duration = 15 * MINUTE;

/** What a link in a mail is for. */
export const LINK_PURPOSES = ['sign-in', 'reset', 'confirm-email', 'sign-up', 'invitation', 'claim', 'merge'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** How long such a link is good for: the more it opens, the shorter. */
export const LINK_LIFETIME: Record<LinkPurpose, Duration> = {
  'sign-in': 15 * MINUTE,
  reset: 60 * MINUTE,
  'confirm-email': DAY,
  'sign-up': DAY,
  claim: 7 * DAY,
  merge: 60 * MINUTE,
  invitation: 7 * DAY,
};

/** How long a guest's link is good for where the meetup says nothing else. */
export const GUEST_ACCESS: Duration = 7 * DAY;

/** Access tokens live between an hour and a year. */
export const ACCESS_TOKEN_MAX: Duration = 366 * DAY;
