import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ManualClock, MINUTE, uuidv7 } from '#kernel';
import { type TestApp, testApp } from '../support/app.js';
import { LiveClient } from '../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../support/live/people.js';

jest.setTimeout(60_000);

const clock = new ManualClock();
let house: TestApp;
let world: LiveWorld;

beforeAll(async () => {
  house = await testApp({ clock });
  world = new LiveWorld(house.database.url, clock);
});
afterAll(async () => {
  await world.close();
  await house.close();
});

/** Asks until the rows are as many as they must become: the program writes them after it has answered. */
async function rows<Row extends object>(count: number, sql: string, values: unknown[]): Promise<Row[]> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const found = await world.query<Row>(sql, values);
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Fewer than ${count} rows: ${sql}`);
}

async function leaves(client: LiveClient, person: LivePerson): Promise<void> {
  client.close();
  await rows(1, 'SELECT id FROM lean_coffee_connection WHERE person_id = $1 AND left_at IS NOT NULL', [person.id]);
}

describe('a live Lean Coffee', () => {
  it('leaves records behind when the host ends it', async () => {
    const [host, anna, ben] = (await world.members(3)) as [LivePerson, LivePerson, LivePerson];
    const meetup = await world.aMeetup(host);
    const enter = (person: LivePerson) => LiveClient.in(meetup, house.url, person);
    const hosts = await enter(host);
    // The clock of this test leaps, and no heartbeat does: who was there is known by those who are seen leaving.
    const secondTab = await enter(host);
    const annas = await enter(anna);
    const topicId = uuidv7(clock.now());
    await hosts.give('start-session');
    await annas.give('add-topic', { topicId, title: 'Saying no' });
    await hosts.give('open-voting', { expected: 1 });
    await hosts.give('close-voting', { expected: 2 });
    await hosts.give('start-topic', { topicId, expected: 3 });
    clock.advance(20 * MINUTE);
    await leaves(annas, anna);
    const bens = await enter(ben);
    clock.advance(15 * MINUTE);
    await leaves(bens, ben);
    await leaves(secondTab, host);
    await hosts.give('end-session');

    const records = await rows<{ person_id: string; minutes: number; issued: boolean; description: string }>(
      3,
      `SELECT person_id, minutes, issued_at IS NOT NULL AS issued, description
         FROM attendance_record WHERE session_id = $1 ORDER BY minutes`,
      [meetup],
    );
    expect(records.map(({ person_id, minutes, issued }) => [person_id, minutes, issued])).toEqual([
      [ben.id, 15, false],
      [anna.id, 20, true],
      [host.id, 35, true],
    ]);
    expect(records[2]!.description).toBe('Lean Coffee “Lean Coffee”. Topics discussed: Saying no.');
    const mails = await rows<{ recipient: string }>(2, `SELECT recipient FROM mail WHERE key LIKE $1`, [
      `attendance.record.${meetup}.%`,
    ]);
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
      [anna, host].map(({ id }) => `${id}@example.org`).sort(),
    );
    hosts.close();
  });
});
