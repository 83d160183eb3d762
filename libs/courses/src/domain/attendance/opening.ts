import { HALF_DAY_OPEN } from '#contracts';
import type { Instant } from '#kernel';
import type { HalfDay } from '../half-day.js';

type Times = Pick<HalfDay, 'startsAt' | 'endsAt'>;

/** Whether people are coming in already, or have been there: from then on somebody can be marked, also long after. */
export const hasOpened = ({ startsAt }: Pick<Times, 'startsAt'>, now: Instant): boolean =>
  now >= startsAt - HALF_DAY_OPEN.before;

/** Whether its code is shown and taken. */
export const isOpen = (half: Times, now: Instant): boolean =>
  hasOpened(half, now) && now < half.endsAt + HALF_DAY_OPEN.after;
