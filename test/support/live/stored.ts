import { apply, type SessionState, type StoredEvent } from '#lean-coffee/core';
import type { LiveWorld } from './people.js';

/** The state a session's log leads to from its first snapshot on, as the database has it. */
export async function storedState(world: LiveWorld, sessionId: string): Promise<SessionState> {
  const [snapshot] = await world.query<{ seq: number; state: SessionState }>(
    'SELECT seq, state FROM lean_coffee_snapshot WHERE session_id = $1',
    [sessionId],
  );
  for (const event of await storedEvents(world, sessionId, snapshot!.seq)) apply(snapshot!.state, event);
  return snapshot!.state;
}

/** The events of a session's log after `seq`. */
export async function storedEvents(world: LiveWorld, sessionId: string, seq = 0): Promise<StoredEvent[]> {
  const rows = await world.query<{ seq: number; body: StoredEvent }>(
    'SELECT seq, body FROM lean_coffee_event WHERE session_id = $1 AND seq > $2 ORDER BY seq',
    [sessionId, seq],
  );
  return rows.map(({ seq: at, body }) => ({ ...body, seq: at }));
}
