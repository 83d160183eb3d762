import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reply is stored where the posts of its thread stand as they did when it was decided upon. */
export class PostsVersion1764000580000 implements MigrationInterface {
  name = 'PostsVersion1764000580000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE thread
        -- one more whenever posts are deleted, restored, hidden, shown or moved, or become answers; not with a reply
        ADD COLUMN posts_version integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE thread DROP COLUMN posts_version');
  }
}
