import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where in the materials of a class something was asked. */
export class PostAnchors1764000994000 implements MigrationInterface {
  name = 'PostAnchors1764000994000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE post_anchor (
        -- the post that asks: it takes its anchor along into whatever thread it comes
        post_id uuid PRIMARY KEY REFERENCES post ON DELETE CASCADE,
        version_id uuid NOT NULL REFERENCES material_version,
        -- null: about the whole of it
        page integer CHECK (page > 0)
      )`);
    await runner.query('CREATE INDEX post_anchor_of_page ON post_anchor (version_id, page)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE post_anchor');
  }
}
