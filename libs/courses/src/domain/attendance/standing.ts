import { type HalfDay, learningMinutes } from '../half-day.js';
import { type AttendanceFacts, type Attended, attendedOf } from './attended.js';

/** A half-day of a class with what is known of somebody in it. */
export interface HalfDayFacts extends HalfDay, AttendanceFacts {
  offeringId: string;
  /** Its place in its class, from 0: what is taught there in every class of the course. */
  place: number;
}

/** A half-day of one's own class, or one more that was only attended elsewhere, and what of it counts. */
export interface CountedHalfDay<Facts extends HalfDayFacts = HalfDayFacts> extends Attended {
  facts: Facts;
  learningMinutes: number;
  /** What counts in its place: the same half-day, attended in another class of the course. Its minutes are the larger ones. */
  madeUp: { facts: Facts; attended: Attended } | null;
  /** Whether the own class has no such half-day. */
  elsewhere: boolean;
}

/** How somebody stands: what they have attended, half-day by half-day, and in sum. */
export interface Standing<Facts extends HalfDayFacts = HalfDayFacts> {
  /** Whole minutes that count, over all half-days. */
  minutes: number;
  halfDays: CountedHalfDay<Facts>[];
}

/**
 * Sums up what somebody has attended of a course. Half-days of several classes correspond by their places, and of those
 * that correspond the largest counts alone: the first morning twice is the first morning.
 *
 * @param offeringId their own class
 */
export function standingOf<Facts extends HalfDayFacts>(offeringId: string, facts: readonly Facts[]): Standing<Facts> {
  const places = Map.groupBy(facts, ({ place }) => place);
  const halfDays = [...places.keys()]
    .toSorted((one, other) => one - other)
    .flatMap((place) => countedAt(offeringId, places.get(place)!));
  return {
    minutes: halfDays.reduce((sum, { minutes, madeUp }) => sum + (madeUp?.attended.minutes ?? minutes), 0),
    halfDays,
  };
}

function countedAt<Facts extends HalfDayFacts>(offeringId: string, facts: readonly Facts[]): CountedHalfDay<Facts>[] {
  const all = facts.map((one) => ({ facts: one, attended: attendedOf(one, one) }));
  const own = all.find((one) => one.facts.offeringId === offeringId);
  const best = all.filter((one) => one !== own).reduce<(typeof all)[number] | undefined>(larger, undefined);
  const shown = own ?? best;
  if (!shown || (!own && shown.attended.minutes === 0)) return [];
  const madeUp = own && best && best.attended.minutes > own.attended.minutes ? best : null;
  return [
    { ...shown.attended, facts: shown.facts, learningMinutes: learningMinutes(shown.facts), madeUp, elsewhere: !own },
  ];
}

const larger = <One extends { attended: Attended }>(best: One | undefined, one: One): One =>
  best && best.attended.minutes >= one.attended.minutes ? best : one;
