import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way from a class to a certification: what courses ask for and lead to, and how far somebody is. */
export class Road1764001001000 implements MigrationInterface {
  name = 'Road1764001001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE course
        -- from the date of issue
        ADD validity_months integer NOT NULL DEFAULT 24 CHECK (validity_months > 0),
        -- of practice that the course asks for
        ADD experience_months integer NOT NULL DEFAULT 0 CHECK (experience_months >= 0),
        ADD next_course_id uuid REFERENCES course CHECK (next_course_id <> id)`);
    await runner.query(`
      INSERT INTO course (id, code, name, required_minutes, exam, certification, created_at) VALUES
        ('019a0000-0000-7000-8000-000000000005', 'CSP-PO', 'Certified Scrum Professional Product Owner', 840, false,
         'Certified Scrum Professional Product Owner', now()),
        ('019a0000-0000-7000-8000-000000000006', 'CSP-SM', 'Certified Scrum Professional ScrumMaster', 840, false,
         'Certified Scrum Professional ScrumMaster', now())
      ON CONFLICT DO NOTHING`);
    // The steps of the Scrum Alliance; its advanced courses ask for a year of practice.
    for (const [code, next] of [
      ['CSPO', 'A-CSPO'],
      ['A-CSPO', 'CSP-PO'],
      ['CSM', 'A-CSM'],
      ['A-CSM', 'CSP-SM'],
    ]) {
      await runner.query(
        `UPDATE course SET next_course_id = following.id FROM course following
          WHERE lower(course.code) = lower($1) AND lower(following.code) = lower($2)`,
        [code, next],
      );
    }
    await runner.query(`UPDATE course SET experience_months = 12 WHERE lower(code) IN ('a-cspo', 'a-csm')`);
    await runner.query('ALTER TABLE enrolment ADD pre_work_sent_at timestamptz');
    await runner.query(`
      CREATE TABLE certification (
        -- who is in it was submitted
        enrolment_id uuid PRIMARY KEY REFERENCES enrolment ON DELETE CASCADE,
        submitted_at timestamptz NOT NULL,
        submitted_by uuid NOT NULL REFERENCES person,
        -- days on the calendar of whoever names them
        activated_on date,
        exam_result text CHECK (exam_result IN ('passed', 'failed')),
        exam_on date,
        -- after a renewal: the day that the Scrum Alliance shows
        renewed_until date,
        -- how often it was asked by mail whether the activation has come
        reminders smallint NOT NULL DEFAULT 0,
        CHECK ((exam_result IS NULL) = (exam_on IS NULL)),
        CHECK (activated_on IS NOT NULL OR num_nonnulls(exam_on, renewed_until) = 0)
      )`);
    await runner.query(`
      CREATE INDEX certification_not_activated ON certification (submitted_at)
       WHERE activated_on IS NULL AND reminders < 2`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certification');
    await runner.query('ALTER TABLE enrolment DROP pre_work_sent_at');
    await runner.query('ALTER TABLE course DROP validity_months, DROP experience_months, DROP next_course_id');
  }
}
