import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people add to their posts. */
export class Uploads1764000510000 implements MigrationInterface {
  name = 'Uploads1764000510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UPLOAD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upload');
  }
}

const UPLOAD = `
  CREATE TABLE upload (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES person,
    -- through which it is read; null while it is written, and after the post is gone for good
    post_id uuid REFERENCES post ON DELETE SET NULL,
    -- there before the file is put to its place, and until it has left it
    state text NOT NULL DEFAULT 'arriving' CHECK (state IN ('arriving', 'kept', 'leaving')),
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    type text NOT NULL,
    bytes bigint NOT NULL CHECK (bytes > 0),
    sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
    -- of pictures alone, in pixels
    width integer CHECK (width > 0),
    height integer CHECK (height > 0),
    created_at timestamptz NOT NULL,
    -- the post was edited and no longer shows it
    replaced_at timestamptz,
    CHECK (num_nonnulls(width, height) <> 1)
  );
  CREATE INDEX upload_of_owner ON upload (owner_id, created_at);
  CREATE INDEX upload_of_post ON upload (post_id) WHERE post_id IS NOT NULL;
  CREATE INDEX upload_unfinished ON upload (created_at) WHERE state <> 'kept' OR post_id IS NULL;
  CREATE INDEX upload_replaced ON upload (replaced_at) WHERE replaced_at IS NOT NULL`;
