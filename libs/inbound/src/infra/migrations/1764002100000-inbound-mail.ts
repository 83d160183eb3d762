import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InboundMail1764002100000 implements MigrationInterface {
  name = 'InboundMail1764002100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbound_mail (
        id uuid PRIMARY KEY,
        -- A hash of its Message-ID, or of all of it where it has none.
        message_key bytea NOT NULL,
        -- Of the address it came to, which is itself not kept: whoever has it can write as that person. Both null where it
        -- came to the address that our mails come from.
        person_id uuid,
        answers uuid,
        envelope_from text NOT NULL,
        bytes int NOT NULL,
        -- As it came; null once it was worked off.
        raw bytea,
        state text NOT NULL CHECK (state IN ('waiting', 'posted', 'held', 'refused', 'dropped', 'report', 'failed')),
        reason text,
        post_id uuid,
        -- How many of its files were not taken.
        refused_files int NOT NULL DEFAULT 0,
        received_at timestamptz NOT NULL,
        done_at timestamptz,
        CHECK ((state = 'waiting') = (done_at IS NULL)),
        CHECK (state IN ('waiting', 'failed') OR raw IS NULL),
        UNIQUE NULLS NOT DISTINCT (message_key, person_id, answers)
      )`);
    // Mails are compressed as they are, or not at all.
    await runner.query('ALTER TABLE inbound_mail ALTER raw SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inbound_mail');
  }
}
