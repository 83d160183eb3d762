import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people come into a class: personal links, the code of the class, transfers; and addresses that differ. */
export class WaysIntoClasses1764000975000 implements MigrationInterface {
  name = 'WaysIntoClasses1764000975000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE class_invitation (
        -- the one that holds: another invitation takes its place
        enrolment_id uuid PRIMARY KEY REFERENCES enrolment ON DELETE CASCADE,
        id uuid NOT NULL UNIQUE,
        -- where it goes to; it is good as long as the roster has this address
        email text NOT NULL,
        locale text NOT NULL CHECK (locale IN ('en', 'fr')),
        -- SHA-256 of the secret of the link; null until the mail is written
        token_hash bytea UNIQUE,
        invited_by uuid NOT NULL REFERENCES person,
        invited_at timestamptz NOT NULL
      )`);
    await runner.query(
      'CREATE INDEX class_invitation_unwritten ON class_invitation (enrolment_id) WHERE token_hash IS NULL',
    );
    await runner.query(`
      CREATE TABLE class_code (
        offering_id uuid PRIMARY KEY REFERENCES offering ON DELETE CASCADE,
        code text NOT NULL UNIQUE,
        made_by uuid NOT NULL REFERENCES person,
        made_at timestamptz NOT NULL
      )`);
    await runner.query(`
      ALTER TABLE enrolment
        -- where somebody went who is withdrawn because of that
        ADD transferred_to uuid REFERENCES enrolment,
        -- the address of their account that a trainer has looked at, and kept the roster's all the same
        ADD kept_beside text,
        -- the address that the registration system has, where the roster has that of the account instead
        ADD registered_as text`);
    await runner.query(
      'CREATE INDEX enrolment_transferred_to ON enrolment (transferred_to) WHERE transferred_to IS NOT NULL',
    );
    await runner.query('CREATE INDEX enrolment_named ON enrolment (lower(name))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX enrolment_named');
    await runner.query('ALTER TABLE enrolment DROP transferred_to, DROP kept_beside, DROP registered_as');
    await runner.query('DROP TABLE class_code, class_invitation');
  }
}
