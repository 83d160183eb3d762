import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What moderators decided about people, as far as it decides what these may do. */
export class Sanctions1764000600000 implements MigrationInterface {
  name = 'Sanctions1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SANCTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sanction');
  }
}

const SANCTION = `
  CREATE TABLE sanction (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('warn', 'silence', 'suspend')),
    from_at timestamptz NOT NULL,
    -- compared with the clock whenever it matters: no job has to end anything
    until_at timestamptz,
    lifted_at timestamptz,
    given_by uuid NOT NULL REFERENCES person,
    CHECK ((kind = 'warn') = (until_at IS NULL)),
    CHECK (until_at > from_at)
  );
  CREATE INDEX sanction_of_person ON sanction (person_id, from_at DESC);
  CREATE INDEX sanction_in_force ON sanction (person_id, kind, until_at) WHERE lifted_at IS NULL AND kind <> 'warn'`;
