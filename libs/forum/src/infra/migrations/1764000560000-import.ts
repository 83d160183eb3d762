import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports: how far each has come, what it left out, and where what came of it has its origin. */
export class Import1764000560000 implements MigrationInterface {
  name = 'Import1764000560000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SIGNALS, ORIGIN, IMPORT]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE import_left_out, import, import_origin;
      ALTER TABLE post DROP COLUMN imported_score, DROP COLUMN remark;
      ALTER TABLE thread DROP COLUMN imported_me_too`);
  }
}

const SIGNALS = `
  -- Votes that were given elsewhere, without the people who gave them: score = rows of post_vote + imported_score, and
  -- me_too_count = rows of me_too + imported_me_too.
  ALTER TABLE post
    ADD COLUMN imported_score integer NOT NULL DEFAULT 0 CHECK (imported_score >= 0),
    -- a reply to the opening post that answers nothing: a comment on a question, which answer_count does not count
    ADD COLUMN remark boolean NOT NULL DEFAULT false CHECK (NOT remark OR depth = 1);
  ALTER TABLE thread
    ADD COLUMN imported_me_too integer NOT NULL DEFAULT 0 CHECK (imported_me_too >= 0)`;

const ORIGIN = `
  -- Where an imported post comes from (what its licence wants shown), and what its source said when it was last read.
  CREATE TABLE import_origin (
    post_id uuid PRIMARY KEY REFERENCES post ON DELETE CASCADE,
    url text,
    author_url text,
    licence text,
    -- of title, tags and body: whether a newer dump says something else
    digest text NOT NULL,
    -- the post's edits and the thread's title then: whether somebody changed them here since
    edits integer NOT NULL DEFAULT 0,
    title text,
    -- of a question: what the source had accepted, and whether it was closed
    accepted_id uuid,
    locked boolean NOT NULL DEFAULT false
  )`;

const IMPORT = `
  CREATE TABLE import (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('stackexchange', 'csv')),
    -- what imported_from begins with; known once the files are
    source text CHECK (char_length(source) <= 100),
    settings jsonb NOT NULL DEFAULT '{}',
    space_id uuid REFERENCES space,
    requested_by uuid REFERENCES person ON DELETE SET NULL,
    state text NOT NULL CHECK (state IN ('uploading', 'waiting', 'running', 'done', 'failed', 'cancelled')),
    folder text NOT NULL,
    -- sizes and times of the files: an import goes on only with those it began with
    fingerprint text,
    -- the checkpoint: so many rows of this phase's file are stored
    phase text,
    position bigint NOT NULL DEFAULT 0,
    counts jsonb NOT NULL DEFAULT '{}',
    failure jsonb,
    cancel_requested boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    finished_at timestamptz
  );
  CREATE INDEX import_newest ON import (created_at DESC, id DESC);
  CREATE INDEX import_open ON import (updated_at) WHERE state IN ('waiting', 'running');
  CREATE TABLE import_left_out (
    import_id uuid NOT NULL REFERENCES import ON DELETE CASCADE,
    reason text NOT NULL,
    count integer NOT NULL,
    examples jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (import_id, reason)
  )`;
