import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is in a class, and how the columns of registration systems are read. */
export class Roster1764000960000 implements MigrationInterface {
  name = 'Roster1764000960000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enrolment (
        id uuid PRIMARY KEY,
        offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
        -- as addresses are stored; who has an account with it is who is meant
        email text NOT NULL,
        name text NOT NULL,
        organisation text NOT NULL,
        -- what the registration system calls it
        reference text NOT NULL,
        withdrawn_at timestamptz,
        created_by uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL,
        UNIQUE (offering_id, email)
      )`);
    await runner.query('CREATE INDEX enrolment_by_name ON enrolment (offering_id, lower(name), id)');
    await runner.query(`
      CREATE TABLE roster_mapping (
        -- of the names of the columns
        header_digest text PRIMARY KEY,
        mapping jsonb NOT NULL,
        used_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE roster_mapping, enrolment');
  }
}
