import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members read the forum in a feed reader, under a key that they can take back. */
export class ForumFeeds1764002200000 implements MigrationInterface {
  name = 'ForumFeeds1764002200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the id is what a key is made of, with the secret of the application: nothing in here opens a feed
      CREATE TABLE forum_feed (
        person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        id uuid NOT NULL UNIQUE,
        created_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forum_feed');
  }
}
