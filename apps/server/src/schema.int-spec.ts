import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { dataSourceOptions, type Schema } from '#platform';
import { type TestDatabase, testDatabase } from '../../../test/support/database.js';
import { schemaDrift } from '../../../test/support/schema-drift.js';
import { schema } from './schema.js';

@Entity('cup')
class Cup {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  colour: string;
}

class Cups1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE cup (id uuid, colour text NOT NULL, CONSTRAINT "PK_cup" PRIMARY KEY (id))');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cup');
  }
}

class CupsWithoutColour1700000000002 extends Cups1700000000001 {
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE cup (id uuid PRIMARY KEY)');
  }
}

class CupsForGood1700000000003 extends Cups1700000000001 {
  override async down(): Promise<void> {}
}

describe('the schema', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.drop());

  const driftOf = async (wanted: Schema) => {
    const dataSource = await new DataSource(dataSourceOptions(database.url, wanted)).initialize();
    try {
      await dataSource.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      return await schemaDrift(dataSource);
    } finally {
      await dataSource.destroy();
    }
  };
  const cups = (migration: new () => MigrationInterface): Schema => ({ entities: [Cup], migrations: [migration] });

  it('of this program is what its entities say, and can be undone', async () => {
    expect(await driftOf(schema)).toEqual([]);
  });

  it('is as it should be where entities and migrations agree', async () => {
    expect(await driftOf(cups(Cups1700000000001))).toEqual([]);
  });

  it('is found to miss a column', async () => {
    expect(await driftOf(cups(CupsWithoutColour1700000000002))).toContainEqual(
      expect.stringContaining('"colour" text'),
    );
  });

  it('is found to leave something behind', async () => {
    expect(await driftOf(cups(CupsForGood1700000000003))).toContainEqual(expect.stringContaining('Left behind'));
  });
});
