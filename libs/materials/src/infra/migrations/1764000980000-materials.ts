import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handed out: the library of each course and the free one, and what classes make of them. */
export class Materials1764000980000 implements MigrationInterface {
  name = 'Materials1764000980000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material_file (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL REFERENCES person,
        name text NOT NULL,
        bytes bigint NOT NULL CHECK (bytes > 0),
        -- still being sent; found to be what its name says, and about to be put to its place; part of a version
        state text NOT NULL DEFAULT 'arriving' CHECK (state IN ('arriving', 'checked', 'kept')),
        type text,
        sha256 bytea,
        created_at timestamptz NOT NULL,
        CHECK (state = 'arriving' OR num_nonnulls(type, sha256) = 2)
      )`);
    await runner.query('CREATE INDEX material_file_of_owner ON material_file (owner_id)');
    await runner.query(`CREATE INDEX material_file_waiting ON material_file (created_at) WHERE state <> 'kept'`);
    await runner.query(`
      CREATE TABLE material (
        id uuid PRIMARY KEY,
        -- null: in the free library
        course_id uuid REFERENCES course,
        library_kind text CHECK (library_kind IN ('blog-post', 'ebook', 'resource')),
        kind text NOT NULL CHECK (kind IN ('file', 'page', 'link', 'video')),
        title text NOT NULL,
        author text NOT NULL,
        -- what reading it takes
        minutes integer CHECK (minutes > 0),
        archived_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL,
        CHECK ((course_id IS NULL) = (library_kind IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX material_of_course ON material (course_id, id)');
    await runner.query('CREATE INDEX material_in_library ON material (id) WHERE course_id IS NULL');
    await runner.query(`
      CREATE TABLE material_version (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES material,
        number integer NOT NULL CHECK (number > 0),
        note text NOT NULL,
        file_id uuid UNIQUE REFERENCES material_file,
        markdown text,
        html text,
        renderer integer,
        url text,
        created_by uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL,
        UNIQUE (material_id, number),
        UNIQUE (id, material_id),
        CHECK (num_nonnulls(file_id, markdown, url) = 1),
        CHECK (num_nonnulls(markdown, html, renderer) IN (0, 3))
      )`);
    await this.arrangements(runner);
    await this.uses(runner);
  }

  private async arrangements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material_section (
        id uuid PRIMARY KEY,
        offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
        title text NOT NULL,
        position integer NOT NULL,
        UNIQUE (id, offering_id)
      )`);
    await runner.query('CREATE INDEX material_section_of_offering ON material_section (offering_id, position)');
    await runner.query(`
      CREATE TABLE material_entry (
        id uuid PRIMARY KEY,
        offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
        section_id uuid NOT NULL,
        material_id uuid NOT NULL REFERENCES material,
        -- null: the newest when the class began
        version_id uuid,
        position integer NOT NULL,
        release text NOT NULL CHECK (release IN ('before', 'during', 'after', 'on-date')),
        release_at timestamptz,
        prework boolean NOT NULL,
        due_at timestamptz,
        created_at timestamptz NOT NULL,
        UNIQUE (offering_id, material_id),
        FOREIGN KEY (section_id, offering_id) REFERENCES material_section (id, offering_id) ON DELETE CASCADE,
        FOREIGN KEY (version_id, material_id) REFERENCES material_version (id, material_id),
        CHECK ((release = 'on-date') = (release_at IS NOT NULL)),
        CHECK (NOT prework OR release IN ('before', 'on-date')),
        CHECK (prework OR due_at IS NULL)
      )`);
    await runner.query('CREATE INDEX material_entry_of_section ON material_entry (section_id, position)');
    await runner.query('CREATE INDEX material_entry_of_material ON material_entry (material_id)');
  }

  private async uses(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material_use (
        person_id uuid NOT NULL REFERENCES person,
        material_id uuid NOT NULL REFERENCES material,
        -- in which class; null: in the free library
        offering_id uuid REFERENCES offering ON DELETE CASCADE,
        opened_at timestamptz NOT NULL,
        completed_at timestamptz,
        -- the one that was completed, or else opened first
        version_id uuid NOT NULL,
        UNIQUE NULLS NOT DISTINCT (person_id, material_id, offering_id),
        FOREIGN KEY (version_id, material_id) REFERENCES material_version (id, material_id)
      )`);
    await runner.query('CREATE INDEX material_use_in_class ON material_use (offering_id, material_id)');
    await runner.query(`
      CREATE TABLE material_prework (
        offering_id uuid PRIMARY KEY REFERENCES offering ON DELETE CASCADE,
        -- how many days before the class it is mailed by itself; null: it is not
        days_before integer CHECK (days_before > 0),
        -- last, by itself or by hand; who joins afterwards is mailed at once
        mailed_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE material_prework_mail (
        offering_id uuid NOT NULL REFERENCES offering ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        -- a digest of what there was to prepare
        state text NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (offering_id, person_id, state)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE material_prework_mail, material_prework, material_use, material_entry, material_section,
                  material_version, material, material_file`,
    );
  }
}
