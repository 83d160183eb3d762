import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'mention', 'answer', 'reply', 'quote', 'watching', 'accepted', 'endorsed', 'moderation', 'appeal'`;

/** Learners are told that they were submitted for their certification. */
export class Submissions1764001002000 implements MigrationInterface {
  name = 'Submissions1764001002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notification
        ADD enrolment_id uuid REFERENCES enrolment ON DELETE CASCADE,
        DROP CONSTRAINT notification_kind_check,
        ADD CONSTRAINT notification_kind_check CHECK (kind IN (${KINDS}, 'submitted')),
        DROP CONSTRAINT notification_check,
        ADD CONSTRAINT notification_check CHECK (num_nonnulls(post_id, action_id, enrolment_id) = 1),
        ADD CHECK ((enrolment_id IS NOT NULL) = (kind = 'submitted'))`);
    await runner.query(`
      CREATE UNIQUE INDEX notification_of_enrolment ON notification (enrolment_id, kind) WHERE enrolment_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notification WHERE kind = 'submitted'`);
    await runner.query(`
      ALTER TABLE notification
        DROP enrolment_id,
        DROP CONSTRAINT notification_kind_check,
        ADD CONSTRAINT notification_kind_check CHECK (kind IN (${KINDS})),
        ADD CONSTRAINT notification_check CHECK (num_nonnulls(post_id, action_id) = 1)`);
  }
}
