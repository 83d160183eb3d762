import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses, their classes with half-days, and seats that organisations book. */
export class Offerings1764000950000 implements MigrationInterface {
  name = 'Offerings1764000950000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE course (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        name text NOT NULL,
        required_minutes integer NOT NULL CHECK (required_minutes > 0),
        exam boolean NOT NULL,
        certification text NOT NULL,
        archived_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX course_code ON course (lower(code))');
    // The usual ones: two days each; of these the ScrumMaster's alone ends with a test.
    await runner.query(`
      INSERT INTO course (id, code, name, required_minutes, exam, certification, created_at) VALUES
        ('019a0000-0000-7000-8000-000000000001', 'CSPO', 'Certified Scrum Product Owner', 840, false,
         'Certified Scrum Product Owner', now()),
        ('019a0000-0000-7000-8000-000000000002', 'CSM', 'Certified ScrumMaster', 840, true,
         'Certified ScrumMaster', now()),
        ('019a0000-0000-7000-8000-000000000003', 'A-CSPO', 'Advanced Certified Scrum Product Owner', 840, false,
         'Advanced Certified Scrum Product Owner', now()),
        ('019a0000-0000-7000-8000-000000000004', 'A-CSM', 'Advanced Certified ScrumMaster', 840, false,
         'Advanced Certified ScrumMaster', now())`);
    await runner.query(`
      CREATE TABLE offering (
        id uuid PRIMARY KEY,
        course_id uuid NOT NULL REFERENCES course,
        title text NOT NULL,
        mode text NOT NULL CHECK (mode IN ('online', 'in-person')),
        zone text NOT NULL,
        call_url text,
        address text NOT NULL,
        trainer_ids uuid[] NOT NULL,
        capacity integer NOT NULL CHECK (capacity > 0),
        -- of the first and the last half-day
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        sequence integer NOT NULL DEFAULT 1,
        cancelled_at timestamptz,
        cancel_reason text NOT NULL DEFAULT '',
        created_by uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL,
        CHECK (ends_at > starts_at)
      )`);
    await runner.query('CREATE INDEX offering_starts ON offering (starts_at, id)');
    await runner.query('CREATE INDEX offering_of_course ON offering (course_id)');
    await runner.query(`
      CREATE TABLE half_day (
        id uuid PRIMARY KEY,
        offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
        -- as planned, on the clocks of the class
        date date NOT NULL,
        starts text NOT NULL,
        ends text NOT NULL,
        break_minutes integer NOT NULL CHECK (break_minutes >= 0),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CHECK (ends_at > starts_at)
      )`);
    await runner.query('CREATE INDEX half_day_of_offering ON half_day (offering_id, starts_at)');
    await runner.query(`
      CREATE TABLE booking (
        id uuid PRIMARY KEY,
        offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
        organisation text NOT NULL,
        contact_name text NOT NULL,
        contact_email text,
        seats integer NOT NULL CHECK (seats > 0),
        note text NOT NULL,
        created_by uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX booking_of_offering ON booking (offering_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE booking, half_day, offering, course');
  }
}
