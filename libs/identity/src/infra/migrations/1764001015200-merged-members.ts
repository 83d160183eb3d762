import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two accounts of one person become one: the other one keeps its address, and opens nothing any more. */
export class MergedMembers1764001015200 implements MigrationInterface {
  name = 'MergedMembers1764001015200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        DROP CONSTRAINT person_kind_check,
        ADD CONSTRAINT person_kind_check CHECK (kind IN ('member', 'guest', 'imported', 'merged')),
        DROP CONSTRAINT person_check1,
        ADD CONSTRAINT person_check1
          CHECK (kind = 'member' OR (password_hash IS NULL AND roles = '{}' AND (kind = 'merged' OR email IS NULL))),
        DROP CONSTRAINT person_check3,
        ADD CONSTRAINT person_check3
          CHECK (kind IN ('guest', 'merged') AND (kind <> 'merged' OR merged_into IS NOT NULL) OR merged_into IS NULL);
      DROP INDEX person_email_unique;
      CREATE UNIQUE INDEX person_email_unique ON person (email) WHERE kind IN ('member', 'merged');
      ALTER TABLE mail_link
        DROP CONSTRAINT mail_link_purpose_check,
        ADD CONSTRAINT mail_link_purpose_check
          CHECK (purpose IN ('sign-in', 'reset', 'confirm-email', 'sign-up', 'invitation', 'claim', 'merge'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM mail_link WHERE purpose = 'merge';
      ALTER TABLE mail_link
        DROP CONSTRAINT mail_link_purpose_check,
        ADD CONSTRAINT mail_link_purpose_check
          CHECK (purpose IN ('sign-in', 'reset', 'confirm-email', 'sign-up', 'invitation', 'claim'));
      UPDATE person SET kind = 'member', merged_into = NULL WHERE kind = 'merged' AND email IS NOT NULL;
      UPDATE person SET kind = 'imported', merged_into = NULL WHERE kind = 'merged';
      DROP INDEX person_email_unique;
      CREATE UNIQUE INDEX person_email_unique ON person (email) WHERE kind = 'member';
      ALTER TABLE person
        DROP CONSTRAINT person_kind_check,
        ADD CONSTRAINT person_kind_check CHECK (kind IN ('member', 'guest', 'imported')),
        DROP CONSTRAINT person_check1,
        ADD CONSTRAINT person_check1
          CHECK (kind = 'member' OR (email IS NULL AND password_hash IS NULL AND roles = '{}')),
        DROP CONSTRAINT person_check3,
        ADD CONSTRAINT person_check3 CHECK (merged_into IS NULL OR kind = 'guest')`);
  }
}
