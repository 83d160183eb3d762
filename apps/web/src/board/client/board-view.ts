import type { JoinedAs, LogPosition, PresentPerson, Problem } from '#contracts';
import type { PrivateView, SessionState } from '#lean-coffee/core';
import type { PendingCommand } from './outbox.js';

/** How things stand with the server. `stopped`: it will not have us; trying again by itself is over. */
export type Connection = 'connecting' | 'live' | 'lost' | 'stopped';

/** A command the server refused, to be told to the person who gave it. */
export interface RefusedCommand {
  command: PendingCommand;
  problem: Problem;
}

/** All there is to draw, changed as a whole and never in place. */
export interface BoardView {
  connection: Connection;
  /** Why it stopped. */
  problem: Problem | null;
  position: LogPosition | null;
  you: JoinedAs | null;
  /** With one's own unanswered commands already in it. */
  state: SessionState | null;
  mine: PrivateView | null;
  /** Everyone the state names and everyone who was here, by id. */
  people: Readonly<Record<string, PresentPerson>>;
  /** Ids of those who are here; of a crowd only some. */
  present: ReadonlySet<string>;
  /** How many are here. */
  count: number;
  /** How many commands wait for an answer. */
  waiting: number;
  /** Types of the commands that wait, for buttons that must not be pressed twice. */
  waitingTypes: ReadonlySet<string>;
  refused: RefusedCommand | null;
  /** Counts the times the server's clock was learnt anew. */
  clockVersion: number;
}

export const EMPTY_VIEW: BoardView = {
  connection: 'connecting',
  problem: null,
  position: null,
  you: null,
  state: null,
  mine: null,
  people: {},
  present: new Set(),
  count: 0,
  waiting: 0,
  waitingTypes: new Set(),
  refused: null,
  clockVersion: 0,
};
