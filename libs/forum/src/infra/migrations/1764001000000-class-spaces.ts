import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spaces of classes, whose people are those on the roster, and spaces of those who have taken a course. */
export class ClassSpaces1764001000000 implements MigrationInterface {
  name = 'ClassSpaces1764001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE space
        ADD offering_id uuid UNIQUE REFERENCES offering,
        -- the name that the class gave it last; a space that is called otherwise was renamed by somebody
        ADD class_name text,
        -- whose alumni ask here once the space of their class is archived
        ADD course_id uuid UNIQUE REFERENCES course,
        ADD CHECK (offering_id IS NULL OR audience = 'cohort'),
        ADD CHECK (course_id IS NULL OR audience = 'members'),
        ADD CHECK ((offering_id IS NULL) = (class_name IS NULL))`);
    // Rules of the database, so that they hold in the transaction that changes a roster, whoever changes it.
    for (const statement of [LEAVE, JOIN, CHANGE_TRAINERS]) await runner.query(statement);
    for (const trigger of TRIGGERS) await runner.query(trigger);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION leave_class_space, join_class_space, change_class_moderators CASCADE');
    await runner.query('ALTER TABLE space DROP offering_id, DROP class_name, DROP course_id');
  }
}

/** Who teaches the class stays, also where they are on its roster. */
const LEAVE = `
  CREATE FUNCTION leave_class_space() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE space_member SET left_at = now(), role = 'member'
      FROM space JOIN offering ON offering.id = space.offering_id
     WHERE space.offering_id = OLD.offering_id AND NOT OLD.person_id = ANY (offering.trainer_ids)
       AND space_member.space_id = space.id AND space_member.person_id = OLD.person_id
       AND space_member.left_at IS NULL;
    RETURN NULL;
  END $$`;

const JOIN = `
  CREATE FUNCTION join_class_space() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO space_member (space_id, person_id, joined_at)
    SELECT space.id, NEW.person_id, NEW.joined_at FROM space WHERE space.offering_id = NEW.offering_id
    ON CONFLICT (space_id, person_id) DO UPDATE SET left_at = NULL WHERE space_member.left_at IS NOT NULL;
    RETURN NULL;
  END $$`;

/** Who teaches no more, and is on the roster, stays as one of its people. */
const CHANGE_TRAINERS = `
  CREATE FUNCTION change_class_moderators() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE space_member SET role = 'member', left_at = CASE WHEN NOT EXISTS (
             SELECT FROM enrolment
              WHERE enrolment.offering_id = NEW.id AND enrolment.person_id = space_member.person_id
                AND enrolment.withdrawn_at IS NULL) THEN now() END
      FROM space
     WHERE space.offering_id = NEW.id AND space_member.space_id = space.id AND space_member.left_at IS NULL
       AND space_member.person_id = ANY (OLD.trainer_ids) AND NOT space_member.person_id = ANY (NEW.trainer_ids);
    INSERT INTO space_member (space_id, person_id, role, joined_at)
    SELECT space.id, trainer.id, 'moderator', now()
      FROM space CROSS JOIN unnest(NEW.trainer_ids) AS trainer (id)
     WHERE space.offering_id = NEW.id AND NOT trainer.id = ANY (OLD.trainer_ids)
     ORDER BY trainer.id
    ON CONFLICT (space_id, person_id) DO UPDATE SET role = 'moderator', left_at = NULL;
    RETURN NULL;
  END $$`;

const WAS_IN_IT = 'OLD.person_id IS NOT NULL AND OLD.withdrawn_at IS NULL';
const IS_IN_IT = 'NEW.person_id IS NOT NULL AND NEW.withdrawn_at IS NULL';
const OTHERWISE_NOW =
  'OLD.person_id IS DISTINCT FROM NEW.person_id OR (OLD.withdrawn_at IS NULL) <> (NEW.withdrawn_at IS NULL)';

/** Triggers of one event run in the order of their names: who leaves does so before who joins. */
const TRIGGERS = [
  `CREATE TRIGGER class_space_1_left AFTER UPDATE OF person_id, withdrawn_at ON enrolment FOR EACH ROW
     WHEN (${WAS_IN_IT} AND (${OTHERWISE_NOW})) EXECUTE FUNCTION leave_class_space()`,
  `CREATE TRIGGER class_space_2_joined AFTER UPDATE OF person_id, withdrawn_at ON enrolment FOR EACH ROW
     WHEN (${IS_IN_IT} AND (${OTHERWISE_NOW})) EXECUTE FUNCTION join_class_space()`,
  `CREATE TRIGGER class_space_added AFTER INSERT ON enrolment FOR EACH ROW
     WHEN (${IS_IN_IT}) EXECUTE FUNCTION join_class_space()`,
  `CREATE TRIGGER class_space_removed AFTER DELETE ON enrolment FOR EACH ROW
     WHEN (${WAS_IN_IT}) EXECUTE FUNCTION leave_class_space()`,
  `CREATE TRIGGER class_space_trainers AFTER UPDATE OF trainer_ids ON offering FOR EACH ROW
     WHEN (OLD.trainer_ids IS DISTINCT FROM NEW.trainer_ids) EXECUTE FUNCTION change_class_moderators()`,
];
