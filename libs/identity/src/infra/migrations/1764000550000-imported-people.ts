import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authors of what was imported: people with a name and nothing to sign in with, known by their id at the source. */
export class ImportedPeople1764000550000 implements MigrationInterface {
  name = 'ImportedPeople1764000550000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        DROP CONSTRAINT person_kind_check,
        ADD CONSTRAINT person_kind_check CHECK (kind IN ('member', 'guest', 'imported')),
        DROP CONSTRAINT person_check,
        ADD CONSTRAINT person_check CHECK (kind <> 'member' OR email IS NOT NULL OR erased_at IS NOT NULL);
      CREATE TABLE imported_person (
        source text NOT NULL CHECK (char_length(source) <= 100),
        external_id text NOT NULL CHECK (char_length(external_id) <= 200),
        person_id uuid NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
        PRIMARY KEY (source, external_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE imported_person;
      DELETE FROM person WHERE kind = 'imported';
      ALTER TABLE person
        DROP CONSTRAINT person_kind_check,
        ADD CONSTRAINT person_kind_check CHECK (kind IN ('member', 'guest')),
        DROP CONSTRAINT person_check,
        ADD CONSTRAINT person_check CHECK (kind = 'guest' OR email IS NOT NULL OR erased_at IS NOT NULL)`);
  }
}
