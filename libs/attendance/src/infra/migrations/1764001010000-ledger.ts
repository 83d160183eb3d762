import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody may count towards a renewal, and every change of its minutes. */
export class Ledger1764001010000 implements MigrationInterface {
  name = 'Ledger1764001010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEM);
    await runner.query(ENTRY);
    await runner.query(ONLY_ADDED);
    await runner.query(EXISTING_RECORDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_entry, ledger_item');
    await runner.query('DROP FUNCTION ledger_entry_stays');
  }
}

const ITEM = `
  CREATE TABLE ledger_item (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    kind text NOT NULL CHECK (kind IN ('meetup', 'class', 'reading', 'own')),
    -- the attendance record, the enrolment or the material that it comes from; null for what members bring themselves
    source_id uuid CHECK ((source_id IS NULL) = (kind = 'own')),
    category text NOT NULL CHECK (category IN ('learning', 'events', 'volunteering', 'other')),
    title text NOT NULL CHECK (title <> ''),
    description text NOT NULL,
    -- on the calendar of where it took place
    happened_on date NOT NULL,
    -- when its owner entered it with the Scrum Alliance
    logged_at timestamptz,
    created_at timestamptz NOT NULL,
    -- raised by every change that its owner makes
    revision integer NOT NULL DEFAULT 1
  );
  CREATE INDEX ledger_item_of_person ON ledger_item (person_id, happened_on DESC, id DESC);
  -- Nothing counts twice.
  CREATE UNIQUE INDEX ledger_item_of_fact ON ledger_item (kind, source_id) WHERE kind IN ('meetup', 'class');
  CREATE UNIQUE INDEX ledger_item_of_reading ON ledger_item (person_id, source_id) WHERE kind = 'reading'`;

/** What an item counts is the sum of its entries. */
const ENTRY = `
  CREATE TABLE ledger_entry (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES ledger_item,
    -- whole ones; below zero where an entry takes back what another one gave
    minutes integer NOT NULL CHECK (minutes <> 0),
    reason text NOT NULL CHECK (reason IN ('made', 'facts', 'override', 'edited', 'withdrawn')),
    at timestamptz NOT NULL
  );
  CREATE INDEX ledger_entry_of_item ON ledger_entry (item_id, at, id)`;

const ONLY_ADDED = `
  CREATE FUNCTION ledger_entry_stays() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'Entries of the ledger are corrected by further entries'; END $$;
  CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_stays()`;

const EXISTING_RECORDS = `
  WITH item AS (
    INSERT INTO ledger_item (id, person_id, kind, source_id, category, title, description, happened_on, created_at)
    SELECT gen_random_uuid(), person_id, 'meetup', id, 'events', title, description, started_on, issued_at
      FROM attendance_record WHERE issued_at IS NOT NULL AND minutes > 0
    RETURNING id, source_id)
  INSERT INTO ledger_entry (id, item_id, minutes, reason, at)
  SELECT gen_random_uuid(), item.id, record.minutes, 'made', record.issued_at
    FROM item JOIN attendance_record record ON record.id = item.source_id`;
