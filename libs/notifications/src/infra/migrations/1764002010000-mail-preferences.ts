import type { MigrationInterface, QueryRunner } from 'typeorm';

const OLD = ['answer', 'mention', 'accepted', 'renewal'];

/** What is mailed to whom and when, by kind and space; and what stood in which digest. */
export class MailPreferences1764002010000 implements MigrationInterface {
  name = 'MailPreferences1764002010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PREFERENCES);
    await runner.query(DIGESTS);
    for (const kind of OLD) {
      await runner.query(
        `INSERT INTO mail_preference (person_id, kind, pace)
         SELECT person_id, '${kind}', CASE WHEN ${kind} THEN 'at-once' ELSE 'off' END FROM notification_mail`,
      );
    }
    await runner.query('DROP TABLE notification_mail');
  }

  async down(runner: QueryRunner): Promise<void> {
    const columns = OLD.map((kind) => `${kind} boolean NOT NULL DEFAULT true`);
    await runner.query(
      `CREATE TABLE notification_mail (person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE, ${columns.join(', ')})`,
    );
    const chosen = OLD.map((kind) => `coalesce(bool_and(pace <> 'off') FILTER (WHERE kind = '${kind}'), true)`);
    await runner.query(
      `INSERT INTO notification_mail (person_id, ${OLD.join(', ')})
       SELECT person_id, ${chosen.join(', ')} FROM mail_preference WHERE space_id IS NULL GROUP BY person_id`,
    );
    await runner.query('DROP TABLE mail_digest_item, mail_digest, mail_rhythm, mail_preference');
  }
}

const PREFERENCES = `
  -- how soon a kind is mailed to a person; who never chose has the usual pace of each kind
  CREATE TABLE mail_preference (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL,
    -- in this space alone; null for everywhere else
    space_id uuid REFERENCES space ON DELETE CASCADE,
    pace text NOT NULL CHECK (pace IN ('at-once', 'daily', 'weekly', 'off')),
    UNIQUE NULLS NOT DISTINCT (person_id, kind, space_id)
  );
  CREATE INDEX mail_preference_digest ON mail_preference (person_id) WHERE pace IN ('daily', 'weekly');
  CREATE INDEX mail_preference_space ON mail_preference (space_id) WHERE space_id IS NOT NULL;

  -- when somebody is mailed, on the clock where they live
  CREATE TABLE mail_rhythm (
    person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    quiet_from text CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    quiet_to text CHECK (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND quiet_to <> quiet_from),
    digest_hour smallint NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
    -- 1 is Monday
    digest_weekday smallint NOT NULL CHECK (digest_weekday BETWEEN 1 AND 7),
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
  )`;

const DIGESTS = `
  -- one a day and person, whoever writes it; also where there was nothing to write
  CREATE TABLE mail_digest (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    -- where they live
    day date NOT NULL,
    weekly boolean NOT NULL,
    UNIQUE (person_id, day)
  );
  CREATE INDEX mail_digest_day ON mail_digest (day);

  -- what stood in a digest stands in no other
  CREATE TABLE mail_digest_item (
    digest_id uuid NOT NULL REFERENCES mail_digest ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    notification_id uuid UNIQUE REFERENCES notification ON DELETE CASCADE,
    -- a question nobody has answered
    thread_id uuid REFERENCES thread ON DELETE CASCADE,
    CHECK (num_nonnulls(notification_id, thread_id) = 1),
    UNIQUE (person_id, thread_id)
  );
  CREATE INDEX mail_digest_item_of ON mail_digest_item (digest_id);
  CREATE INDEX mail_digest_item_thread ON mail_digest_item (thread_id) WHERE thread_id IS NOT NULL`;
