import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { BoardView } from '../client/board-view.js';
import type { Drafts } from '../client/drafts.js';
import type { SessionClient } from '../client/session-client.js';

/** What the board needs to know of its meetup besides the session. */
export interface MeetupFacts {
  id: string;
  title: string;
  /** For those who may join the call; null where there is none, or not for this viewer. */
  callUrl: string | null;
}

/** What is open above the board. */
export type Panel =
  | { kind: 'more' | 'shortcuts' | 'people' | 'settings' | 'end' | 'reopen' | 'timer' }
  | { kind: 'topic' | 'edit-topic' | 'remove-topic' | 'merge-topic' | 'split-topic'; topicId: string }
  | { kind: 'takeaway'; takeawayId: string }
  | { kind: 'remove-person' | 'hand-over'; personId: string };

/** The three columns; on a phone one at a time. */
export type Pane = 'topics' | 'stage' | 'harvest';

export interface Board {
  client: SessionClient;
  meetup: MeetupFacts;
  drafts: Drafts;
  panel: Panel | null;
  openPanel(panel: Panel | null): void;
  pane: Pane;
  showPane(pane: Pane): void;
}

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('This belongs on a board.');
  return board;
}

/**
 * A part of the view; drawn again only when that part is another one.
 *
 * @param same When two answers count as one; needed where `select` makes a new object each time.
 */
export function useView<Value>(
  select: (view: BoardView) => Value,
  same: (one: Value, other: Value) => boolean = Object.is,
): Value {
  const { client } = useBoard();
  const last = useRef<{ value: Value } | null>(null);
  return useSyncExternalStore(client.subscribe, () => {
    const value = select(client.getView());
    if (last.current && same(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  });
}

/** Whether two lists hold the same things in the same order. */
export function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
