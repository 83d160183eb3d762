import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is written on the pages of materials, as it was read out of them. */
export class PageTexts1764000990000 implements MigrationInterface {
  name = 'PageTexts1764000990000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material_text (
        -- no row: not read yet, or nothing that has text
        version_id uuid PRIMARY KEY REFERENCES material_version ON DELETE CASCADE,
        failure text CHECK (failure IN ('broken', 'encrypted', 'too-large', 'too-slow', 'no-text')),
        pages integer CHECK (pages > 0),
        characters integer,
        CHECK (num_nonnulls(failure, pages) = 1)
      )`);
    await runner.query(`
      CREATE TABLE material_page_text (
        version_id uuid NOT NULL REFERENCES material_text ON DELETE CASCADE,
        -- from 1; pages without a letter have no row
        page integer NOT NULL CHECK (page > 0),
        text text NOT NULL,
        PRIMARY KEY (version_id, page)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE material_page_text, material_text');
  }
}
