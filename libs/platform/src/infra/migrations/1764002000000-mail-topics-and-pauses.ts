import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that receivers may choose, and addresses that are written to no more. */
export class MailTopicsAndPauses1764002000000 implements MigrationInterface {
  name = 'MailTopicsAndPauses1764002000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail
        -- what it is about and whose choice that is; null where it is no matter of choice
        ADD topic text,
        ADD person_id uuid,
        ADD useful_until timestamptz,
        -- somebody asked for it a moment ago: it goes to a paused address as well
        ADD asked boolean NOT NULL DEFAULT false,
        -- a process is handing it to the mail server
        ADD claimed_until timestamptz,
        ADD CHECK ((topic IS NULL) = (person_id IS NULL))`);
    await runner.query(`
      -- a mail server said that nobody reads there, or somebody there complained
      CREATE TABLE mail_pause (
        address text PRIMARY KEY CHECK (address = lower(address)),
        reason text NOT NULL CHECK (reason IN ('bounce', 'complaint')),
        said text NOT NULL,
        at timestamptz NOT NULL,
        -- of the link that lifts it, while that is good
        confirm_hash bytea UNIQUE,
        confirm_until timestamptz,
        CHECK ((confirm_hash IS NULL) = (confirm_until IS NULL))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_pause');
    await runner.query(
      'ALTER TABLE mail DROP topic, DROP person_id, DROP useful_until, DROP asked, DROP claimed_until',
    );
  }
}
