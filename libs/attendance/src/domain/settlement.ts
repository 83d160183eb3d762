import {
  credit,
  type Duration,
  type Instant,
  type Interval,
  intersection,
  MINUTE,
  measure,
  type Segment,
  type Totals,
  union,
} from '#kernel';
import { dateIn } from './calendar.js';
import { type CreditWindow, creditWindow } from './credit-window.js';
import { presenceOf } from './presence.js';
import type { AttendanceRules } from './rules.js';
import type { Connection, SessionFacts } from './session-facts.js';

/** What a record takes, and which rule says so. */
export interface Minimum {
  /** Milliseconds. */
  needed: Duration;
  basis: 'meetup' | 'default' | 'half-of-duration';
}

/** Whether somebody gets a record, and if not what they lack. */
export type Verdict =
  | { issued: true }
  | { issued: false; reason: 'below-minimum' | 'under-a-minute'; missing: Duration }
  | { issued: false; reason: 'nothing-counted' };

/** Everything that a person needs to follow how their minutes came about. Kept with the record as it was made. */
export interface Explanation {
  /** The version of the rules. */
  rules: string;
  /** `null` where no time of the session counts. */
  window: CreditWindow | null;
  segments: Segment[];
  totals: Totals;
  /** Milliseconds, before the one rounding. */
  credited: Duration;
  minimum: Minimum;
  verdict: Verdict;
  /** What deserves a second look. */
  flags: 'outage'[];
}

/** How one person stands after a session. */
export interface Settlement {
  personId: string;
  /** Whole minutes, rounded down once. */
  minutes: number;
  /** When the session began to count; where it never did, when it began or should have. */
  startedAt: Instant;
  /** The date of that in the meetup's zone: `YYYY-MM-DD`. */
  startedOn: string;
  explanation: Explanation;
  /** Titles of the topics discussed while the person was there, in order, each once. */
  topics: string[];
}

/**
 * Settles a closed session: one entry for each person who ever joined, in a stable order. Of one that was called off,
 * only for those with enough for a record: who only looked in is told nothing of a meetup that did not take place.
 */
export function settle(session: SessionFacts, rules: AttendanceRules): Settlement[] {
  const window = creditWindow(session, rules);
  const minimum = minimumOf(session, window, rules);
  const everybody = [...byPerson(session.connections)].map(([personId, connections]) =>
    settlePerson(personId, connections, session, { window, minimum, rules }),
  );
  return session.cancelled ? everybody.filter(({ explanation }) => explanation.verdict.issued) : everybody;
}

/** The same for one person alone, also for somebody without a single connection. */
export function settleOne(personId: string, session: SessionFacts, rules: AttendanceRules): Settlement {
  const window = creditWindow(session, rules);
  const minimum = minimumOf(session, window, rules);
  const connections = session.connections.filter((connection) => connection.personId === personId);
  return settlePerson(personId, connections, session, { window, minimum, rules });
}

interface Terms {
  window: CreditWindow | null;
  minimum: Minimum;
  rules: AttendanceRules;
}

function settlePerson(
  personId: string,
  connections: readonly Connection[],
  session: SessionFacts,
  { window, minimum, rules }: Terms,
): Settlement {
  const presence = window
    ? presenceOf(connections, window, rules)
    : union(connections.map(({ joinedAt, leftAt }) => ({ from: joinedAt, to: leftAt ?? joinedAt })));
  const startedAt = window?.from ?? session.startedAt ?? session.scheduledStart;
  const { segments, totals, credited } = credit(presence, window, session.outages, rules);
  return {
    personId,
    minutes: Math.floor(credited / MINUTE),
    startedAt,
    startedOn: dateIn(session.zone, startedAt),
    explanation: {
      rules: rules.version,
      window,
      segments,
      totals,
      credited,
      minimum,
      verdict: verdictOn(credited, minimum, window),
      flags: totals.outage > 0 ? ['outage'] : [],
    },
    topics: topicsDuring(session, segments),
  };
}

function byPerson(connections: readonly Connection[]): Map<string, Connection[]> {
  const persons = new Map<string, Connection[]>();
  for (const connection of connections) {
    const own = persons.get(connection.personId);
    if (own) own.push(connection);
    else persons.set(connection.personId, [connection]);
  }
  return persons;
}

/** What the meetup asks for; else the default, or a share of the actual duration where that is less. */
function minimumOf(session: SessionFacts, window: Interval | null, rules: AttendanceRules): Minimum {
  if (session.minimumMinutes !== null) return { needed: session.minimumMinutes * MINUTE, basis: 'meetup' };
  const duration = window ? window.to - window.from : 0;
  const share = (duration * rules.minimumShare.parts) / rules.minimumShare.of;
  return share < rules.minimum
    ? { needed: Math.ceil(share), basis: 'half-of-duration' }
    : { needed: rules.minimum, basis: 'default' };
}

function verdictOn(credited: Duration, minimum: Minimum, window: Interval | null): Verdict {
  if (!window) return { issued: false, reason: 'nothing-counted' };
  if (credited < minimum.needed) {
    return { issued: false, reason: 'below-minimum', missing: minimum.needed - credited };
  }
  if (credited < MINUTE) return { issued: false, reason: 'under-a-minute', missing: MINUTE - credited };
  return { issued: true };
}

const CREDITED = new Set<Segment['kind']>(['counted', 'bridged', 'outage']);

function topicsDuring(session: SessionFacts, segments: readonly Segment[]): string[] {
  const there = union(segments.filter(({ kind }) => CREDITED.has(kind)));
  const heard = session.topics
    .filter(({ startedAt, endedAt }) => measure(intersection(union([{ from: startedAt, to: endedAt }]), there)) > 0)
    .sort((a, b) => a.startedAt - b.startedAt);
  return [...new Set(heard.map(({ title }) => title))];
}
