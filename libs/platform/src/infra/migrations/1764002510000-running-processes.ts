import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The processes of the program, each of which says every few seconds that it is there. */
export class RunningProcesses1764002510000 implements MigrationInterface {
  name = 'RunningProcesses1764002510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE running_process (
        id uuid PRIMARY KEY,
        roles text[] NOT NULL,
        version text NOT NULL,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        -- How it is: numbers, and texts of statements with placeholders.
        facts jsonb NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE running_process');
  }
}
