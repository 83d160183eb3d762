import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other programs are told of what happens here. */
export class Webhooks1764002210000 implements MigrationInterface {
  name = 'Webhooks1764002210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WEBHOOK);
    await runner.query(DELIVERY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery, webhook');
  }
}

const WEBHOOK = `
  CREATE TABLE webhook (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    url text NOT NULL,
    events text[] NOT NULL CHECK (events <@ ARRAY['thread.created', 'answer.accepted', 'meetup.closed', 'record.issued']),
    -- private spaces that it tells of as well; of those that are open to everybody or to all members it always does
    space_ids uuid[] NOT NULL DEFAULT '{}',
    -- encrypted under the secret of the application
    secret bytea NOT NULL,
    -- the secret before, which signs as well until then
    previous_secret bytea,
    previous_until timestamptz,
    off_reason text CHECK (off_reason IN ('by-hand', 'gone', 'failing')),
    off_since timestamptz,
    created_at timestamptz NOT NULL,
    CHECK ((previous_secret IS NULL) = (previous_until IS NULL)),
    CHECK ((off_reason IS NULL) = (off_since IS NULL))
  )`;

const DELIVERY = `
  -- the id is that of the message: the same at every attempt
  CREATE TABLE webhook_delivery (
    id uuid PRIMARY KEY,
    webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
    event text NOT NULL,
    -- the thread, the meetup or the credential; null for a test
    subject_id uuid,
    happened_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed', 'dropped')),
    attempts integer NOT NULL DEFAULT 0,
    last_attempt_at timestamptz,
    -- of the last attempt: what was sent, and what came back
    body text,
    status integer,
    answer text,
    failure text
  );
  CREATE INDEX webhook_delivery_latest ON webhook_delivery (webhook_id, created_at DESC, id DESC);
  CREATE INDEX webhook_delivery_age ON webhook_delivery (created_at);
  CREATE INDEX webhook_delivery_subject ON webhook_delivery (subject_id) WHERE body IS NOT NULL`;
