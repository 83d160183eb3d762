import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { isOutage } from '../http/problem.js';
import { Database } from './database.js';
import { dataSourceOptions } from './data-source.js';
import { inBackground, keepWhoAsks } from './patience.js';

const SCHEMA = { entities: [], migrations: [] };

describe('the patience with a database', () => {
  let database: TestDatabase;
  const open: DataSource[] = [];
  const serving = async (jobs?: boolean, poolSize = 20) => {
    const options = dataSourceOptions(database.url, SCHEMA, jobs === undefined ? undefined : { jobs });
    const dataSource = await new DataSource({ ...options, poolSize } as typeof options).initialize();
    open.push(dataSource);
    return dataSource;
  };
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    for (const dataSource of open) await dataSource.destroy();
    await database.drop();
  });

  it.each([
    ['that serves people', false, ['15s', '10s', '30s', '2s']],
    ['that does jobs', true, ['10min', '1min', '1min', '2s']],
    ['that migrates', undefined, ['0', '0', '0', '0']],
  ])('of a process %s is told to the server', async (_, jobs, expected) => {
    const dataSource = await serving(jobs);
    const said = await dataSource.query<Record<string, string>[]>(
      `SELECT current_setting('statement_timeout') AS a, current_setting('lock_timeout') AS b,
              current_setting('idle_in_transaction_session_timeout') AS c,
              current_setting('client_connection_check_interval') AS d`,
    );
    expect(Object.values(said[0]!)).toEqual(expected);
  });

  it('ends what takes too long, or waits too long for a lock, as an outage and not as a mistake', async () => {
    const [holder, waiter] = [await serving(false), await serving(false)];
    const slow = waiter.query(`SET statement_timeout = 50; SELECT pg_sleep(60)`).catch((error: unknown) => error);
    expect(isOutage(await slow)).toBe(true);
    await holder.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(1)');
      const late = waiter.query(`SET lock_timeout = 50; SELECT pg_advisory_xact_lock(1)`);
      expect(isOutage(await late.catch((error: unknown) => error))).toBe(true);
    });
  });

  it('is that of whoever asks, also on a connection that comes free from somebody else', async () => {
    const { pool } = new Database(await serving(true, 1));
    keepWhoAsks(pool);
    const client = (await pool.connect()) as PoolClient & { connection: { stream: Socket } };
    const { stream } = client.connection;
    await client.query('SELECT 1');
    const ofPeople = stream.timeout!;
    const job = inBackground(() => pool.query('SELECT 1'));
    client.release();
    await job;
    expect(stream.timeout).toBeGreaterThan(10 * ofPeople);
    await pool.query('SELECT 1');
    expect(stream.timeout).toBe(ofPeople);
  });
});
