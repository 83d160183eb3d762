import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the source of a question said of it, apart from what its thread counts: threads are merged and split here. */
export class ImportReadings1764000570000 implements MigrationInterface {
  name = 'ImportReadings1764000570000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_origin
        -- how many had the question at its source
        ADD COLUMN me_too integer NOT NULL DEFAULT 0 CHECK (me_too >= 0),
        -- the import that read it last: should it come to the same id again, the file has it twice
        ADD COLUMN read_by uuid`);
    await runner.query(`
      UPDATE import_origin origin SET me_too = thread.imported_me_too
        FROM post JOIN thread ON thread.id = post.thread_id WHERE post.id = origin.post_id AND post.depth = 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_origin DROP COLUMN read_by, DROP COLUMN me_too');
  }
}
