import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Flags, cases, decisions and appeals, notes, and the log that only grows. */
export class Moderation1764000700000 implements MigrationInterface {
  name = 'Moderation1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [AUDIT, REFUSE, CASES, DECISIONS, NOTES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE member_note, appeal, moderation_action, post_flag, moderation_case, audit_words, audit_entry;
      DROP FUNCTION audit_only_grows`);
  }
}

const AUDIT = `
  -- Ids and codes alone, and no references: it outlives what it tells of.
  CREATE TABLE audit_entry (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    -- null where a rule acted
    actor_id uuid,
    action text NOT NULL CHECK (action ~ '^[a-z]+([.-][a-z]+)*$'),
    -- whom it was about
    person_id uuid,
    case_id uuid,
    post_id uuid,
    thread_id uuid,
    space_id uuid,
    codes jsonb NOT NULL DEFAULT '{}'
  );
  CREATE INDEX audit_newest ON audit_entry (at DESC, id DESC);
  CREATE INDEX audit_of_person ON audit_entry (person_id, at DESC, id DESC) WHERE person_id IS NOT NULL;
  CREATE INDEX audit_of_actor ON audit_entry (actor_id, at DESC, id DESC) WHERE actor_id IS NOT NULL;
  CREATE INDEX audit_of_case ON audit_entry (case_id, actor_id) WHERE case_id IS NOT NULL;
  -- what was said; erasing a person may clear it
  CREATE TABLE audit_words (
    entry_id uuid PRIMARY KEY REFERENCES audit_entry,
    words text NOT NULL CHECK (char_length(words) <= 2000)
  )`;

/** Triggers fire for the owner of the table as well; ALWAYS: also in a session that replays a replica's changes. */
const REFUSE = `
  CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'audit_entry only grows: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();
  ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_only_grows`;

const CASES = `
  CREATE TABLE moderation_case (
    id uuid PRIMARY KEY,
    -- a person flagged it, or a rule held it back
    kind text NOT NULL CHECK (kind IN ('flag', 'rule')),
    post_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    author_id uuid NOT NULL REFERENCES person,
    -- why a rule held it back
    reasons text[] NOT NULL DEFAULT '{}',
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by uuid REFERENCES person,
    outcome text
  );
  CREATE UNIQUE INDEX moderation_case_open ON moderation_case (post_id) WHERE closed_at IS NULL;
  CREATE INDEX moderation_case_queue ON moderation_case (opened_at, id) WHERE closed_at IS NULL;
  CREATE INDEX moderation_case_closed ON moderation_case (closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;
  CREATE INDEX moderation_case_of_post ON moderation_case (post_id);
  CREATE INDEX moderation_case_of_author ON moderation_case (author_id, opened_at DESC);
  CREATE TABLE post_flag (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES moderation_case ON DELETE CASCADE,
    post_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('spam', 'offensive', 'off-topic', 'private-information', 'something-else')),
    words text NOT NULL DEFAULT '' CHECK (char_length(words) <= 2000),
    at timestamptz NOT NULL,
    UNIQUE (post_id, person_id)
  );
  CREATE INDEX post_flag_of_case ON post_flag (case_id, at)`;

const DECISIONS = `
  CREATE TABLE moderation_action (
    id uuid PRIMARY KEY,
    action text NOT NULL,
    case_id uuid REFERENCES moderation_case ON DELETE CASCADE,
    post_id uuid REFERENCES post ON DELETE CASCADE,
    thread_id uuid REFERENCES thread ON DELETE CASCADE,
    -- whom it concerns, who is told and may appeal
    person_id uuid REFERENCES person,
    actor_id uuid NOT NULL REFERENCES person,
    reason text NOT NULL,
    words text NOT NULL DEFAULT '' CHECK (char_length(words) <= 2000),
    until_at timestamptz,
    sanction_id uuid REFERENCES sanction ON DELETE SET NULL,
    -- what is needed to undo it
    before jsonb NOT NULL DEFAULT '{}',
    at timestamptz NOT NULL,
    undone_at timestamptz
  );
  CREATE INDEX moderation_action_of_person ON moderation_action (person_id, at DESC, id DESC);
  CREATE INDEX moderation_action_of_case ON moderation_action (case_id, at) WHERE case_id IS NOT NULL;
  CREATE TABLE appeal (
    -- once for each decision
    action_id uuid PRIMARY KEY REFERENCES moderation_action ON DELETE CASCADE,
    words text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 2000),
    at timestamptz NOT NULL,
    outcome text CHECK (outcome IN ('uphold', 'overturn')),
    answer text CHECK (char_length(answer) <= 2000),
    decided_by uuid REFERENCES person,
    decided_at timestamptz,
    CHECK (num_nonnulls(outcome, decided_by, decided_at) IN (0, 3))
  );
  CREATE INDEX appeal_open ON appeal (at, action_id) WHERE decided_at IS NULL`;

const NOTES = `
  -- what moderators tell each other about a member
  CREATE TABLE member_note (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    author_id uuid NOT NULL REFERENCES person,
    words text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 2000),
    at timestamptz NOT NULL
  );
  CREATE INDEX member_note_of_person ON member_note (person_id, at DESC, id DESC)`;
