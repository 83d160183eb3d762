import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetups and their series, who comes, and the links that open them to guests and calendars. */
export class Meetups1764000200000 implements MigrationInterface {
  name = 'Meetups1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    const plan = `
      title text NOT NULL,
      description text NOT NULL,
      zone text NOT NULL,
      duration_minutes integer NOT NULL CHECK (duration_minutes > 0),
      host_id uuid NOT NULL,
      cohost_ids uuid[] NOT NULL,
      call_url text,
      settings jsonb NOT NULL,
      minimum_minutes integer CHECK (minimum_minutes > 0),
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL`;
    await runner.query(`
      CREATE TABLE meetup_series (
        id uuid PRIMARY KEY,
        ${plan},
        interval_months integer NOT NULL CHECK (interval_months > 0),
        weekday text NOT NULL,
        ordinal integer NOT NULL,
        until date,
        anchor date NOT NULL,
        -- the time of day on the wall in its zone
        wall_time text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE meetup (
        id uuid PRIMARY KEY,
        ${plan},
        series_id uuid REFERENCES meetup_series (id),
        month text,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        sequence integer NOT NULL,
        cancelled_at timestamptz,
        cancel_reason text,
        own_fields text[] NOT NULL,
        rescheduled_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (ends_at > starts_at),
        CHECK ((series_id IS NULL) = (month IS NULL)),
        -- a month of a series has one meetup, however many processes make those to come
        UNIQUE (series_id, month)
      )`);
    await runner.query(`CREATE INDEX meetup_starts ON meetup (starts_at, id)`);
    await runner.query(`CREATE INDEX meetup_ends ON meetup (ends_at, id)`);
    await runner.query(`
      CREATE TABLE meetup_registration (
        meetup_id uuid NOT NULL REFERENCES meetup (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        -- names this coming: reminders hang on it, and go with it when somebody leaves
        id uuid NOT NULL UNIQUE,
        registered_at timestamptz NOT NULL,
        PRIMARY KEY (meetup_id, person_id)
      )`);
    await runner.query(`CREATE INDEX meetup_registration_order ON meetup_registration (meetup_id, id)`);
    await runner.query(`CREATE INDEX meetup_registration_person ON meetup_registration (person_id)`);
    await runner.query(`
      CREATE TABLE meetup_reminder (
        registration_id uuid NOT NULL REFERENCES meetup_registration (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('day', 'hour')),
        -- a meetup that moves is another appointment and is reminded of anew
        starts_at timestamptz NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (registration_id, kind, starts_at)
      )`);
    await runner.query(`
      CREATE TABLE meetup_join_link (
        meetup_id uuid PRIMARY KEY REFERENCES meetup (id) ON DELETE CASCADE,
        id uuid NOT NULL UNIQUE,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        guests integer NOT NULL DEFAULT 0
      )`);
    await runner.query(`
      CREATE TABLE calendar_feed (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        id uuid NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        -- when the person last joined or left a meetup
        touched_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_feed', 'meetup_join_link', 'meetup_reminder', 'meetup_registration', 'meetup']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('DROP TABLE meetup_series');
  }
}
