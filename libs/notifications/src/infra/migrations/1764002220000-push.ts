import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices that show what people are told, also while no page is open. */
export class Push1764002220000 implements MigrationInterface {
  name = 'Push1764002220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- by which push services know this installation (RFC 8292): one, and the private half encrypted
      CREATE TABLE push_key (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        public_key text NOT NULL,
        sealed bytea NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE push_device (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        -- a device is told nothing once the session ends that it was signed in with
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        name text NOT NULL,
        endpoint text NOT NULL UNIQUE,
        p256dh text NOT NULL,
        auth text NOT NULL,
        created_at timestamptz NOT NULL,
        last_told_at timestamptz
      );
      CREATE INDEX push_device_of_person ON push_device (person_id);
      CREATE INDEX push_device_of_session ON push_device (session_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE push_device, push_key');
  }
}
