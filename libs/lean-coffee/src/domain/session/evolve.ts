import { Immer } from 'immer';
import { apply } from './apply.js';
import type { SessionEvent } from './events.js';
import type { SessionState } from './state.js';

// Not frozen: the server goes on changing the state it holds in place.
const immer = new Immer({ autoFreeze: false });

/** The state after an event; the one before stays as it is, and what has not changed is shared between the two. */
export const evolve = (state: SessionState, event: SessionEvent): SessionState => evolveAll(state, [event]);

/** The state after several events, for the price of one copy. */
export const evolveAll = (state: SessionState, events: readonly SessionEvent[]): SessionState =>
  immer.produce(state, (draft) => {
    for (const event of events) apply(draft, event);
  });
