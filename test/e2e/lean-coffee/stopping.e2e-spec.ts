import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECOND, uuidv7 } from '#kernel';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { LiveClient } from '../../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';
import { storedEvents } from '../../support/live/stored.js';
import { type RunningServer, startServer } from '../../support/server.js';

describe('a server that is asked to stop', () => {
  let database: TestDatabase;
  let world: LiveWorld;
  let host: LivePerson;
  let server: RunningServer;

  beforeAll(async () => {
    database = await testDatabase();
    server = await startServer({ databaseUrl: database.url });
    world = new LiveWorld(database.url);
    host = await world.aMember();
  });

  afterAll(async () => {
    await server.stop();
    await world.close();
    await database.drop();
  });

  it('announces it, keeps all it acknowledged, and notes that people left', async () => {
    const meetup = await world.aMeetup(host);
    const client = await LiveClient.in(meetup, server.url, host);
    await client.give('start-session');
    const others = await Promise.all(
      Array.from({ length: 12 }, async () => LiveClient.in(meetup, server.url, await world.aMember())),
    );
    const acknowledged: number[] = [];
    let writing = true;
    const storm = (async () => {
      while (writing) {
        const answer = await client.tries('add-takeaway', { takeawayId: uuidv7(0), text: 'Noted' }).catch(() => null);
        if (!answer) return;
        if (answer.ok) acknowledged.push(answer.data.seq);
      }
    })();
    await client.until(() => acknowledged.length >= 20, 'twenty takeaways');
    const code = await server.stop();
    writing = false;
    for (const one of [client, ...others]) one.close();
    await storm;
    expect(code).toBe(0);
    expect(client.of('closing')).toEqual([{ reason: 'restart', reconnectAfterMs: expect.any(Number) as unknown }]);
    const stored = new Set((await storedEvents(world, meetup)).map(({ seq }) => seq));
    expect(acknowledged.filter((seq) => !stored.has(seq))).toEqual([]);
    const open = await world.query('SELECT FROM lean_coffee_connection WHERE session_id = $1 AND left_at IS NULL', [
      meetup,
    ]);
    expect(open).toEqual([]);
  });

  it(
    'tells a reader who is too slow to begin afresh, and has it where everybody is in the end',
    async () => {
      server = await startServer({ databaseUrl: database.url, env: { LIVE_MESSAGES_PER_SECOND: '100000' } });
      const meetup = await world.aMeetup(host);
      const writer = await LiveClient.in(meetup, server.url, host);
      const slow = await LiveClient.in(meetup, server.url, await world.aMember());
      await writer.give('start-session');
      const topicId = uuidv7(0);
      await writer.give('add-topic', { topicId, title: 'Flow' });
      const tcp = (slow.socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } })
        .ws._socket;
      tcp.pause();
      const long = 'A long note. '.repeat(150);
      let last = 0;
      // More than the buffers of the system, which grow as they are used, and our own bound hold.
      for (let turn = 0; turn < 16; turn++) {
        const edits = Array.from({ length: 400 }, (_, index) =>
          writer.give('edit-topic', { topicId, note: `${long}${turn}.${index}` }),
        );
        last = (await Promise.all(edits)).at(-1)!;
      }
      tcp.resume();
      await slow.until(() => slow.of('resync').length > 0, 'the word to begin afresh');
      await slow.rejoin();
      await slow.has(last);
      expect(slow.of('resync')[0]).toMatchObject({ rejoin: true });
      expect(slow.state).toEqual(
        writer.state === undefined ? undefined : { ...slow.state!, topics: writer.state.topics },
      );
      writer.close();
      slow.close();
    },
    60 * SECOND,
  );
});
