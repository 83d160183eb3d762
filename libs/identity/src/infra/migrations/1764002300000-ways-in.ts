import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, and accounts elsewhere that open an account here. Of a passkey the public half alone is kept. */
export class WaysIn1764002300000 implements MigrationInterface {
  name = 'WaysIn1764002300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        credential_id bytea NOT NULL UNIQUE CHECK (octet_length(credential_id) <= 1023),
        public_key bytea NOT NULL,
        user_handle bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX passkey_of_person ON passkey (person_id, id);
      CREATE TABLE linked_identity (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        issuer text NOT NULL,
        subject text NOT NULL CHECK (char_length(subject) BETWEEN 1 AND 255),
        email text,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        UNIQUE (issuer, subject)
      );
      CREATE INDEX linked_identity_of_person ON linked_identity (person_id, id);
      CREATE TABLE used_step (
        id uuid PRIMARY KEY,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX used_step_expiry ON used_step (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE used_step, linked_identity, passkey');
  }
}
