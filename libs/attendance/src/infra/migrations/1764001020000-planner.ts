import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_ATTENDANCE_RULES, FIRST_RENEWAL_RULES } from '../rules/first-rules.js';

/** Rules with dates, the certifications that people hold, and what they renewed them with. */
export class Planner1764001020000 implements MigrationInterface {
  name = 'Planner1764001020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULES);
    await runner.query(RULES_STAY);
    for (const [kind, { version, effectiveFrom, sources, numbers }] of [
      ['attendance', FIRST_ATTENDANCE_RULES],
      ['renewal', FIRST_RENEWAL_RULES],
    ] as const) {
      await runner.query(
        `INSERT INTO rule_version (id, kind, version, effective_from, sources, numbers, added_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, now())`,
        [kind, version, effectiveFrom, sources, JSON.stringify(numbers)],
      );
    }
    await runner.query(CERTIFICATIONS);
    await runner.query(RENEWALS);
    await runner.query(REMINDERS);
    await runner.query(CERTIFIED_HERE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE renewal_reminder, ledger_spent, renewal_certification, renewal, held_certification');
    await runner.query('DROP TABLE rule_version');
    await runner.query('DROP FUNCTION rule_version_stays');
  }
}

const RULES = `
  CREATE TABLE rule_version (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('attendance', 'renewal')),
    version text NOT NULL CHECK (version <> ''),
    -- from midnight in UTC; of one day the version that was added last
    effective_from date NOT NULL,
    sources text[] NOT NULL CHECK (cardinality(sources) > 0),
    numbers jsonb NOT NULL,
    -- null for those that came with the program
    added_by uuid REFERENCES person,
    added_at timestamptz NOT NULL,
    UNIQUE (kind, version)
  );
  CREATE INDEX rule_version_in_order ON rule_version (kind, effective_from, added_at, id)`;

const RULES_STAY = `
  CREATE FUNCTION rule_version_stays() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'A version of the rules is followed by another one, and never changed'; END $$;
  CREATE TRIGGER rule_version_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_version
    FOR EACH STATEMENT EXECUTE FUNCTION rule_version_stays()`;

const CERTIFICATIONS = `
  CREATE TABLE held_certification (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    -- as the rules of renewals write it, or the course that led to it
    code text NOT NULL CHECK (code <> ''),
    issued_on date NOT NULL,
    -- the last day on which it holds
    expires_on date NOT NULL CHECK (expires_on > issued_on),
    -- the place in a class that it was earned in; null for what people enter themselves
    enrolment_id uuid UNIQUE REFERENCES enrolment ON DELETE SET NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX held_certification_once ON held_certification (person_id, lower(code));
  CREATE INDEX held_certification_expiring ON held_certification (expires_on)`;

const RENEWALS = `
  CREATE TABLE renewal (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    -- the day until which the Scrum Alliance shows that it holds
    expires_on date NOT NULL,
    renewed_at timestamptz NOT NULL
  );
  CREATE INDEX renewal_of_person ON renewal (person_id, id);
  CREATE TABLE renewal_certification (
    renewal_id uuid NOT NULL REFERENCES renewal ON DELETE CASCADE,
    certification_id uuid NOT NULL REFERENCES held_certification ON DELETE CASCADE,
    -- without this renewal
    expired_on date NOT NULL,
    PRIMARY KEY (renewal_id, certification_id)
  );
  CREATE INDEX renewal_of_certification ON renewal_certification (certification_id);
  CREATE TABLE ledger_spent (
    -- nothing is spent twice
    item_id uuid PRIMARY KEY REFERENCES ledger_item,
    renewal_id uuid NOT NULL REFERENCES renewal ON DELETE CASCADE,
    -- what it counted when it was spent; a correction comes to another sum, and both are seen
    minutes integer NOT NULL CHECK (minutes > 0)
  );
  CREATE INDEX ledger_spent_on ON ledger_spent (renewal_id)`;

const REMINDERS = `
  CREATE TABLE renewal_reminder (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    expires_on date NOT NULL,
    -- before it expires; below zero once it has
    days smallint NOT NULL,
    PRIMARY KEY (person_id, expires_on, days)
  )`;

/** What was activated on the road from a class before this was kept here. */
const CERTIFIED_HERE = `
  INSERT INTO held_certification (id, person_id, code, issued_on, expires_on, enrolment_id, updated_at)
  SELECT DISTINCT ON (person_id, lower(code)) gen_random_uuid(), person_id, code, issued_on,
         coalesce(renewed_until, (issued_on + make_interval(months => validity_months))::date), enrolment_id, now()
    FROM (SELECT enrolment.id AS enrolment_id, enrolment.person_id, course.code, course.validity_months, renewed_until,
                 CASE WHEN NOT course.exam THEN activated_on WHEN exam_result = 'passed' THEN exam_on END AS issued_on
            FROM certification
            JOIN enrolment ON enrolment.id = certification.enrolment_id
            JOIN offering ON offering.id = enrolment.offering_id
            JOIN course ON course.id = offering.course_id
           WHERE enrolment.person_id IS NOT NULL AND activated_on IS NOT NULL) road
   WHERE issued_on IS NOT NULL
   ORDER BY person_id, lower(code), issued_on DESC`;
