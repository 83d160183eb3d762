import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, SystemClock } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { platformNode, type PlatformNode } from '../../../../test/support/platform.js';
import { Foreground } from '../lifecycle/foreground.js';
import { Metrics } from '../observability/metrics.js';
import { type JobFacts, Jobs } from './jobs.js';

describe('jobs', () => {
  const clock = new SystemClock();
  let database: TestDatabase;
  let node: PlatformNode;
  let jobs: Jobs;
  const started: { jobs: Jobs; node: PlatformNode }[] = [];

  const process = async (roles: string) => {
    const one = await platformNode(database.url, { clock, env: { AFTERCLASS_ROLES: roles } });
    const its = new Jobs(one.configuration, clock, new Metrics(), new Foreground());
    started.push({ jobs: its, node: one });
    return { node: one, jobs: its };
  };
  const waiting = (name: string) =>
    node.database.query<{ data: { number: number } }>(
      `SELECT data FROM pgboss.job WHERE name = $1 AND state = 'created' ORDER BY created_on`,
      [name],
    );

  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    ({ node, jobs } = await process('http,jobs'));
  });
  afterEach(async () => {
    for (const one of started.splice(0)) {
      await one.jobs.stop();
      await one.node.close();
    }
  });
  afterAll(() => database.drop());

  it('are done once what they came with is committed', async () => {
    const done = new Promise<object>((resolve) => jobs.define('test.once', async (data) => resolve(data)));
    await jobs.start();
    await node.unitOfWork.run((tx) => jobs.send(tx, 'test.once', { number: 1 }));
    expect(await done).toEqual({ number: 1 });
  });

  it('do not exist when that is rolled back', async () => {
    jobs.define('test.undone', async () => undefined);
    await jobs.start();
    const failing = node.unitOfWork.run(async (tx) => {
      await jobs.send(tx, 'test.undone', { number: 1 }, { startAfter: clock.now() + HOUR });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await waiting('test.undone')).toEqual([]);
  });

  it('wait for their moment, one per key', async () => {
    jobs.define('test.later', async () => undefined);
    await jobs.start();
    const startAfter = clock.now() + HOUR;
    await node.unitOfWork.run(async (tx) => {
      await jobs.send(tx, 'test.later', { number: 1 }, { startAfter, singletonKey: 'one' });
      await jobs.send(tx, 'test.later', { number: 2 }, { startAfter, singletonKey: 'one' });
      await jobs.send(tx, 'test.later', { number: 3 }, { startAfter });
      await jobs.send(tx, 'test.later', { number: 4 }, { startAfter });
    });
    const numbers = (await waiting('test.later')).map(({ data }) => data.number);
    expect(numbers.sort()).toEqual([1, 3, 4]);
    expect(await jobs.counts()).toEqual([{ name: 'test.later', waiting: expect.any(Number), failed: 0 }]);
  });

  it('are counted as failed, and kept without the values, when nobody tries again', async () => {
    const tried: JobFacts[] = [];
    const failed = new Promise<void>((resolve) => {
      jobs.define(
        'test.broken',
        async (_data, job) => {
          tried.push(job);
          resolve();
          throw new Error('no mail for anna@example.org');
        },
        { retryLimit: 0 },
      );
    });
    await jobs.start();
    await node.unitOfWork.run((tx) => jobs.send(tx, 'test.broken', {}));
    await failed;
    await jobs.stop();
    expect(tried).toEqual([{ id: expect.any(String), attempt: 1, last: true }]);
    const [row] = await node.database.query<{ state: string; output: { message: string } }>(
      `SELECT state, output FROM pgboss.job WHERE name = 'test.broken'`,
    );
    expect(row).toMatchObject({ state: 'failed', output: { message: 'Error: no mail for [e-mail]' } });
  });

  it('begin again within a minute where the process that was at them is gone', async () => {
    const done = new Promise<JobFacts>((resolve) => jobs.define('test.orphan', async (_, job) => resolve(job)));
    await jobs.start();
    await node.unitOfWork.run((tx) => jobs.send(tx, 'test.orphan', {}, { startAfter: clock.now() + HOUR }));
    // As a killed process leaves it: under way, and not heard of since.
    const left = await node.database.query<{ beats: number }>(
      `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 minute',
                             heartbeat_on = now() - interval '1 minute', start_after = now() - interval '1 minute'
        WHERE name = 'test.orphan' RETURNING heartbeat_seconds AS beats`,
    );
    expect(left).toEqual([{ beats: 30 }]);
    expect(await done).toMatchObject({ attempt: 2 });
  }, 90_000);

  it('are sent by processes that do none, and done by those that do', async () => {
    const sender = await process('http');
    sender.jobs.define('test.elsewhere', async () => {
      throw new Error('This process does no jobs');
    });
    await sender.jobs.start();
    const done = new Promise<object>((resolve) => jobs.define('test.elsewhere', async (data) => resolve(data)));
    await jobs.start();
    await sender.node.unitOfWork.run((tx) => sender.jobs.send(tx, 'test.elsewhere', { number: 5 }));
    expect(await done).toEqual({ number: 5 });
  });

  it('run by the clock as long as the program says so', async () => {
    jobs.define('test.nightly', async () => undefined, { cron: '17 3 * * *', tz: 'Europe/Paris' });
    await jobs.start();
    const schedules = () => node.database.query('SELECT name, cron, timezone FROM pgboss.schedule');
    expect(await schedules()).toEqual([{ name: 'test.nightly', cron: '17 3 * * *', timezone: 'Europe/Paris' }]);
    const next = await process('jobs');
    await next.jobs.start();
    expect(await schedules()).toEqual([]);
  });

  it('are not lost when the process stops while one is being done', async () => {
    let begun: () => void;
    let goOn: () => void;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    jobs.define('test.slow', async () => {
      begun();
      await mayGoOn;
    });
    await jobs.start();
    await node.unitOfWork.run((tx) => jobs.send(tx, 'test.slow', {}));
    await hasBegun;
    const stopped = jobs.stop();
    goOn!();
    await stopped;
    const rows = await node.database.query(`SELECT state FROM pgboss.job WHERE name = 'test.slow'`);
    expect(rows).toEqual([{ state: 'completed' }]);
  });

  it('must be known before they are sent, and are defined once', async () => {
    await jobs.start();
    const unknown = node.unitOfWork.run((tx) => jobs.send(tx, 'test.unknown', {}));
    await expect(unknown).rejects.toThrow('No job is called test.unknown');
    jobs.define('test.twice', async () => undefined);
    expect(() => jobs.define('test.twice', async () => undefined)).toThrow('defined twice');
  });
});
