import type { DomainEvent } from '#platform';

/** What happened in this room, told with ids alone: who listens reads again what they need, as it is by then. */
interface Payloads {
  /** What is counted of a meetup or a class is there, has other minutes, or belongs to somebody else than before. */
  'attendance.item-changed': { itemId: string; personId: string };
  /** A member contests a record of theirs. */
  'attendance.dispute-raised': { disputeId: string; recordId: string; personId: string };
  /** Somebody who looks after records has answered. */
  'attendance.dispute-answered': { disputeId: string; recordId: string; personId: string; byPersonId: string };
  /** Somebody who looks after records has put their word in the place of the facts. Whole minutes. */
  'attendance.minutes-overridden': {
    recordId: string;
    personId: string;
    byPersonId: string;
    minutesBefore: number;
    minutes: number;
  };
  /** Certifications of somebody expire in so many days; below zero, they have. Told once for each number of days. */
  'attendance.renewal-due': { personId: string; expiresOn: string; days: number };
}

/** The names of the events of this room that others listen to. */
export type AttendanceEventType = keyof Payloads;

/** What an event of this room tells. */
export type AttendanceEventPayload<Type extends AttendanceEventType> = Payloads[Type];

/** Makes an event of this room, to be emitted in the transaction that makes it true. */
export const attendanceEvent = <Type extends AttendanceEventType>(
  type: Type,
  payload: Payloads[Type],
): DomainEvent<Payloads[Type]> & { type: Type } => ({ type, payload });
