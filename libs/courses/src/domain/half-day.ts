import { DAY, instantOf, type Instant, MINUTE } from '#kernel';

export const HALF_DAY_LIMITS = { most: 20, breakMinutes: { min: 0, max: 480 } } as const;

/** When one half of a day is taught: times of day on the wall of the class. */
export interface HalfDayPlan {
  /** `2026-12-01` */
  date: string;
  /** `09:00` */
  starts: string;
  ends: string;
  /** Whole minutes of breaks in it, which are no learning. */
  breakMinutes: number;
}

/** One that a class has. It keeps its id when its times change: attendance hangs on it. */
export interface HalfDay extends HalfDayPlan {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
}

/** What is wrong with a half-day of a plan. */
export interface HalfDayProblem {
  index: number;
  field: 'starts' | 'ends' | 'breakMinutes';
  code: 'half-day-ends' | 'half-days-overlap' | 'only-breaks';
}

/** The moments of a half-day in `zone`. Where clocks change within it, it is as much longer or shorter as they change. */
export const momentsOf = (
  { date, starts, ends }: HalfDayPlan,
  zone: string,
): { startsAt: Instant; endsAt: Instant } => ({
  startsAt: instantOf({ date, time: starts }, zone),
  endsAt: instantOf({ date, time: ends }, zone),
});

/** Whole minutes of learning that a half-day holds: what it lasts without its breaks. */
export const learningMinutes = ({
  startsAt,
  endsAt,
  breakMinutes,
}: Omit<HalfDay, 'id' | keyof HalfDayPlan> & { breakMinutes: number }): number =>
  Math.floor((endsAt - startsAt) / MINUTE) - breakMinutes;

/** All of a plan in the order of time. Days and times of day are spelled so that letters sort as time does. */
export const inOrder = <Plan extends HalfDayPlan>(plans: readonly Plan[]): Plan[] =>
  plans.toSorted((one, other) => `${one.date}${one.starts}`.localeCompare(`${other.date}${other.starts}`));

/** What is wrong with half-days, by their places in `plans`: each ends after it starts, is more than breaks, and none overlap. */
export function problemsOf(plans: readonly HalfDayPlan[], zone: string): HalfDayProblem[] {
  const placed = plans.map((plan, index) => ({ ...plan, ...momentsOf(plan, zone), index }));
  const own = placed.flatMap(({ index, ...half }): HalfDayProblem[] => {
    if (half.endsAt <= half.startsAt) return [{ index, field: 'ends', code: 'half-day-ends' }];
    if (learningMinutes(half) <= 0) return [{ index, field: 'breakMinutes', code: 'only-breaks' }];
    return [];
  });
  if (own.length > 0) return own;
  const ordered = placed.toSorted((one, other) => one.startsAt - other.startsAt);
  return ordered.flatMap((half, place): HalfDayProblem[] =>
    place > 0 && half.startsAt < ordered[place - 1]!.endsAt
      ? [{ index: half.index, field: 'starts', code: 'half-days-overlap' }]
      : [],
  );
}

/** The same half-days so many days later that the first of them falls on `firstDay`. */
export function movedTo<Plan extends HalfDayPlan>(plans: readonly Plan[], firstDay: string): Plan[] {
  const [first] = inOrder(plans);
  if (!first) return [];
  const days = Math.round((Date.parse(firstDay) - Date.parse(first.date)) / DAY);
  const later = (date: string) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
  return plans.map((plan) => ({ ...plan, date: later(plan.date) }));
}
