import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the owners of a ledger say themselves: their own words, and what they have logged. */
export class OwnLedger1764001015000 implements MigrationInterface {
  name = 'OwnLedger1764001015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_item
        -- instead of the description that was written from facts
        ADD COLUMN own_description text CHECK (own_description IS NULL OR kind <> 'own'),
        -- what it counted when its owner entered it with the Scrum Alliance
        ADD COLUMN logged_minutes integer,
        ADD CONSTRAINT ledger_item_logged CHECK ((logged_at IS NULL) = (logged_minutes IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ledger_item DROP COLUMN own_description, DROP COLUMN logged_minutes');
  }
}
