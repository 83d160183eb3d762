import type { RenewalNumbers } from '#contracts';
import { daysBefore, daysFrom, monthsBefore } from '#kernel';
import { inEffect, type Versions } from '../rules/versions.js';
import { knownAs, type Needs, needsOf, type NextStep, nextSteps } from './needs.js';

/** A certification that somebody holds. Days are of the calendar, such as `2027-03-10`. */
export interface Held {
  id: string;
  code: string;
  issuedOn: string;
  /** The last day on which it holds. */
  expiresOn: string;
}

/** Something of the ledger that no renewal was paid with yet. */
export interface Countable {
  id: string;
  title: string;
  happenedOn: string;
  /** Whole minutes that stand. */
  minutes: number;
  /** The code of the certification that the class led to; null for what is no such class. */
  earned: string | null;
}

/** All that a plan is made from. */
export interface PlanFacts {
  /** On the calendar of its owner. */
  today: string;
  versions: Versions<'renewal'>;
  held: readonly Held[];
  items: readonly Countable[];
  /** Minutes of the latest meetups. */
  meetups: readonly number[];
}

/** A sum of minutes at the end of a month. */
export interface Growth {
  /** `2026-03` */
  month: string;
  minutes: number;
}

/** Certifications to renew by a day, and how far somebody is. */
export interface Goal extends Needs {
  kind: 'alone' | 'together';
  certifications: Held[];
  /** The last day for it. */
  by: string;
  daysLeft: number;
  /** What lies between these days counts, both of them among it. */
  window: { from: string; to: string };
  neededMinutes: number;
  countedMinutes: number;
  missingMinutes: number;
  /** What counts, the oldest first. What an earlier goal needs is not counted for a later one. */
  items: Countable[];
  /** Which of it are enough, the oldest first. */
  chosen: string[];
  growth: Growth[];
  /** So many meetups of the usual length are missing; null for who has been in none, and where it is too late. */
  meetupsMissing: number | null;
  /** What it will take by then, where other rules hold by that day. */
  changes: (Needs & { from: string; version: string }) | null;
}

/** What there is to renew, and by when. */
export interface Plan {
  version: string;
  minutesPerSeu: number;
  /** Each set of certifications that expire together, the earliest first. */
  goals: Goal[];
  /** All that has not expired, before the first of it does; null where there is one goal of those alone. */
  together: Goal | null;
  /** Held, but no part of the rules. */
  unknown: Held[];
  nextSteps: NextStep[];
  /** Minutes of a usual meetup; null for who has been in none. */
  usualMinutes: number | null;
  /** Days on which more counts towards a renewal than is credible at a glance. */
  fullDays: { on: string; minutes: number }[];
}

/**
 * Plans renewals by the earliest expiry: each set of certifications that expires together alone, and all together before
 * the first day. There is never one total against a later date.
 */
export function planOf({ today, versions, held, items, meetups }: PlanFacts): Plan {
  const { version, numbers } = inEffect(versions, today);
  const known = held.filter(({ code }) => knownAs(numbers, code));
  const usualMinutes = medianOf(meetups);
  const terms: Terms = { today, versions, rules: numbers, usualMinutes };
  const goals: Goal[] = [];
  const taken = new Set<string>();
  for (const certifications of byExpiry(known)) {
    const free = items.filter(({ id }) => !taken.has(id));
    const goal = goalOf('alone', certifications, free, terms);
    goals.push(goal);
    if (goal.daysLeft >= 0) for (const id of goal.chosen) taken.add(id);
  }
  const ahead = goals.filter(({ daysLeft }) => daysLeft >= 0).flatMap(({ certifications }) => certifications);
  const several = new Set(ahead.map(({ expiresOn }) => expiresOn)).size > 1;
  return {
    version,
    minutesPerSeu: numbers.minutesPerSeu,
    goals,
    together: several ? goalOf('together', ahead, items, terms) : null,
    unknown: held.filter((one) => !known.includes(one)),
    nextSteps: nextSteps(
      numbers,
      known.map(({ code }) => code),
    ),
    usualMinutes,
    fullDays: fullDaysOf(goals, numbers),
  };
}

interface Terms {
  today: string;
  versions: Versions<'renewal'>;
  rules: RenewalNumbers;
  usualMinutes: number | null;
}

function byExpiry(held: readonly Held[]): Held[][] {
  const sets = Map.groupBy(held, ({ expiresOn }) => expiresOn);
  return [...sets.keys()].toSorted().map((day) => sets.get(day)!);
}

function goalOf(kind: Goal['kind'], certifications: Held[], items: readonly Countable[], terms: Terms): Goal {
  const { today, rules, usualMinutes } = terms;
  const codes = certifications.map(({ code }) => code);
  const needs = needsOf(rules, codes);
  const by = certifications.map(({ expiresOn }) => expiresOn).toSorted()[0]!;
  const window = windowOf(certifications, rules);
  const counted = countedIn(items, window, codes);
  const neededMinutes = needs.seus * rules.minutesPerSeu;
  const countedMinutes = counted.reduce((sum, { minutes }) => sum + minutes, 0);
  const missingMinutes = Math.max(0, neededMinutes - countedMinutes);
  const daysLeft = daysFrom(today, by);
  const reachable = usualMinutes !== null && daysLeft >= 0;
  return {
    ...{ kind, certifications, by, daysLeft, window, ...needs, neededMinutes, countedMinutes, missingMinutes },
    items: counted,
    chosen: enoughOf(counted, neededMinutes),
    growth: growthOf(counted, window.from, today < by ? today : by),
    meetupsMissing: reachable ? Math.ceil(missingMinutes / usualMinutes) : null,
    changes: changesOf(terms, codes, by, needs),
  };
}

/**
 * In which days something has to lie to count for all of them: within the months before the expiry of each. For several
 * that expire on different days this begins with the latest window, and ends with the earliest.
 */
export function windowOf(
  certifications: readonly Pick<Held, 'expiresOn'>[],
  { windowMonths }: Pick<RenewalNumbers, 'windowMonths'>,
): { from: string; to: string } {
  const days = certifications.map(({ expiresOn }) => expiresOn).toSorted();
  return { from: monthsBefore(days.at(-1)!, windowMonths), to: days[0]! };
}

/** What of `items` counts towards the renewal of `codes`: never the class that one of them was earned in. */
export function countedIn<Item extends Countable>(
  items: readonly Item[],
  { from, to }: { from: string; to: string },
  codes: readonly string[],
): Item[] {
  const renewed = new Set(codes.map((code) => code.toLowerCase()));
  return items
    .filter(({ happenedOn, minutes, earned }) => {
      const within = happenedOn >= from && happenedOn <= to;
      return within && minutes > 0 && !(earned !== null && renewed.has(earned.toLowerCase()));
    })
    .toSorted((one, other) => (one.happenedOn < other.happenedOn ? -1 : Number(one.happenedOn > other.happenedOn)));
}

/** The oldest that come to enough; all of them where that is not enough. */
function enoughOf(items: readonly Countable[], needed: number): string[] {
  const chosen: string[] = [];
  let sum = 0;
  for (const { id, minutes } of items) {
    if (sum >= needed) break;
    chosen.push(id);
    sum += minutes;
  }
  return chosen;
}

/** What counts, month by month, from the first one of the window to that of `until`. */
function growthOf(items: readonly Countable[], from: string, until: string): Growth[] {
  const growth: Growth[] = [];
  let sum = 0;
  let next = 0;
  for (let month = from.slice(0, 7); month <= until.slice(0, 7); month = monthAfter(month)) {
    for (; next < items.length && items[next]!.happenedOn.slice(0, 7) <= month; next += 1) sum += items[next]!.minutes;
    growth.push({ month, minutes: sum });
  }
  return growth;
}

const monthAfter = (month: string): string => monthsBefore(`${month}-01`, -1).slice(0, 7);

function changesOf({ versions, today }: Terms, codes: readonly string[], by: string, needs: Needs): Goal['changes'] {
  const later = inEffect(versions, by);
  if (later.effectiveFrom <= today) return null;
  const then = needsOf(later.numbers, codes);
  const same = then.seus === needs.seus && then.fee === needs.fee;
  return same ? null : { ...then, from: later.effectiveFrom, version: later.version };
}

/** What is usual: the one in the middle, and of two in the middle the shorter. */
function medianOf(minutes: readonly number[]): number | null {
  const sorted = minutes.filter((one) => one > 0).toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function fullDaysOf(goals: readonly Goal[], rules: RenewalNumbers): Plan['fullDays'] {
  const counting = new Map(goals.flatMap(({ items }) => items.map((item) => [item.id, item])));
  return [...Map.groupBy(counting.values(), ({ happenedOn }) => happenedOn)]
    .map(([on, those]) => ({ on, minutes: those.reduce((sum, { minutes }) => sum + minutes, 0) }))
    .filter(({ minutes }) => minutes > rules.warnAboveSeusADay * rules.minutesPerSeu)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));
}

/** The days on which somebody is reminded of an expiry, with how many days they are before it. */
export const reminderDaysOf = (expiresOn: string, days: readonly number[]): { on: string; days: number }[] =>
  days.map((before) => ({ on: daysBefore(expiresOn, before), days: before }));
