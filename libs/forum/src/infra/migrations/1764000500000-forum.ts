import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spaces, threads and posts, what people think of them, and how far each has read. */
export class Forum1764000500000 implements MigrationInterface {
  name = 'Forum1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [HANDLE, SPACES, THREADS, POSTS, TAGS, SIGNALS, REVISIONS, READERS]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE thread DROP CONSTRAINT thread_accepted_post');
    await runner.query(`
      DROP TABLE subscription, read_position, bookmark, draft, post_quote, mention, post_revision, me_too, post_vote, thread_tag, tag,
                 post, thread, space_member, space, member_handle`);
    await runner.query('DROP SEQUENCE draft_version');
  }
}

/** What members are mentioned by. Erasing a person takes theirs away. */
const HANDLE = `
  CREATE TABLE member_handle (
    handle text PRIMARY KEY CHECK (handle ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
    person_id uuid NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE
  );
  CREATE INDEX member_handle_prefix ON member_handle (handle text_pattern_ops)`;

const SPACES = `
  CREATE TABLE space (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){0,59}$'),
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
    description text NOT NULL DEFAULT '' CHECK (char_length(description) <= 500),
    -- who reads it: everybody, members, those in space_member, trainers
    audience text NOT NULL CHECK (audience IN ('public', 'members', 'cohort', 'trainers')),
    position integer NOT NULL DEFAULT 0,
    archived_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES person
  );
  CREATE TABLE space_member (
    space_id uuid NOT NULL REFERENCES space ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    role text NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'moderator')),
    joined_at timestamptz NOT NULL,
    left_at timestamptz,
    PRIMARY KEY (space_id, person_id)
  );
  CREATE INDEX space_of_member ON space_member (person_id, space_id) WHERE left_at IS NULL;
  CREATE INDEX space_for_all ON space (audience) WHERE audience <> 'cohort'`;

const THREADS = `
  CREATE TABLE thread (
    id uuid PRIMARY KEY,
    space_id uuid NOT NULL REFERENCES space,
    kind text NOT NULL CHECK (kind IN ('question', 'discussion')),
    title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
    author_id uuid NOT NULL REFERENCES person,
    -- asked without a name: the author is for moderators alone
    anonymous boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    last_activity_at timestamptz NOT NULL,
    -- the number that was given last; numbers are never used twice
    last_number integer NOT NULL DEFAULT 0,
    -- answers and replies that can be read; kept in the transaction that adds or removes one
    reply_count integer NOT NULL DEFAULT 0,
    answer_count integer NOT NULL DEFAULT 0,
    me_too_count integer NOT NULL DEFAULT 0,
    accepted_post_id uuid,
    endorsed_count integer NOT NULL DEFAULT 0,
    pinned_at timestamptz,
    locked_at timestamptz,
    deleted_at timestamptz,
    -- waits for a moderator; its author and moderators see it
    hidden_at timestamptz,
    merged_into uuid REFERENCES thread,
    -- where it came from, when it was imported: unique per source
    imported_from text UNIQUE
  ) WITH (fillfactor = 85);
  CREATE INDEX thread_latest ON thread (space_id, last_activity_at DESC, id DESC)
    WHERE deleted_at IS NULL AND hidden_at IS NULL AND merged_into IS NULL;
  CREATE INDEX thread_newest ON thread (space_id, created_at DESC, id DESC)
    WHERE deleted_at IS NULL AND hidden_at IS NULL AND merged_into IS NULL;
  CREATE INDEX thread_unanswered ON thread (space_id, created_at DESC, id DESC)
    WHERE kind = 'question' AND answer_count = 0 AND deleted_at IS NULL AND hidden_at IS NULL AND merged_into IS NULL;
  CREATE INDEX thread_pinned ON thread (space_id, pinned_at) WHERE pinned_at IS NOT NULL;
  CREATE INDEX thread_of_author ON thread (author_id, created_at DESC);
  CREATE INDEX thread_merged ON thread (merged_into) WHERE merged_into IS NOT NULL`;

const POSTS = `
  CREATE TABLE post (
    id uuid PRIMARY KEY,
    thread_id uuid NOT NULL REFERENCES thread,
    parent_id uuid REFERENCES post,
    -- the opening post is 0, an answer 1, a reply to it 2; at most 500
    depth smallint NOT NULL CHECK (depth BETWEEN 0 AND 500),
    -- the order of arrival; 1 is the opening post
    number integer NOT NULL,
    -- the numbers from the answer down to here, 4 bytes each, big endian; the opening post has none
    path bytea NOT NULL,
    author_id uuid NOT NULL REFERENCES person,
    anonymous boolean NOT NULL DEFAULT false,
    raw text NOT NULL,
    html text NOT NULL,
    renderer_version smallint NOT NULL,
    created_at timestamptz NOT NULL,
    edited_at timestamptz,
    edits integer NOT NULL DEFAULT 0,
    -- posts that can be read below this one
    descendant_count integer NOT NULL DEFAULT 0,
    score integer NOT NULL DEFAULT 0,
    endorsed_by uuid REFERENCES person,
    endorsed_at timestamptz,
    endorsed boolean NOT NULL GENERATED ALWAYS AS (endorsed_at IS NOT NULL) STORED,
    deleted_at timestamptz,
    deleted_by uuid REFERENCES person,
    hidden_at timestamptz,
    imported_from text UNIQUE,
    UNIQUE (thread_id, id),
    UNIQUE (thread_id, number),
    UNIQUE (thread_id, path),
    CHECK (octet_length(path) = 4 * depth)
  ) WITH (fillfactor = 85);
  -- read backwards: endorsed first, then by score, then in the order of arrival
  CREATE INDEX post_best ON post (thread_id, endorsed, score, (-number)) WHERE depth = 1;
  CREATE INDEX post_of_parent ON post (parent_id, number);
  CREATE INDEX post_of_author ON post (author_id, created_at DESC);
  CREATE INDEX post_outdated ON post (renderer_version, id);
  ALTER TABLE thread ADD CONSTRAINT thread_accepted_post FOREIGN KEY (id, accepted_post_id)
    REFERENCES post (thread_id, id) DEFERRABLE INITIALLY DEFERRED`;

const TAGS = `
  CREATE TABLE tag (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (char_length(name) BETWEEN 1 AND 35)
  );
  CREATE TABLE thread_tag (
    thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
    tag_id uuid NOT NULL REFERENCES tag,
    PRIMARY KEY (thread_id, tag_id)
  );
  CREATE INDEX thread_tag_of_tag ON thread_tag (tag_id, thread_id)`;

const SIGNALS = `
  CREATE TABLE post_vote (
    post_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (post_id, person_id)
  );
  CREATE INDEX post_vote_of_person ON post_vote (person_id);
  CREATE TABLE me_too (
    thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (thread_id, person_id)
  );
  CREATE INDEX me_too_of_person ON me_too (person_id)`;

const REVISIONS = `
  -- what a post said before an edit; revision 1 is what was first written
  CREATE TABLE post_revision (
    post_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    revision integer NOT NULL,
    raw text NOT NULL,
    title text,
    tags text[],
    -- who wrote this revision, when, and what for
    author_id uuid NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL,
    reason text CHECK (char_length(reason) <= 300),
    PRIMARY KEY (post_id, revision)
  );
  CREATE TABLE mention (
    post_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (post_id, person_id)
  );
  CREATE INDEX mention_of_person ON mention (person_id, post_id);
  -- which posts quote which: the words of a deleted post leave those that quote it
  CREATE TABLE post_quote (
    post_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    quoted_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    PRIMARY KEY (post_id, quoted_id)
  );
  CREATE INDEX post_quote_of_quoted ON post_quote (quoted_id)`;

const READERS = `
  CREATE SEQUENCE draft_version;
  CREATE TABLE draft (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    -- 'new' for a thread, 'reply:<post>' or 'edit:<post>'
    place text NOT NULL CHECK (char_length(place) <= 60),
    body jsonb NOT NULL,
    -- new with every save and never used twice; who saves names the one they started from
    version bigint NOT NULL DEFAULT nextval('draft_version'),
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, place)
  );
  CREATE TABLE bookmark (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    post_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    note text NOT NULL DEFAULT '' CHECK (char_length(note) <= 300),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, post_id)
  );
  CREATE INDEX bookmark_newest ON bookmark (person_id, created_at DESC, post_id DESC);
  CREATE TABLE read_position (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
    -- all numbers up to this one were read; only ever raised
    last_number integer NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (person_id, thread_id)
  ) WITH (fillfactor = 85);
  CREATE INDEX read_position_latest ON read_position (person_id, at DESC);
  CREATE INDEX read_position_of_thread ON read_position (thread_id);
  CREATE TABLE subscription (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    space_id uuid REFERENCES space ON DELETE CASCADE,
    thread_id uuid REFERENCES thread ON DELETE CASCADE,
    -- watch: told of every post; follow: shown as unread; mute: not even that. What is said of a thread comes before
    -- what is said of its space, so that 'normal' is kept for threads; a space without a row is normal.
    level text NOT NULL CHECK (level IN ('watch', 'follow', 'mute') OR level = 'normal' AND thread_id IS NOT NULL),
    created_at timestamptz NOT NULL,
    CHECK (num_nonnulls(space_id, thread_id) = 1)
  );
  CREATE UNIQUE INDEX subscription_space ON subscription (person_id, space_id) WHERE space_id IS NOT NULL;
  CREATE UNIQUE INDEX subscription_thread ON subscription (person_id, thread_id) WHERE thread_id IS NOT NULL;
  CREATE INDEX subscription_of_space ON subscription (space_id) WHERE space_id IS NOT NULL;
  CREATE INDEX subscription_of_thread ON subscription (thread_id) WHERE thread_id IS NOT NULL`;
