import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trace of what told an event goes on in those who are told. */
export class TracesOfEvents1764002500000 implements MigrationInterface {
  name = 'TracesOfEvents1764002500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN traceparent text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP COLUMN traceparent');
  }
}
