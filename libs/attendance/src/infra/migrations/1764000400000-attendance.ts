import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How everybody stands after a session, what was corrected by hand, and what was disputed. */
export class Attendance1764000400000 implements MigrationInterface {
  name = 'Attendance1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORD);
    await runner.query(OVERRIDE);
    await runner.query(DISPUTE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_dispute, attendance_override, attendance_record');
  }
}

/** Also for those who get no record: their row has no `issued_at`, and tells them why. */
const RECORD = `
  CREATE TABLE attendance_record (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL,
    meetup_id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES person,
    title text NOT NULL,
    -- the date of the start in the zone of the meetup
    started_on date NOT NULL,
    started_at timestamptz NOT NULL,
    -- what the facts come to; minutes is what stands, overrides included
    computed_minutes integer NOT NULL CHECK (computed_minutes >= 0),
    minutes integer NOT NULL CHECK (minutes >= 0),
    rule_version text NOT NULL,
    explanation jsonb NOT NULL,
    topics text[] NOT NULL,
    description text NOT NULL,
    issued_at timestamptz,
    settled_at timestamptz NOT NULL,
    -- when the facts behind it were read: older ones never replace newer ones
    facts_read_at timestamptz NOT NULL,
    UNIQUE (session_id, person_id)
  );
  CREATE INDEX attendance_record_of_person ON attendance_record (person_id, started_at DESC, id DESC);
  CREATE INDEX attendance_record_of_meetup ON attendance_record (meetup_id, id)`;

const OVERRIDE = `
  CREATE TABLE attendance_override (
    id uuid PRIMARY KEY,
    record_id uuid NOT NULL REFERENCES attendance_record,
    minutes integer NOT NULL CHECK (minutes >= 0),
    minutes_before integer NOT NULL CHECK (minutes_before >= 0),
    reason text NOT NULL CHECK (reason <> ''),
    by_person_id uuid NOT NULL REFERENCES person,
    at timestamptz NOT NULL
  );
  CREATE INDEX attendance_override_of_record ON attendance_override (record_id, id)`;

const DISPUTE = `
  CREATE TABLE attendance_dispute (
    id uuid PRIMARY KEY,
    record_id uuid NOT NULL REFERENCES attendance_record,
    raised_by uuid NOT NULL REFERENCES person,
    words text NOT NULL CHECK (words <> ''),
    raised_at timestamptz NOT NULL,
    answer text,
    answered_by uuid REFERENCES person,
    answered_at timestamptz,
    CHECK (num_nulls(answer, answered_by, answered_at) IN (0, 3))
  );
  CREATE INDEX attendance_dispute_of_record ON attendance_dispute (record_id, id);
  CREATE INDEX attendance_dispute_open ON attendance_dispute (id) WHERE answered_at IS NULL;
  CREATE UNIQUE INDEX attendance_dispute_one_open ON attendance_dispute (record_id) WHERE answered_at IS NULL`;
