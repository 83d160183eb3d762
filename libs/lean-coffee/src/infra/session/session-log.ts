import { Injectable } from '@nestjs/common';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { Phase } from '#contracts';
import type { Instant } from '#kernel';
import { Database, type DomainEvent, outboxInsert, UnitOfWork } from '#platform';
import { apply, type SessionState, STATE_VERSION, type StoredEvent } from '../../core.js';
import type { Outcome } from '../../app/session/outcome.js';

/** A session as far as this process has read it. */
export interface LoadedSession {
  epoch: number;
  seq: number;
  /** Counts commits; higher in the database than here means that another node has written. */
  version: number;
  state: SessionState;
}

/** What was answered to a command, kept under its id. */
export interface StoredOutcome {
  personId: string;
  commandId: string;
  fingerprint: string;
  outcome: Outcome;
}

/** What one commit adds to a session. */
export interface Batch {
  seq: number;
  events: StoredEvent[];
  outcomes: StoredOutcome[];
  columns: SessionColumns;
  /** The state after it, when it is time to store one. */
  snapshot: SessionState | null;
  told: DomainEvent[];
  now: Instant;
}

/** What is read from a session's row without reading its log. */
export interface SessionColumns {
  phase: string;
  topics: number;
  nextDeadline: Instant | null;
  scheduledEnd: Instant;
  startedAt: Instant | null;
  endedAt: Instant | null;
  abandoned: boolean;
}

const EVENTS_AFTER = {
  name: 'lean-coffee-tail',
  text: `SELECT body || jsonb_build_object('seq', seq) AS event FROM lean_coffee_event
          WHERE session_id = $1 AND seq > $2 ORDER BY seq`,
};

/** The stored log of the sessions. */
@Injectable()
export class SessionLog {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Stores a session that has not begun; leaves one that exists as it is. */
  async create(state: SessionState, columns: SessionColumns, now: Instant): Promise<void> {
    await this.database.query(
      `WITH session AS (
         INSERT INTO lean_coffee_session (id, phase, scheduled_end, created_at)
         VALUES ($1, $2, to_timestamp($3 / 1000.0), to_timestamp($4 / 1000.0))
         ON CONFLICT DO NOTHING RETURNING id)
       INSERT INTO lean_coffee_snapshot (session_id, seq, state_version, state) SELECT id, 0, $5, $6 FROM session`,
      [state.sessionId, columns.phase, columns.scheduledEnd, now, STATE_VERSION, JSON.stringify(state)],
    );
  }

  /** Reads a session: the last snapshot and the events since. Null where there is none. */
  async load(sessionId: string): Promise<LoadedSession | null> {
    const { rows } = await this.database.pool.query<LoadedSession & { tail: StoredEvent[] | null }>({
      name: 'lean-coffee-load',
      text: `SELECT s.epoch, s.seq, s.version, n.state,
                    (SELECT jsonb_agg(e.body || jsonb_build_object('seq', e.seq) ORDER BY e.seq)
                       FROM lean_coffee_event e WHERE e.session_id = s.id AND e.seq > n.seq) AS tail
               FROM lean_coffee_session s JOIN lean_coffee_snapshot n ON n.session_id = s.id
              WHERE s.id = $1`,
      values: [sessionId],
    });
    const row = rows[0];
    if (!row) return null;
    for (const event of row.tail ?? []) apply(row.state, event);
    return { epoch: row.epoch, seq: row.seq, version: row.version, state: row.state };
  }

  /** The events after `seq`, in order. */
  async eventsAfter(sessionId: string, seq: number): Promise<StoredEvent[]> {
    const { rows } = await this.database.pool.query<{ event: StoredEvent }>({
      ...EVENTS_AFTER,
      values: [sessionId, seq],
    });
    return rows.map((row) => row.event);
  }

  /** Where each of `sessionIds` is now. */
  async heads(sessionIds: string[]): Promise<{ id: string; seq: number; version: number }[]> {
    const { rows } = await this.database.pool.query<{ id: string; seq: number; version: number }>({
      name: 'lean-coffee-heads',
      text: 'SELECT id, seq, version FROM lean_coffee_session WHERE id = ANY($1)',
      values: [sessionIds],
    });
    return rows;
  }

  /** The phase a session is in; null where there is none yet. */
  async phaseOf(sessionId: string): Promise<Phase | null> {
    const sql = 'SELECT phase FROM lean_coffee_session WHERE id = $1';
    return (await this.database.query<{ phase: Phase }>(sql, [sessionId]))[0]?.phase ?? null;
  }

  /** Whether a topic was ever on the board of a session. */
  async everHad(sessionId: string, topicId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM lean_coffee_event
        WHERE session_id = $1 AND type = 'topic-added' AND body ->> 'topicId' = $2 LIMIT 1`,
      [sessionId, topicId],
    );
    return rows.length > 0;
  }

  /** Sessions whose deadline passed before `instant`. */
  async overdue(instant: Instant): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>({
      name: 'lean-coffee-overdue',
      text: 'SELECT id FROM lean_coffee_session WHERE next_deadline_at < to_timestamp($1 / 1000.0) LIMIT 100',
      values: [instant],
    });
    return rows.map(({ id }) => id);
  }

  /**
   * Adds `batch` to the session as it was at `version`, in one round trip where nothing else goes with it. False, and
   * nothing stored, where another node has written since or one of the commands was answered before. When it throws,
   * the batch may be stored all the same: the answer can be lost on its way.
   */
  async append(sessionId: string, version: number, batch: Batch): Promise<boolean> {
    try {
      if (!batch.snapshot && batch.told.length === 0) return await store(this.database.pool, sessionId, version, batch);
      const stored = await this.transaction((client) => store(client, sessionId, version, batch));
      if (stored && batch.told.length > 0) this.unitOfWork.announceEmitted();
      return stored;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) return false;
      throw error;
    }
  }

  /**
   * Runs `work` in one transaction, in which `LockedSession.head` takes the session's row so that one node at a time
   * decides. When it throws, the work may be stored all the same: the answer to a COMMIT can be lost on its way.
   */
  async locked<T>(sessionId: string, work: (session: LockedSession) => Promise<T>): Promise<T> {
    let told = false;
    const result = await this.transaction(async (client) => {
      const session = new LockedSession(client, sessionId);
      const done = await work(session);
      told = session.told;
      return done;
    });
    if (told) this.unitOfWork.announceEmitted();
    return result;
  }

  private async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.database.pool.connect();
    let broken = true;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      broken = false;
      return result;
    } finally {
      // After a failure the connection is closed rather than given back; that rolls back what was not committed.
      client.release(broken);
    }
  }
}

/** A session whose row this transaction holds. */
export class LockedSession {
  /** Whether something stands in the outbox that the relay may take once this is committed. */
  told = false;

  constructor(
    private readonly client: PoolClient,
    private readonly sessionId: string,
  ) {}

  /** Locks the row and says where the log is, and what was answered to `commandIds` before. */
  async head(commandIds: string[]): Promise<{ seq: number; version: number; outcomes: StoredOutcome[] }> {
    const { rows } = await this.client.query<{ seq: number; version: number; outcomes: StoredOutcome[] | null }>({
      name: 'lean-coffee-lock',
      text: `SELECT s.seq, s.version,
                    (SELECT jsonb_agg(jsonb_build_object('personId', person_id, 'commandId', command_id,
                                                         'fingerprint', fingerprint, 'outcome', outcome))
                       FROM lean_coffee_command WHERE session_id = $1 AND command_id = ANY($2)) AS outcomes
               FROM lean_coffee_session s WHERE s.id = $1 FOR UPDATE`,
      values: [this.sessionId, commandIds],
    });
    const row = rows[0];
    if (!row) throw new Error(`The session ${this.sessionId} is gone.`);
    return { seq: row.seq, version: row.version, outcomes: row.outcomes ?? [] };
  }

  /** The events after `seq`, in order. */
  async tail(seq: number): Promise<StoredEvent[]> {
    const { rows } = await this.client.query<{ event: StoredEvent }>({
      ...EVENTS_AFTER,
      values: [this.sessionId, seq],
    });
    return rows.map((row) => row.event);
  }

  /** Adds `batch` to the session as it was at `version`, the one that `head` gave. */
  async write(version: number, batch: Batch): Promise<void> {
    const stored = await store(this.client, this.sessionId, version, batch);
    if (!stored) throw new Error(`The session ${this.sessionId} was changed past its lock.`);
    this.told ||= batch.told.length > 0;
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNIQUE_VIOLATION = '23505';

/** Stores `batch` where the session is at `version`; all else hangs on that row, so elsewhere nothing happens. */
async function store(to: Pool | PoolClient, sessionId: string, version: number, batch: Batch): Promise<boolean> {
  const { columns } = batch;
  const { rowCount } = await to.query({
    name: 'lean-coffee-append',
    text: `WITH session AS (
             UPDATE lean_coffee_session
                SET seq = $5, version = version + 1, phase = $6, topics = $7,
                    next_deadline_at = to_timestamp($8 / 1000.0), scheduled_end = to_timestamp($9 / 1000.0),
                    started_at = to_timestamp($10 / 1000.0), ended_at = to_timestamp($11 / 1000.0), abandoned = $12
              WHERE id = $1 AND version = $13
             RETURNING id),
           events AS (
             INSERT INTO lean_coffee_event (session_id, seq, at, type, body)
             SELECT id, seq, to_timestamp(at / 1000.0), type, body
               FROM session, jsonb_to_recordset($2::jsonb) AS event (seq integer, at bigint, type text, body jsonb)),
           outcomes AS (
             INSERT INTO lean_coffee_command (session_id, person_id, command_id, fingerprint, outcome, at)
             SELECT id, "personId", "commandId", fingerprint, outcome, to_timestamp($4 / 1000.0)
               FROM session, jsonb_to_recordset($3::jsonb)
                 AS answered ("personId" uuid, "commandId" uuid, fingerprint text, outcome jsonb))
           SELECT FROM session`,
    values: [
      sessionId,
      JSON.stringify(batch.events.map(({ seq, ...body }) => ({ seq, at: body.at, type: body.type, body }))),
      JSON.stringify(batch.outcomes),
      batch.now,
      batch.seq,
      columns.phase,
      columns.topics,
      columns.nextDeadline,
      columns.scheduledEnd,
      columns.startedAt,
      columns.endedAt,
      columns.abandoned,
      version,
    ],
  });
  if (rowCount === 0) return false;
  if (batch.snapshot) {
    await to.query('UPDATE lean_coffee_snapshot SET seq = $2, state_version = $3, state = $4 WHERE session_id = $1', [
      sessionId,
      batch.seq,
      STATE_VERSION,
      JSON.stringify(batch.snapshot),
    ]);
  }
  if (batch.told.length > 0) await to.query(outboxInsert(batch.told, batch.now));
  return true;
}
