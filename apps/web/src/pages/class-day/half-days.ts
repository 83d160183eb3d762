import { HALF_DAY_OPEN } from '#contracts';

interface Times {
  startsAt: string;
  endsAt: string;
}

/** Whether people are coming in already, or were there. */
export const hasOpened = ({ startsAt }: Times, now: number): boolean =>
  now >= Date.parse(startsAt) - HALF_DAY_OPEN.before;

/** Whether its code is shown and taken. */
export const isOpen = (half: Times, now: number): boolean =>
  hasOpened(half, now) && now < Date.parse(half.endsAt) + HALF_DAY_OPEN.after;

/** Whether it runs. */
export const isOn = ({ startsAt, endsAt }: Times, now: number): boolean =>
  now >= Date.parse(startsAt) && now < Date.parse(endsAt);

/** The half-day that comes next, while none is on. */
export const nextOf = <Half extends Times>(halfDays: readonly Half[], now: number): Half | undefined =>
  halfDays.some((half) => isOn(half, now)) ? undefined : halfDays.find(({ startsAt }) => now < Date.parse(startsAt));

/** The half-day that one looks at now: the one that is under way or comes next; after the class its last. */
export const currentOf = <Half extends Times>(halfDays: readonly Half[], now: number): Half | undefined =>
  halfDays.find(({ endsAt }) => now < Date.parse(endsAt)) ?? halfDays.at(-1);
