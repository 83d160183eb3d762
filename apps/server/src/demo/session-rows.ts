import type { Instant } from '#kernel';
import { STATE_VERSION } from '#lean-coffee/core';
import type { Tx } from '#platform';
import type { Rehearsal } from './rehearsal.js';

/** When somebody was connected to a session. */
export interface Stay {
  personId: string;
  from: Instant;
  to: Instant;
}

/**
 * Stores a made-up session as the live room would have: its log, the state it leads to, and the word that it is over.
 *
 * These rows are another room's, and written past its use cases on purpose: a session takes place at the clock of the
 * live room, which nobody may set back, and the demo needs one that took place a month ago. The events themselves come
 * from that room's own `decide`, so that what is stored is what it would have stored.
 *
 * @returns false where the session exists; nothing is done then
 */
export async function storeSession(tx: Tx, { state, events, now }: Rehearsal): Promise<boolean> {
  const { sessionId, stage } = state;
  const ended = stage.phase === 'closed' ? stage.at : null;
  const stored = await tx.query(
    `INSERT INTO lean_coffee_session (id, seq, version, phase, topics, scheduled_end, started_at, ended_at, created_at)
     VALUES ($1, $2, 1, $3, $4, to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0), to_timestamp($7 / 1000.0),
             to_timestamp($8 / 1000.0))
     ON CONFLICT DO NOTHING RETURNING id`,
    [sessionId, events.length, stage.phase, state.topicsAdded, state.endsAt, state.startedAt, ended, now],
  );
  if (stored.length === 0) return false;
  await tx.query(`INSERT INTO lean_coffee_snapshot (session_id, seq, state_version, state) VALUES ($1, $2, $3, $4)`, [
    sessionId,
    events.length,
    STATE_VERSION,
    JSON.stringify(state),
  ]);
  const rows = events.map(({ seq, ...body }) => ({ seq, at: body.at, type: body.type, body }));
  await tx.query(
    `INSERT INTO lean_coffee_event (session_id, seq, at, type, body)
     SELECT $1, seq, to_timestamp(at / 1000.0), type, body
       FROM jsonb_to_recordset($2::jsonb) AS event (seq integer, at bigint, type text, body jsonb)`,
    [sessionId, JSON.stringify(rows)],
  );
  if (ended !== null) {
    tx.emit({ type: 'lean-coffee.session-closed', payload: { sessionId, meetupId: sessionId } });
  }
  return true;
}

/** Stores who was connected when, as a process that was there all the time would have noted it. */
export async function storeStays(tx: Tx, sessionId: string, stays: readonly Stay[]): Promise<void> {
  const from = Math.min(...stays.map((stay) => stay.from));
  const to = Math.max(...stays.map((stay) => stay.to));
  const [node] = await tx.query<{ id: string }>(
    `INSERT INTO lean_coffee_node (id, started_at, seen_at, stopped_at)
     VALUES (gen_random_uuid(), to_timestamp($1 / 1000.0), to_timestamp($2 / 1000.0), to_timestamp($2 / 1000.0))
     RETURNING id`,
    [from, to],
  );
  await tx.query(
    `INSERT INTO lean_coffee_connection (id, session_id, person_id, node_id, kind, joined_at, left_at)
     SELECT gen_random_uuid(), $1, person, $2, 'member', to_timestamp(joined / 1000.0), to_timestamp(gone / 1000.0)
       FROM unnest($3::uuid[], $4::bigint[], $5::bigint[]) AS stay (person, joined, gone)`,
    [
      sessionId,
      node!.id,
      stays.map((stay) => stay.personId),
      stays.map((stay) => stay.from),
      stays.map((stay) => stay.to),
    ],
  );
}
