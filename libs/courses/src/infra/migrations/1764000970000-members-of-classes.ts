import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which member somebody on a roster is. */
export class MembersOfClasses1764000970000 implements MigrationInterface {
  name = 'MembersOfClasses1764000970000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enrolment
        ADD person_id uuid REFERENCES person,
        ADD joined_at timestamptz,
        -- by the address that the roster has, by the link of an invitation, or by the code of the class
        ADD joined_by text CHECK (joined_by IN ('address', 'link', 'code')),
        ADD CHECK (num_nonnulls(person_id, joined_at, joined_by) IN (0, 3))`);
    await runner.query('CREATE UNIQUE INDEX enrolment_of_member ON enrolment (person_id, offering_id)');
    await runner.query('CREATE INDEX enrolment_by_address ON enrolment (email) WHERE person_id IS NULL');
    await runner.query(`
      UPDATE enrolment SET person_id = person.id, joined_at = now(), joined_by = 'address'
        FROM person
       WHERE person.email = enrolment.email AND person.kind = 'member' AND person.erased_at IS NULL
         AND person.email_confirmed_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE enrolment DROP person_id, DROP joined_at, DROP joined_by');
  }
}
