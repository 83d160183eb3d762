import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told of what, and what is not mailed to whom. */
export class Notifications1764000800000 implements MigrationInterface {
  name = 'Notifications1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTIFICATION);
    await runner.query(MAILS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification_mail, notification');
  }
}

const NOTIFICATION = `
  -- That somebody was told, and no word of what: all that is shown is read when it is asked for, as it is by then.
  CREATE TABLE notification (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN (
      'mention', 'answer', 'reply', 'quote', 'watching', 'accepted', 'endorsed', 'moderation', 'appeal')),
    post_id uuid REFERENCES post ON DELETE CASCADE,
    action_id uuid REFERENCES moderation_action ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    -- said to be read; reading on in the thread counts as well
    read_at timestamptz,
    CHECK (num_nonnulls(post_id, action_id) = 1),
    CHECK ((action_id IS NOT NULL) = (kind IN ('moderation', 'appeal')))
  ) WITH (fillfactor = 85);
  -- of one post a person hears once
  CREATE UNIQUE INDEX notification_of_post ON notification (post_id, person_id)
    WHERE kind IN ('mention', 'answer', 'reply', 'quote', 'watching');
  CREATE UNIQUE INDEX notification_of_signal ON notification (post_id, person_id, kind)
    WHERE kind IN ('accepted', 'endorsed');
  CREATE UNIQUE INDEX notification_of_action ON notification (action_id, kind) WHERE action_id IS NOT NULL;
  CREATE INDEX notification_latest ON notification (person_id, created_at DESC, id DESC);
  CREATE INDEX notification_unread ON notification (person_id, created_at DESC, id DESC) WHERE read_at IS NULL`;

const MAILS = `
  -- what is mailed to a person; who never chose gets all three
  CREATE TABLE notification_mail (
    person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    answer boolean NOT NULL DEFAULT true,
    mention boolean NOT NULL DEFAULT true,
    accepted boolean NOT NULL DEFAULT true
  )`;
