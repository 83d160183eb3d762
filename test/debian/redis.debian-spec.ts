import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'redis';
import { SECOND, uuidv7 } from '#kernel';
import { testApp } from '../support/app.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { LiveClient } from '../support/live/live-client.js';
import { type TwoNodes, twoNodes } from '../support/live/two-nodes.js';
import { type TestRedis, testRedis } from '../support/redis.js';
import { ServerEnded, startServer } from '../support/server.js';

/** Where nodes tell each other how far a session is. */
const CHANNEL = 'afterclass#/lean-coffee#';

describe('two nodes joined by Redis', () => {
  let redis: TestRedis;
  let both: TwoNodes;
  let near: LiveClient;
  let far: LiveClient;

  beforeAll(async () => {
    redis = await testRedis();
    both = await twoNodes({ REDIS_URL: redis.url });
    const { world, host, nodes } = both;
    const meetup = await world.aMeetup(host);
    near = await LiveClient.in(meetup, nodes[0]!.url, host);
    far = await LiveClient.in(meetup, nodes[1]!.url, await world.aMember());
    await near.give('start-session');
  });

  afterAll(async () => {
    for (const client of [near, far]) client.close();
    await both.close();
    await redis.close();
  });

  const topicReachesTheOtherNode = async () =>
    far.has(await near.give('add-topic', { topicId: uuidv7(0), title: 'Flow' }));

  /** Eight topics, each given when the one before has arrived: a look once a second would take eight seconds. */
  async function expectHints() {
    const told = await toldOverRedis();
    const began = performance.now();
    for (let topic = 0; topic < 8; topic += 1) await topicReachesTheOtherNode();
    expect(performance.now() - began).toBeLessThan(5 * SECOND);
    expect(await told()).toBeGreaterThanOrEqual(8);
  }

  /** Counts the messages between the nodes from now on. */
  async function toldOverRedis(): Promise<() => Promise<number>> {
    let count = 0;
    const listener = await clientOf(redis);
    await listener.subscribe(CHANNEL, () => (count += 1));
    return async () => {
      await listener.close();
      return count;
    };
  }

  it('hear of each other at once', expectHints);

  it('go on without it, and use it again when it is back', async () => {
    await redis.kill();
    await topicReachesTheOtherNode();
    await topicReachesTheOtherNode();
    await redis.restart();
    const asking = await clientOf(redis);
    while ((await asking.pubSubNumSub([CHANNEL]))[CHANNEL] !== both.nodes.length);
    await asking.close();
    await expectHints();
    for (const node of both.nodes) {
      expect(node.output().match(/Redis is away/g)).toHaveLength(1);
    }
  });
});

describe('a node at a Redis', () => {
  let database: TestDatabase;
  let redis: TestRedis;

  beforeAll(async () => {
    [database, redis] = await Promise.all([testDatabase(), testRedis()]);
  });

  afterAll(async () => {
    await redis.close();
    await database.drop();
  });

  it('leaves no connection behind when it stops', async () => {
    const app = await testApp({ database, env: { REDIS_URL: redis.url } });
    const asking = await clientOf(redis);
    expect((await asking.clientList()).length).toBeGreaterThan(1);
    await app.close();
    while ((await asking.clientList()).length > 1);
    await asking.close();
  });

  it('stops while Redis is away', async () => {
    const app = await testApp({ database, env: { REDIS_URL: redis.url } });
    await redis.kill();
    await app.close();
    await redis.restart();
  });

  it('says in one sentence that it is not let in', async () => {
    const asking = await clientOf(redis);
    await asking.configSet('requirepass', 'something else');
    const url = redis.url.replace('//', '//:secret@');
    const refusal = await startServer({ databaseUrl: database.url, env: { REDIS_URL: url } }).catch(
      (error: unknown) => error,
    );
    asking.destroy();
    expect(refusal).toBeInstanceOf(ServerEnded);
    const { code, output } = refusal as ServerEnded;
    expect(code).toBe(1);
    expect(output.trim().split('\n').at(-1)).toMatch(/^The Redis server at 127\.0\.0\.1:\d+ refused us \(WRONGPASS/);
    expect(output).not.toContain('secret');
  });
});

async function clientOf(redis: TestRedis) {
  const client = createClient({ url: redis.url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
