import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that another room keeps beside something of its own, which their owner alone reads. */
export class HeldUploads1764001015100 implements MigrationInterface {
  name = 'HeldUploads1764001015100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE upload
        -- the id of what they lie beside
        ADD COLUMN held_by uuid,
        ADD CONSTRAINT upload_held_check CHECK (post_id IS NULL OR held_by IS NULL);
      CREATE INDEX upload_held ON upload (held_by) WHERE held_by IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE upload DROP COLUMN held_by');
  }
}
