import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words on the pages of materials, in a table of their own: what is found among posts is looked for as before. */
export class SearchedMaterials1764000992000 implements MigrationInterface {
  name = 'SearchedMaterials1764000992000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_material (
        version_id uuid NOT NULL REFERENCES material_version ON DELETE CASCADE,
        -- 0: its title and author, and all there is to a version without pages
        page integer NOT NULL CHECK (page >= 0),
        words tsvector NOT NULL,
        PRIMARY KEY (version_id, page)
      )`);
    await runner.query('CREATE INDEX search_material_words ON search_material USING gin (words)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_material');
  }
}
