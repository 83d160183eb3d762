import { apply, type SessionState, type StoredEvent } from '../../core.js';
import { columnsOf } from './columns.js';

/** Reads rows; in a transaction where they have to be of one moment. */
type Reading = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** A session whose row, snapshot and log do not say the same. */
export interface WrongLog {
  id: string;
  /** In words, for who runs this. */
  what: string;
}

interface Row {
  id: string;
  seq: number;
  state: SessionState | null;
  snapshotSeq: number | null;
  events: number;
  lowest: number | null;
  highest: number | null;
  phase: string;
  topics: number;
  nextDeadline: number | null;
  startedAt: number | null;
  endedAt: number | null;
  abandoned: boolean;
}

const millis = (column: string) => `(extract(epoch FROM session.${column}) * 1000)::float8`;

const SESSIONS = `
  SELECT session.id, session.seq, snapshot.state, snapshot.seq AS "snapshotSeq", session.phase, session.topics,
         ${millis('next_deadline_at')} AS "nextDeadline", ${millis('started_at')} AS "startedAt",
         ${millis('ended_at')} AS "endedAt", session.abandoned, log.events, log.lowest, log.highest
    FROM lean_coffee_session session
    LEFT JOIN lean_coffee_snapshot snapshot ON snapshot.session_id = session.id
    CROSS JOIN LATERAL (SELECT count(*)::int AS events, min(seq) AS lowest, max(seq) AS highest
                          FROM lean_coffee_event WHERE session_id = session.id) log
   WHERE session.id > $1 ORDER BY session.id LIMIT 20`;

const TAIL = `SELECT body || jsonb_build_object('seq', seq) AS event FROM lean_coffee_event
               WHERE session_id = $1 AND seq > $2 ORDER BY seq`;

/**
 * Plays the logs of all sessions on from their snapshots and compares what comes of it with their rows; a log has to be
 * without a gap. Changes nothing.
 */
export async function* proveLogs(read: Reading): AsyncGenerator<WrongLog> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await read<Row>(SESSIONS, [after]);
    for (const row of rows) {
      const what = await problemOf(row, read);
      if (what !== undefined) yield { id: row.id, what };
    }
    const last = rows.at(-1);
    if (!last || rows.length < 20) return;
    after = last.id;
  }
}

async function problemOf(row: Row, read: Reading): Promise<string | undefined> {
  if (!row.state || row.snapshotSeq === null) return 'has no snapshot';
  if (row.snapshotSeq > row.seq) return `has a snapshot of event ${row.snapshotSeq}, and ${row.seq} events`;
  const whole = row.events === row.seq && (row.seq === 0 || (row.lowest === 1 && row.highest === row.seq));
  if (!whole) return `has ${row.events} events up to ${row.highest ?? 0}, and counts ${row.seq}`;
  const state = row.state;
  const tail = await read<{ event: StoredEvent }>(TAIL, [row.id, row.snapshotSeq]);
  for (const { event } of tail) apply(state, event);
  const played = columnsOf(state);
  const names = ['phase', 'topics', 'nextDeadline', 'startedAt', 'endedAt', 'abandoned'] as const;
  const wrong = names.find((name) => played[name] !== row[name]);
  return wrong && `is ${wrong} ${played[wrong]} by its log, and ${row[wrong]} by its row`;
}
