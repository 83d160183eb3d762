import type { DomainEvent } from '#platform';

/** Somebody and their place in a class. */
interface Place {
  offeringId: string;
  enrolmentId: string;
  personId: string;
}

/** What happened to classes, told with ids alone: who listens reads again what they need, as it is by then. */
interface Payloads {
  /** A class was planned, changed, copied or called off. */
  'courses.offering-changed': { offeringId: string };
  /** People came onto a roster, members or not. */
  'courses.roster-changed': { offeringId: string };
  /** A member is in a class from now on. */
  'courses.class-joined': Place;
  /** A member has withdrawn, or it turned out that they are not who the roster means. */
  'courses.class-left': Place;
  /** Something that decides whether people have what a class asks for: who was there, what was confirmed, who makes up. */
  'courses.learning-changed': { offeringId: string; enrolmentIds: string[] };
  /** A member was submitted to the Scrum Alliance. */
  'courses.submitted': Place;
  /** A member holds a certification of a course, or holds it with other days. */
  'courses.certified': { personId: string; courseId: string; issuedOn: string; expiresOn: string };
  /** A member does not hold it, after all. */
  'courses.certification-undone': { personId: string; courseId: string };
}

/** The names of the events of this room. */
export type CoursesEventType = keyof Payloads;

/** What an event of this room tells. */
export type CoursesEventPayload<Type extends CoursesEventType> = Payloads[Type];

/** Makes an event of this room, to be emitted in the transaction that makes it true. */
export const coursesEvent = <Type extends CoursesEventType>(
  type: Type,
  payload: Payloads[Type],
): DomainEvent<Payloads[Type]> & { type: Type } => ({ type, payload });
