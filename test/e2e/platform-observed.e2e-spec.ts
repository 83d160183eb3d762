import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainEvents, Shutdown, UnitOfWork } from '#platform';
import { DataSource } from 'typeorm';
import { type TestApp, testApp } from '../support/app.js';

const TOKEN = 'the-token-of-the-machine-that-watches-us';

describe('what is seen of the program from outside', () => {
  let server: TestApp;
  const lines: string[] = [];
  beforeAll(async () => {
    server = await testApp({
      env: { NODE_ENV: 'production', LOG_LEVEL: 'debug', METRICS_TOKEN: TOKEN },
      logTo: { write: (line) => void lines.push(line) },
    });
  });
  afterAll(() => server.close());

  it('logs requests by route and id, and nothing about the person', async () => {
    lines.length = 0;
    await server
      .browser()
      .post('/api/v1/session?next=anna@example.org')
      .set('x-request-id', 'request-4711')
      .set('user-agent', 'Browser of Anna')
      .set('cookie', 'session=Q2hhdGVhdSBkZSBNYXJ0aW4')
      .send({ email: 'anna@example.org', password: 'correct horse battery' });
    await server.http().get('/api/v1/me').set('authorization', 'Bearer ac_Q2hhdGVhdSBkZSBNYXJ0aW4');
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 'info', requestId: 'request-4711', method: 'POST', route: '/api/v1/session' }),
    );
    expect(lines.join()).not.toMatch(/anna|correct horse|Q2hhdGVhdSBkZSBNYXJ0aW4|127\.0\.0\.1|Browser/i);
  });

  it('logs what is our fault with where it happened, without the values of the statement', async () => {
    lines.length = 0;
    const told = new Promise<void>((resolve) => {
      server.app.get(DomainEvents).on('test.fault', 'test', async (_event, tx) => {
        resolve();
        await tx.query('SELECT $1::uuid', ['anna@example.org']);
      });
    });
    await server.app.get(UnitOfWork).run(async (tx) => tx.emit({ type: 'test.fault', payload: {} }));
    await told;
    // The relay has put the event back: only then has it said why.
    const attempts = () => server.app.get(DataSource).query<{ attempts: number }[]>('SELECT attempts FROM outbox');
    while ((await attempts())[0]?.attempts === 0);
    const fault = lines
      .map((line) => JSON.parse(line) as { level: string; err?: object })
      .find(({ level }) => level === 'error');
    expect(fault?.err).toMatchObject({ code: '22P02', message: 'invalid input syntax for type uuid' });
    expect(lines.join()).not.toContain('anna');
  });

  it('says of each line which request it is about, also where that came with a body', async () => {
    lines.length = 0;
    const dataSource = server.app.get(DataSource);
    await dataSource.query('ALTER TABLE person RENAME TO person_away');
    try {
      const post = server.browser().post('/api/v1/session').set('x-request-id', 'request-4712');
      await post.send({ email: 'anna@example.org', password: 'correct horse battery' }).expect(500);
    } finally {
      await dataSource.query('ALTER TABLE person_away RENAME TO person');
    }
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toContainEqual(
      expect.objectContaining({
        level: 'error',
        requestId: 'request-4712',
        err: expect.objectContaining({ code: '42P01' }),
      }),
    );
  });

  it('shows its numbers to who has the token', async () => {
    await server.http().get('/metrics').expect(404);
    await server.http().get('/metrics').set('authorization', 'Bearer wrong').expect(404);
    const { text } = await server.http().get('/metrics').set('authorization', `Bearer ${TOKEN}`).expect(200);
    expect(text).toMatch(
      /afterclass_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/session",status="\d+"\} 1/,
    );
    for (const name of [
      'nodejs_eventloop_lag_seconds',
      'afterclass_database_connections',
      'afterclass_outbox_waiting',
      'afterclass_outbox_parked',
      'afterclass_jobs_waiting',
      'afterclass_jobs_failed',
    ]) {
      expect(text).toMatch(new RegExp(`^${name}(\\{\\})? [0-9.e-]+$`, 'm'));
    }
  });

  it('is not ready while a migration is missing, and says that it is alive', async () => {
    const dataSource = server.app.get(DataSource);
    const [last] = await dataSource.query<{ name: string }[]>('SELECT * FROM migration ORDER BY id DESC LIMIT 1');
    await dataSource.query('UPDATE migration SET name = $1 WHERE name = $2', ['another', last!.name]);
    const refusal = await server.http().get('/health/ready').expect(503);
    expect(refusal.body).toMatchObject({ code: 'unavailable', detail: 'The database is not up to date.' });
    await server.http().get('/health/live').expect(200);
    await dataSource.query('UPDATE migration SET name = $2 WHERE name = $1', ['another', last!.name]);
    await server.http().get('/health/ready').expect(200);
  });

  it('is not ready any more once the end is announced, and still answers', async () => {
    await server.app.get(Shutdown).announce();
    const refusal = await server.http().get('/health/ready').expect(503);
    expect(refusal.body).toMatchObject({ detail: 'This process is stopping.' });
    await server.http().get('/health/live').expect(200);
  });
});

describe('the numbers of a program nobody configured', () => {
  it('are open to this machine in development, and to nobody in production', async () => {
    const development = await testApp();
    await development
      .http()
      .get('/metrics')
      .expect(200)
      .expect('content-type', /^text\/plain/);
    await development.close();
    const production = await testApp({ env: { NODE_ENV: 'production' } });
    await production.http().get('/metrics').expect(404);
    await production.close();
  });
});
