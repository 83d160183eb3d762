import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DomainEvents, Jobs, UnitOfWork } from '#platform';
import { type TestApp, testApp } from '../support/app.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { lossyProxy, type LossyProxy } from '../support/lossy-proxy.js';

jest.setTimeout(90_000);

describe('a database that is away for a moment', () => {
  let database: TestDatabase;
  let line: LossyProxy;
  let server: TestApp;
  let told: Promise<void>;
  beforeAll(async () => {
    database = await testDatabase();
    line = await lossyProxy(database.url);
    server = await testApp({ database, env: { DATABASE_URL: line.url } });
    told = new Promise((resolve) => server.app.get(DomainEvents).on('test.outage', 'test', async () => resolve()));
  });
  afterAll(async () => {
    await line.mend();
    await server.close();
    await line.close();
    await database.drop();
  });

  it('is said to be away, and everything goes on when it is back', async () => {
    await line.cut();
    const refused = await server.http().get('/api/v1/community').expect(503);
    expect(refused.body).toMatchObject({ code: 'unavailable' });
    const ready = await server.http().get('/health/ready').expect(503);
    expect(ready.body).toMatchObject({ detail: 'The database does not answer.' });
    await server.http().get('/health/live').expect(200);
    await line.mend();
    await server.http().get('/health/ready').expect(200);
    await server.http().get('/api/v1/community').expect(200);
    await server.app.get(UnitOfWork).run(async (tx) => tx.emit({ type: 'test.outage', payload: {} }));
    await told;
    expect(await server.app.get(Jobs).counts()).not.toEqual([]);
  });

  it('is said to be away where it hangs as well, and nobody is left without an answer', async () => {
    line.hold();
    const asked = server.http().get('/api/v1/community').expect(503);
    const ready = await server.http().get('/health/ready').expect(503);
    expect(ready.body).toMatchObject({ detail: 'The database does not answer.' });
    expect((await asked).body).toMatchObject({ code: 'unavailable' });
    await line.mend();
    await server.http().get('/api/v1/community').expect(200);
    await server.http().get('/health/ready').expect(200);
  });
});
