import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Configuration, Jobs, UnitOfWork } from '#platform';
import { aSignedIn, type IdentityApp, identityApp, settled } from '../support/identity-app.js';
import { testApp } from '../support/app.js';

interface Status {
  queues: { name: string; waiting: number; failed: number }[];
  outbox: { parked: number; given: { id: string; type: string; lastError: string }[] };
  mails: { kept: number; failed: number };
  processes: { id: string; roles: string[]; alive: boolean; version: string }[];
  slow: { text: string; calls: number; longest: number }[];
  store: { databaseBytes: number; postgres: string; migrations: number; missingMigrations: number };
}

describe('how the house is', () => {
  let app: IdentityApp;
  let cookie: string;
  beforeAll(async () => {
    app = await identityApp();
    ({ cookie } = await aSignedIn(app, 'admin'));
  });
  afterAll(() => app.close());

  const call = (method: 'get' | 'post', path: string, as = cookie) =>
    app.http[method](`/api/v1/administration/status${path}`).set('cookie', as).set('origin', 'http://localhost:4321');
  const status = async (): Promise<Status> => (await call('get', '').expect(200)).body as Status;

  it('is for administrators alone', async () => {
    const { cookie: others } = await aSignedIn(app, 'moderator', 'trainer');
    await app.http.get('/api/v1/administration/status').expect(401);
    await call('get', '', others).expect(403);
    await call('post', '/queues/mail.send/retry', others).expect(403);
  });

  it('tells of the database and its migrations, and names every queue', async () => {
    const { store, queues } = await status();
    expect(store.databaseBytes).toBeGreaterThan(1_000_000);
    expect(store).toMatchObject({ postgres: expect.stringMatching(/^\d+/), missingMigrations: 0 });
    expect(queues.map(({ name }) => name).toSorted()).toEqual(app.app.get(Jobs).names().toSorted());
  });

  it('knows each process, and which has said goodbye', async () => {
    const database = { url: app.app.get(Configuration).databaseUrl, drop: () => Promise.resolve() };
    const other = await testApp({ database, env: { AFTERCLASS_ROLES: 'jobs' } });
    const both = (await status()).processes;
    expect(both.map(({ roles, alive }) => [roles, alive])).toEqual([
      [['http', 'realtime', 'jobs'], true],
      [['jobs'], true],
    ]);
    expect(both[0]!.version).toMatch(/^\d+\.\d+\.\d+$/);
    await other.close();
    expect((await status()).processes.map(({ id }) => id)).toEqual([both[0]!.id]);
  });

  it('says of a process that was silent for long that it is away', async () => {
    await app.database.query(
      `INSERT INTO running_process (id, roles, version, started_at, seen_at, facts)
       VALUES (gen_random_uuid(), '{http}', '0.0.1', now() - interval '1 hour', now() - interval '1 minute',
               '{"sockets": 3, "memoryMegabytes": 90, "lagMilliseconds": 2,
                 "slow": [{"text": "SELECT $1", "calls": 2, "longest": 900, "total": 1200}]}')`,
    );
    const { processes, slow } = await status();
    expect(processes[0]).toMatchObject({ version: '0.0.1', alive: false, sockets: 3 });
    expect(slow).toContainEqual({ text: 'SELECT $1', calls: 2, longest: 900, total: 1200 });
    await app.database.query(`DELETE FROM running_process WHERE version = '0.0.1'`);
  });

  it('shows an event that was given up, and tells it once more to those who have not heard of it', async () => {
    const [row] = await app.database.query<{ id: string }>(
      `INSERT INTO outbox (id, type, payload, created_at, parked_at, attempts, last_error)
       VALUES (gen_random_uuid(), 'test.given-up', '{}', now(), now(), 12, 'somebody: was out') RETURNING id`,
    );
    const { outbox } = await status();
    expect(outbox).toMatchObject({ parked: 1, given: [{ type: 'test.given-up', lastError: 'somebody: was out' }] });
    await call('post', `/events/${row!.id}/retry`).expect(204);
    await settled(app);
    expect((await status()).outbox).toMatchObject({ parked: 0, given: [] });
    await call('post', `/events/${row!.id}/retry`).expect(404);
    await call('post', '/events/one/retry').expect(404);
  });

  it('counts jobs that were given up, and lets them begin anew', async () => {
    await app.app
      .get(UnitOfWork)
      .run((tx) => app.app.get(Jobs).send(tx, 'mail.sweep', {}, { startAfter: Date.UTC(2100, 0) }));
    await app.database.query(`UPDATE pgboss.job SET state = 'failed', retry_count = 5 WHERE name = 'mail.sweep'`);
    const sweeps = async () => (await status()).queues.find(({ name }) => name === 'mail.sweep');
    expect(await sweeps()).toMatchObject({ waiting: 0, failed: 1 });
    await call('post', '/queues/mail.sweep/retry').expect(200, { count: 1 });
    expect(await sweeps()).toMatchObject({ failed: 0 });
    await call('post', '/queues/no.such.queue/retry').expect(404);
  });
});
