import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was in which half-day and how that is known, what trainers confirm, and groups. Facts are only ever added. */
export class ClassAttendance1764000971000 implements MigrationInterface {
  name = 'ClassAttendance1764000971000';

  async up(runner: QueryRunner): Promise<void> {
    // A half-day that somebody has attended cannot be removed: none of these cascades from it.
    await runner.query(`
      CREATE TABLE class_mark (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        half_day_id uuid NOT NULL REFERENCES half_day,
        enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
        -- false takes an earlier one back
        present boolean NOT NULL,
        marked_by uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX class_mark_latest ON class_mark (half_day_id, enrolment_id, seq)');
    await runner.query(`
      CREATE TABLE class_code_scan (
        half_day_id uuid NOT NULL REFERENCES half_day,
        enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
        at timestamptz NOT NULL,
        PRIMARY KEY (half_day_id, enrolment_id)
      )`);
    await runner.query(`
      CREATE TABLE class_presence (
        half_day_id uuid NOT NULL REFERENCES half_day,
        -- the process that held the connections
        node_id uuid NOT NULL,
        since timestamptz NOT NULL,
        at timestamptz NOT NULL,
        -- who was connected all the while, and answered
        enrolment_ids uuid[] NOT NULL,
        PRIMARY KEY (half_day_id, node_id, at),
        CHECK (at > since)
      )`);
    await runner.query(`
      CREATE TABLE class_confirmation (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('participation', 'understanding')),
        -- false takes an earlier one back
        confirmed boolean NOT NULL,
        confirmed_by uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX class_confirmation_latest ON class_confirmation (enrolment_id, kind, seq)');
    await runner.query(`
      CREATE TABLE class_grouping (
        id uuid PRIMARY KEY,
        offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
        -- lists of ids of enrolments
        groups jsonb NOT NULL,
        drawn_by uuid NOT NULL REFERENCES person,
        drawn_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX class_grouping_latest ON class_grouping (offering_id, id)');
    // In the class for a half-day or two, to make up for what they have missed elsewhere: a seat, but no candidate.
    await runner.query('ALTER TABLE enrolment ADD makes_up boolean NOT NULL DEFAULT false');
    await runner.query('CREATE INDEX enrolment_of_address ON enrolment (email)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX enrolment_of_address');
    await runner.query('ALTER TABLE enrolment DROP makes_up');
    await runner.query('DROP TABLE class_grouping, class_confirmation, class_presence, class_code_scan, class_mark');
  }
}
