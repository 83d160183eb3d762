import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys, what they signed, and the lists that say what of it still stands. */
export class Credentials1764001030000 implements MigrationInterface {
  name = 'Credentials1764001030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [KEY, LIST, CREDENTIAL, ONLY_FORWARDS, EXISTING_ITEMS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE credential, status_list, signing_key');
    await runner.query('DROP FUNCTION credential_stays');
  }
}

const KEY = `
  CREATE TABLE signing_key (
    id uuid PRIMARY KEY,
    public_key bytea NOT NULL UNIQUE CHECK (octet_length(public_key) = 32),
    -- the private half, encrypted; kept only as long as it signs
    sealed bytea,
    created_at timestamptz NOT NULL,
    retired_at timestamptz,
    compromised_at timestamptz CHECK (compromised_at IS NULL OR retired_at IS NOT NULL),
    compromised_words text,
    CHECK ((sealed IS NULL) = (retired_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX signing_key_in_use ON signing_key ((true)) WHERE retired_at IS NULL`;

const LIST = `
  CREATE TABLE status_list (
    id uuid PRIMARY KEY,
    -- how many of its entries were given out
    taken integer NOT NULL DEFAULT 0,
    -- raised whenever it says something else, or has to be signed by another key
    version integer NOT NULL DEFAULT 1,
    signed text,
    signed_version integer,
    created_at timestamptz NOT NULL,
    CHECK ((signed IS NULL) = (signed_version IS NULL))
  )`;

const CREDENTIAL = `
  CREATE TABLE credential (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES ledger_item,
    person_id uuid NOT NULL REFERENCES person,
    key_id uuid NOT NULL REFERENCES signing_key,
    list_id uuid NOT NULL REFERENCES status_list,
    list_index integer NOT NULL CHECK (list_index BETWEEN 0 AND 131071),
    kind text NOT NULL CHECK (kind IN ('meetup', 'class')),
    source_id uuid NOT NULL,
    title text NOT NULL,
    happened_on date NOT NULL,
    minutes integer NOT NULL CHECK (minutes > 0),
    -- as it was signed, in clear or as a hash; gone once its owner is
    name text,
    -- what its owner lets everybody see
    shows_name boolean NOT NULL DEFAULT false,
    -- the credential letter by letter; gone once its owner is
    signed text,
    issued_at timestamptz NOT NULL,
    revoked_at timestamptz,
    reason text CHECK (reason IN ('corrected', 'withdrawn', 'renewed', 'key-compromised', 'revoked')),
    revoked_by uuid REFERENCES person,
    words text,
    replaced_by uuid REFERENCES credential DEFERRABLE INITIALLY DEFERRED,
    CHECK ((revoked_at IS NULL) = (reason IS NULL)),
    -- An entry of a list is given out once and for all.
    UNIQUE (list_id, list_index)
  );
  -- Of one thing there is one credential that stands.
  CREATE UNIQUE INDEX credential_that_stands ON credential (item_id) WHERE revoked_at IS NULL;
  CREATE INDEX credential_of_item ON credential (item_id, issued_at DESC, id DESC);
  CREATE INDEX credential_of_person ON credential (person_id, issued_at DESC, id DESC);
  CREATE INDEX credential_of_key ON credential (key_id, id) WHERE revoked_at IS NULL;
  CREATE INDEX credential_revoked ON credential (list_id, list_index) WHERE revoked_at IS NOT NULL`;

/** Revoked for good, and an entry of a status list for good. */
const ONLY_FORWARDS = `
  CREATE FUNCTION credential_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'Credentials are revoked, never removed: their place in a status list is not given out again';
    END IF;
    IF (OLD.list_id, OLD.list_index) IS DISTINCT FROM (NEW.list_id, NEW.list_index)
       OR (OLD.revoked_at IS NOT NULL AND OLD.revoked_at IS DISTINCT FROM NEW.revoked_at) THEN
      RAISE EXCEPTION 'A credential keeps its place in the status list, and stays revoked';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER credential_stays BEFORE UPDATE OR DELETE ON credential
    FOR EACH ROW EXECUTE FUNCTION credential_stays()`;

/** What counted before there were credentials gets one. */
const EXISTING_ITEMS = `
  INSERT INTO outbox (id, type, payload, created_at)
  SELECT gen_random_uuid(), 'credentials.item-found', jsonb_build_object('itemId', id), now()
    FROM ledger_item WHERE kind IN ('meetup', 'class')`;
