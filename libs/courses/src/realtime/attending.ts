import type { Socket } from 'socket.io';
import type { ClassDayChange } from '#contracts';
import type { Instant } from '#kernel';

/** What is kept with a socket of the class whose day it follows. */
export interface Attending {
  /** Where it hears of that class. */
  rooms?: string[];
  offeringId?: string;
  /** By which it is present; undefined for who only runs the class. */
  enrolmentId?: string | undefined;
  /** Since when. */
  since?: Instant;
}

export const attendingOf = (socket: Socket): Attending => socket.data as Attending;

/** The room of those who hear of a change: everybody in the class of groups, those who run it of who is there. */
export const audience = (offeringId: string, what: ClassDayChange['what']): string => `class:${offeringId}:${what}`;
