import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxAndMail1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        -- Subscribers that have had it, when another of them failed.
        delivered_to text[] NOT NULL DEFAULT '{}',
        attempts int NOT NULL DEFAULT 0,
        available_at timestamptz NOT NULL DEFAULT '-infinity',
        last_error text,
        -- Set when it failed too often: an administrator decides.
        parked_at timestamptz
      )`);
    await runner.query(`CREATE INDEX outbox_waiting ON outbox (available_at, id) WHERE parked_at IS NULL`);
    await runner.query(`CREATE INDEX outbox_parked ON outbox (parked_at) WHERE parked_at IS NOT NULL`);
    await runner.query(`
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        -- What is told, and to whom: the same key twice is one mail.
        key text NOT NULL UNIQUE,
        recipient text NOT NULL,
        locale text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text,
        headers jsonb NOT NULL DEFAULT '{}',
        attachments jsonb NOT NULL DEFAULT '[]',
        state text NOT NULL CHECK (state IN ('kept', 'waiting', 'sent', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CHECK ((state = 'sent') = (sent_at IS NOT NULL))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail');
    await runner.query('DROP TABLE outbox');
  }
}
