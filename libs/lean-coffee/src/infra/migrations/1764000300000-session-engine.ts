import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of each session, what was answered to each command, and who was connected when. */
export class SessionEngine1764000300000 implements MigrationInterface {
  name = 'SessionEngine1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lean_coffee_session (
        id uuid PRIMARY KEY,
        epoch integer NOT NULL DEFAULT 1,
        -- seq of the last event; version counts commits, so that refusals are noticed too
        seq integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 0,
        phase text NOT NULL,
        topics integer NOT NULL DEFAULT 0,
        next_deadline_at timestamptz,
        scheduled_end timestamptz NOT NULL,
        started_at timestamptz,
        ended_at timestamptz,
        abandoned boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE INDEX lean_coffee_session_deadline ON lean_coffee_session (next_deadline_at)
        WHERE next_deadline_at IS NOT NULL`);
    await runner.query(`
      CREATE INDEX lean_coffee_session_live ON lean_coffee_session (scheduled_end)
        WHERE phase NOT IN ('scheduled', 'closed')`);
    await runner.query(`
      CREATE TABLE lean_coffee_event (
        session_id uuid NOT NULL REFERENCES lean_coffee_session (id) ON DELETE CASCADE,
        seq integer NOT NULL,
        at timestamptz NOT NULL,
        type text NOT NULL,
        body jsonb NOT NULL,
        PRIMARY KEY (session_id, seq)
      )`);
    await runner.query(`
      CREATE TABLE lean_coffee_snapshot (
        session_id uuid PRIMARY KEY REFERENCES lean_coffee_session (id) ON DELETE CASCADE,
        seq integer NOT NULL,
        state_version integer NOT NULL,
        state jsonb NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE lean_coffee_command (
        session_id uuid NOT NULL REFERENCES lean_coffee_session (id) ON DELETE CASCADE,
        person_id uuid NOT NULL,
        command_id uuid NOT NULL,
        fingerprint text NOT NULL,
        outcome jsonb NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (session_id, person_id, command_id)
      )`);
    await runner.query(`
      CREATE TABLE lean_coffee_node (
        id uuid PRIMARY KEY,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        stopped_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE lean_coffee_connection (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES lean_coffee_session (id) ON DELETE CASCADE,
        person_id uuid NOT NULL,
        node_id uuid NOT NULL,
        kind text NOT NULL,
        joined_at timestamptz NOT NULL,
        left_at timestamptz
      )`);
    await runner.query(`CREATE INDEX lean_coffee_connection_session ON lean_coffee_connection (session_id, person_id)`);
    await runner.query(`
      CREATE INDEX lean_coffee_connection_open ON lean_coffee_connection (session_id, node_id) WHERE left_at IS NULL`);
    await runner.query(`
      CREATE TABLE lean_coffee_heartbeat (
        session_id uuid NOT NULL REFERENCES lean_coffee_session (id) ON DELETE CASCADE,
        node_id uuid NOT NULL,
        at timestamptz NOT NULL,
        connections uuid[] NOT NULL,
        PRIMARY KEY (session_id, node_id, at)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['heartbeat', 'connection', 'node', 'command', 'snapshot', 'event', 'session']) {
      await runner.query(`DROP TABLE lean_coffee_${table}`);
    }
  }
}
