import { GuestAccess } from '#identity';
import { HOUR, type Instant, type ManualClock, MINUTE, uuidv7 } from '#kernel';
import { apply, type Command, decide, scheduledSession, type SessionEvent, STATE_VERSION } from '#lean-coffee/core';
import { Database, UnitOfWork } from '#platform';
import { SettleSession } from '#attendance';
import { columnsOf } from '../../libs/lean-coffee/src/app/session/columns.js';
import { type MeetupsApp, meetupsApp, type SignedInMember } from './meetups.js';
import { beats } from './session-facts.js';

/** When the meetups of these tests begin: 18:30 in Berlin. They last an hour. */
export const BEGINS: Instant = Date.UTC(2026, 2, 19, 17, 30);

/** So many minutes into the meetup. */
export const minute = (minutes: number): Instant => BEGINS + minutes * MINUTE;

/** Somebody was there from one minute of the meetup to another. */
export interface Stay {
  who: { id: string };
  from: number;
  to: number;
}

export interface AttendanceApp extends MeetupsApp {
  database: Database;
  /** A meetup whose session is over, as the live room leaves it behind. Nobody has been told yet. */
  aClosedMeetup: (
    stays: Stay[],
    story?: { title?: string; topics?: string[]; minimumMinutes?: number },
  ) => Promise<string>;
  /** Adds facts that were noted late. */
  note: (sessionId: string, stays: Stay[]) => Promise<void>;
  settle: (sessionId: string) => Promise<void>;
  /** The rows of a session, by minutes. */
  rowsOf: (sessionId: string) => Promise<RecordRowJson[]>;
  /** The id of somebody's record of a session. */
  recordOf: (sessionId: string, who: { id: string }) => Promise<string>;
  aGuest: (meetupId: string, displayName: string) => Promise<{ id: string; token: string }>;
}

/** The columns of `attendance_record` that tests look at. */
export interface RecordRowJson {
  id: string;
  person_id: string;
  minutes: number;
  computed_minutes: number;
  started_on: string;
  description: string;
  issued_at: Date | null;
  settled_at: Date;
}

/** The program, with sessions that have taken place. */
export async function attendanceApp(clock: ManualClock): Promise<AttendanceApp> {
  const meetups = await meetupsApp(clock);
  const { app, database } = meetups.identity;
  const rowsOf = (sessionId: string) =>
    database.query<RecordRowJson>(
      `SELECT id, person_id, minutes, computed_minutes, started_on::text, description, issued_at, settled_at
         FROM attendance_record WHERE session_id = $1 ORDER BY minutes, id`,
      [sessionId],
    );
  const note = (sessionId: string, stays: Stay[]) => storeStays(database, clock, sessionId, stays);
  return {
    ...meetups,
    database,
    rowsOf,
    note,
    async aClosedMeetup(stays, { topics = [], ...changes } = {}) {
      clock.set(BEGINS - 24 * HOUR);
      const { id } = await meetups.aMeetup(changes);
      await storeSession(database, id, meetups.trainer, topics);
      await note(id, stays);
      clock.set(minute(61));
      return id;
    },
    settle: (sessionId) => app.get(SettleSession).run(sessionId),
    async recordOf(sessionId, who) {
      const record = (await rowsOf(sessionId)).find(({ person_id }) => person_id === who.id);
      if (!record) throw new Error(`${who.id} has no row in ${sessionId}`);
      return record.id;
    },
    async aGuest(meetupId, displayName) {
      const work = app.get(UnitOfWork).run((tx) => app.get(GuestAccess).admit(tx, { meetupId, displayName }));
      const { personId, token } = await work;
      return { id: personId, token };
    },
  };
}

/** A session that ran its hour, each topic for ten minutes from the fifth minute on, in the tables of the live room. */
async function storeSession(database: Database, id: string, host: SignedInMember, titles: string[]): Promise<void> {
  const first = scheduledSession({ sessionId: id, startsAt: BEGINS, endsAt: BEGINS + HOUR, owner: host.id });
  const state = structuredClone(first);
  const log: SessionEvent[] = [];
  const nobody = { voters: 0, voterIds: () => [], kindOf: () => null, ownerAwaySince: null, emptySince: null };
  const does = (now: Instant, command: Command) => {
    const actor = { personId: host.id, kind: 'member' as const };
    const decision = decide(state, command, { now, actor, presence: nobody });
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error.code}`);
    for (const event of decision.value) {
      log.push(event);
      apply(state, event);
    }
  };
  const topics = titles.map((title) => ({ topicId: crypto.randomUUID(), title }));
  does(BEGINS, { type: 'start-session' });
  for (const topic of topics) does(BEGINS, { type: 'add-topic', ...topic });
  if (topics.length > 0) {
    does(minute(2), { type: 'open-voting', expected: state.step });
    does(minute(4), { type: 'close-voting', expected: state.step });
  }
  for (const [index, { topicId }] of topics.entries()) {
    does(minute(5 + 10 * index), { type: 'start-topic', topicId, expected: state.step });
    does(minute(15 + 10 * index), { type: 'finish-topic', expected: state.step });
  }
  does(minute(60), { type: 'end-session' });
  const { phase, scheduledEnd } = columnsOf(state);
  await database.query(
    `INSERT INTO lean_coffee_session (id, seq, version, phase, scheduled_end, started_at, ended_at, created_at)
     VALUES ($1, $2, 1, $3, to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0), to_timestamp($4 / 1000.0),
             to_timestamp($5 / 1000.0))`,
    [id, log.length, phase, scheduledEnd, BEGINS],
  );
  await database.query(
    `INSERT INTO lean_coffee_snapshot (session_id, seq, state_version, state) VALUES ($1, 0, $2, $3)`,
    [id, STATE_VERSION, JSON.stringify(first)],
  );
  for (const [index, event] of log.entries()) {
    await database.query(
      `INSERT INTO lean_coffee_event (session_id, seq, at, type, body) VALUES ($1, $2, to_timestamp($3 / 1000.0), $4, $5)`,
      [id, index + 1, event.at, event.type, JSON.stringify(event)],
    );
  }
}

/** Connections with their heartbeats; who stayed to the end was not seen leaving. */
async function storeStays(database: Database, clock: ManualClock, sessionId: string, stays: Stay[]): Promise<void> {
  const nodeId = uuidv7(clock.now());
  await database.query(
    `INSERT INTO lean_coffee_node (id, started_at, seen_at) VALUES ($1, to_timestamp($2 / 1000.0), to_timestamp($3 / 1000.0))`,
    [nodeId, minute(-60), minute(90)],
  );
  for (const { who, from, to } of stays) {
    const id = uuidv7(clock.now());
    await database.query(
      `INSERT INTO lean_coffee_connection (id, session_id, person_id, node_id, kind, joined_at, left_at)
       VALUES ($1, $2, $3, $4, 'member', to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0))`,
      [id, sessionId, who.id, nodeId, minute(from), to >= 60 ? null : minute(to)],
    );
    await database.query(
      `INSERT INTO lean_coffee_heartbeat (session_id, node_id, at, connections)
       SELECT $1, $2, to_timestamp(at / 1000.0), ARRAY[$3::uuid] FROM (SELECT DISTINCT unnest($4::float8[]) AS at) AS beat
       ON CONFLICT (session_id, node_id, at) DO UPDATE
         SET connections = lean_coffee_heartbeat.connections || excluded.connections`,
      [sessionId, nodeId, id, beats(minute(from), minute(to))],
    );
  }
}
