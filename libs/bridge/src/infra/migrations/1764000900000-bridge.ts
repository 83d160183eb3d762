import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that are brought to a meetup, and where its minutes go. */
export class Bridge1764000900000 implements MigrationInterface {
  name = 'Bridge1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meetup_proposal (
        id uuid PRIMARY KEY,
        thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
        meetup_id uuid NOT NULL REFERENCES meetup ON DELETE CASCADE,
        proposed_by uuid NOT NULL REFERENCES person,
        proposed_at timestamptz NOT NULL,
        -- taken back before the session opened
        withdrawn_at timestamptz,
        -- could not be read by all members any more when the session opened, or had no meetup left
        lapsed_at timestamptz,
        -- stands on the board, with these words as its note
        placed_at timestamptz,
        placed_note text,
        CHECK (num_nonnulls(withdrawn_at, lapsed_at, placed_at) <= 1),
        CHECK ((placed_at IS NULL) = (placed_note IS NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX meetup_proposal_once ON meetup_proposal (meetup_id, thread_id)
        WHERE withdrawn_at IS NULL AND lapsed_at IS NULL`);
    await runner.query('CREATE INDEX meetup_proposal_of_thread ON meetup_proposal (thread_id)');
    await runner.query(`
      CREATE INDEX meetup_proposal_waiting ON meetup_proposal (meetup_id)
        WHERE withdrawn_at IS NULL AND lapsed_at IS NULL AND placed_at IS NULL`);
    await runner.query(`
      CREATE TABLE minutes_space (
        meetup_id uuid UNIQUE REFERENCES meetup ON DELETE CASCADE,
        series_id uuid UNIQUE REFERENCES meetup_series ON DELETE CASCADE,
        -- null: the minutes are posted nowhere
        space_id uuid REFERENCES space ON DELETE SET NULL,
        CHECK (num_nonnulls(meetup_id, series_id) = 1)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE minutes_space, meetup_proposal');
  }
}
