import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ManualClock, SECOND, uuidv7 } from '#kernel';
import { Database, dataSourceOptions, UnitOfWork } from '#platform';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { type LossyProxy, lossyProxy } from '../../../../../test/support/lossy-proxy.js';
import { columnsOf } from '../../app/session/columns.js';
import { scheduledSession } from '../../core.js';
import { PresenceStore } from './presence-store.js';
import { SessionLog } from './session-log.js';

const clock = new ManualClock();

describe('the facts of presence', () => {
  let database: TestDatabase;
  let line: LossyProxy;
  let dataSource: DataSource;
  let store: PresenceStore;
  const sessionId = uuidv7(clock.now());

  beforeAll(async () => {
    database = await testDatabase();
    line = await lossyProxy(database.url);
    dataSource = await new DataSource(dataSourceOptions(line.url, { entities: [], migrations: [] })).initialize();
    new Database(dataSource).pool.on('connect', (client) => client.on('error', () => undefined));
    store = new PresenceStore(new Database(dataSource), clock);
    const state = scheduledSession({ sessionId, startsAt: clock.now(), endsAt: clock.now() + 1, owner: sessionId });
    const log = new SessionLog(new Database(dataSource), new UnitOfWork(dataSource, clock));
    await log.create(state, columnsOf(state), clock.now());
  });

  afterAll(async () => {
    await dataSource.destroy();
    await line.close();
    await database.drop();
  });

  const somebody = () => {
    const id = uuidv7(clock.now());
    return { id, sessionId, personId: uuidv7(clock.now()), kind: 'member' as const };
  };
  const leftAt = async (id: string) =>
    (
      await dataSource.query<{ left_at: Date | null }[]>('SELECT left_at FROM lean_coffee_connection WHERE id = $1', [
        id,
      ])
    )[0]?.left_at;

  it('are written down later where the database is away, so that nobody stays who left', async () => {
    const leaving = somebody();
    await store.joined(leaving);
    clock.advance(SECOND);
    const left = clock.now();
    await line.cut();
    await store.left(leaving);
    await expect(store.joined(somebody())).rejects.toThrow();
    await expect(store.renewLease()).rejects.toThrow();
    clock.advance(SECOND);
    await line.mend();
    expect(await leftAt(leaving.id)).toBeNull();
    await store.renewLease();
    await store.settled();
    expect((await leftAt(leaving.id))?.getTime()).toBe(left);
  });

  it('name who is here only where somebody came, went or lost their node since the mark', async () => {
    const [anna, ben] = [somebody(), somebody()];
    for (const [{ personId }, name] of [
      [anna, 'Anna'],
      [ben, 'Ben'],
    ] as const) {
      await dataSource.query(
        `INSERT INTO person (id, kind, display_name, email, created_at) VALUES ($1, 'member', $2, $3, now())`,
        [personId, name, `${name.toLowerCase()}@example.org`],
      );
    }
    await store.renewLease();
    let mark: string | null = null;
    const look = async () => {
      const found = (await store.look([{ id: sessionId, owner: anna.personId, mark }])).get(sessionId)!;
      mark = found.mark;
      return { ...found, present: found.present?.map(({ name }) => name).toSorted() ?? null };
    };
    const before = await look();
    expect(before).toMatchObject({ present: [], owner_seen: null });
    await Promise.all([store.joined(anna), store.joined(ben)]);
    expect(await look()).toMatchObject({ present: ['Anna', 'Ben'], owner_seen: clock.now() });
    clock.advance(SECOND);
    await store.renewLease();
    expect(await look()).toMatchObject({ present: null, owner_seen: clock.now(), anybody_seen: clock.now() });
    await dataSource.query(`UPDATE person SET display_name = 'Anne' WHERE id = $1`, [anna.personId]);
    expect(await look()).toMatchObject({ present: null });
    await store.left(ben);
    expect(await look()).toMatchObject({ present: ['Anne'] });
    // Somebody else for whom nothing was said before hears of everybody.
    mark = null;
    expect(await look()).toMatchObject({ present: ['Anne'] });
    expect(await look()).toMatchObject({ present: null });
    const seen = clock.now();
    clock.advance(11 * SECOND);
    expect(await look()).toMatchObject({ present: [], owner_seen: seen, anybody_seen: seen });
  });
});
