import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, and everything by which they show who they are. Secrets are kept as SHA-256 or argon2id alone. */
export class People1764000100000 implements MigrationInterface {
  name = 'People1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERSON);
    await runner.query(SESSION);
    await runner.query(ACCESS_TOKEN);
    await runner.query(MAIL_LINK);
    await runner.query(GUEST_ACCESS);
    await runner.query(SETTING);
    await runner.query(RATE_LIMIT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limit, setting, guest_access, mail_link, access_token, session, person');
  }
}

const PERSON = `
  CREATE TABLE person (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('member', 'guest')),
    display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 80),
    email text CHECK (email = lower(email) AND char_length(email) <= 254),
    email_confirmed_at timestamptz,
    password_hash text,
    roles text[] NOT NULL DEFAULT '{}' CHECK (roles <@ ARRAY['member', 'trainer', 'moderator', 'admin']),
    time_zone text NOT NULL DEFAULT 'UTC',
    locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'fr')),
    guest_meetup_id uuid,
    merged_into uuid REFERENCES person,
    created_at timestamptz NOT NULL,
    erased_at timestamptz,
    CHECK (kind = 'guest' OR email IS NOT NULL OR erased_at IS NOT NULL),
    CHECK (kind = 'member' OR (email IS NULL AND password_hash IS NULL AND roles = '{}')),
    CHECK ((kind = 'guest') = (guest_meetup_id IS NOT NULL)),
    CHECK (merged_into IS NULL OR kind = 'guest')
  );
  CREATE UNIQUE INDEX person_email_unique ON person (email) WHERE kind = 'member';
  CREATE INDEX person_by_name ON person (lower(display_name), id) WHERE kind = 'member';
  CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;
  CREATE INDEX person_admin ON person (id) WHERE 'admin' = ANY (roles)`;

const SESSION = `
  CREATE TABLE session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    device text NOT NULL,
    address_class text NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX session_of_person ON session (person_id);
  CREATE INDEX session_expiry ON session (expires_at)`;

const ACCESS_TOKEN = `
  CREATE TABLE access_token (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    prefix text NOT NULL,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  );
  CREATE INDEX access_token_of_person ON access_token (person_id, id)`;

const MAIL_LINK = `
  CREATE TABLE mail_link (
    id uuid PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('sign-in', 'reset', 'confirm-email', 'sign-up', 'invitation', 'claim')),
    token_hash bytea NOT NULL UNIQUE,
    email text NOT NULL,
    person_id uuid REFERENCES person ON DELETE CASCADE,
    created_by uuid REFERENCES person ON DELETE SET NULL,
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz
  );
  CREATE INDEX mail_link_of_person ON mail_link (person_id) WHERE used_at IS NULL;
  CREATE INDEX mail_link_invitation ON mail_link (id) WHERE purpose = 'invitation';
  CREATE INDEX mail_link_expiry ON mail_link (expires_at)`;

const GUEST_ACCESS = `
  CREATE TABLE guest_access (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    meetup_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX guest_access_of_person ON guest_access (person_id);
  CREATE INDEX guest_access_expiry ON guest_access (expires_at)`;

const SETTING = `
  CREATE TABLE setting (
    key text PRIMARY KEY,
    value jsonb NOT NULL,
    updated_at timestamptz NOT NULL
  )`;

/** The shape rate-limiter-flexible expects. It may be lost without harm, so it need not be written to the log. */
const RATE_LIMIT = `
  CREATE UNLOGGED TABLE rate_limit (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  )`;
