import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { platformNode, type PlatformNode } from '../../../../test/support/platform.js';
import { MailPreferences1764002010000 } from './migrations/1764002010000-mail-preferences.js';

describe('what people chose before there were paces', () => {
  const migration = new MailPreferences1764002010000();
  let database: TestDatabase;
  let node: PlatformNode;
  beforeAll(async () => {
    database = await testDatabase();
    node = await platformNode(database.url);
  });
  afterAll(async () => {
    await node.close();
    await database.drop();
  });

  it('stays what it was, forward and back', async () => {
    const [chose, never] = [uuidv7(1), uuidv7(2)];
    for (const id of [chose, never]) {
      await node.database.query(
        `INSERT INTO person (id, kind, display_name, email, created_at) VALUES ($1::uuid, 'member', 'Somebody', $1::text, now())`,
        [id],
      );
    }
    const runner = node.dataSource.createQueryRunner();
    await migration.down(runner);
    await runner.query('INSERT INTO notification_mail (person_id, answer, renewal) VALUES ($1, false, false)', [chose]);
    await migration.up(runner);
    const kept = await node.database.query('SELECT person_id, kind, space_id, pace FROM mail_preference ORDER BY kind');
    expect(kept).toEqual(
      Object.entries({ accepted: 'at-once', answer: 'off', mention: 'at-once', renewal: 'off' }).map(
        ([kind, pace]) => ({
          ...{ person_id: chose, kind, space_id: null, pace },
        }),
      ),
    );
    await migration.down(runner);
    expect(await node.database.query('SELECT * FROM notification_mail')).toEqual([
      { person_id: chose, answer: false, mention: true, accepted: true, renewal: false },
    ]);
    await migration.up(runner);
    await runner.release();
  });
});
