import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that was told of a post is found by the post: for its mails, and when it goes. */
export class NotificationsByPost1764000810000 implements MigrationInterface {
  name = 'NotificationsByPost1764000810000';

  async up(runner: QueryRunner): Promise<void> {
    // The indexes that keep a person from hearing twice each know some kinds alone, and are no help for several.
    await runner.query('CREATE INDEX notification_by_post ON notification (post_id) WHERE post_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notification_by_post');
  }
}
