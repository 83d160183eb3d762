import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is hidden, deleted, locked or pinned for a term comes to its end. */
export class Terms1764000710000 implements MigrationInterface {
  name = 'Terms1764000710000';

  async up(runner: QueryRunner): Promise<void> {
    // when its term was over and it was ended for that; sanctions are compared with the clock instead
    await runner.query('ALTER TABLE moderation_action ADD COLUMN ended_at timestamptz');
    await runner.query(`
      CREATE INDEX moderation_action_term ON moderation_action (until_at)
       WHERE ended_at IS NULL AND undone_at IS NULL AND action IN ('hide', 'delete', 'lock', 'pin')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE moderation_action DROP COLUMN ended_at');
  }
}
