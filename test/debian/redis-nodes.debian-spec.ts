import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type TestApp, testApp } from '../support/app.js';
import { lossyProxy, type LossyProxy } from '../support/lossy-proxy.js';
import { type TestRedis, testRedis } from '../support/redis.js';
import { survivesRollingRestart } from '../support/rolling-restart.js';

jest.setTimeout(180_000);

describe('two nodes joined by Redis that are restarted one after the other, at work', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await testRedis();
  });
  afterAll(() => redis.close());

  it('lose nothing that was acknowledged, and do nothing twice', () =>
    survivesRollingRestart({ REDIS_URL: redis.url }));
});

describe('a node that is cut off from Redis', () => {
  let redis: TestRedis;
  let line: LossyProxy;
  let server: TestApp;
  beforeAll(async () => {
    redis = await testRedis();
    line = await lossyProxy(redis.url);
    server = await testApp({ env: { REDIS_URL: line.url } });
  });
  afterAll(async () => {
    await line.mend();
    await server.close();
    await line.close();
    await redis.close();
  });

  const said = async () => (await server.http().get('/health/ready').expect(200)).body as object;
  const WHOLE = { status: 'ok', parts: { database: 'ok', redis: 'ok' } };
  const WITHOUT = { status: 'degraded', parts: { database: 'ok', redis: 'away' } };
  const until = async (expected: object) => {
    while (JSON.stringify(await said()) !== JSON.stringify(expected));
  };

  it('says so, serves on, and says that it is whole again', async () => {
    expect(await said()).toEqual(WHOLE);
    await line.cut();
    await until(WITHOUT);
    await server.http().get('/api/v1/community').expect(200);
    await line.mend();
    await until(WHOLE);
  });

  it('says so as well where Redis hangs', async () => {
    line.hold();
    expect(await said()).toEqual(WITHOUT);
    await line.mend();
    await until(WHOLE);
  });
});
