import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type Logger } from 'typeorm';
import { DEFAULT_SESSION_SETTINGS } from '#contracts';
import { DAY, HOUR, type Instant, uuidv7 } from '#kernel';
import { Database, dataSourceOptions, Tx } from '#platform';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { type MeetupPlan, newMeetup } from '../../domain/meetup/meetup.js';
import { AppointmentReader } from './appointment-reader.js';
import { CalendarReader } from './calendar-reader.js';
import { MeetupReader } from './meetup-reader.js';
import { MeetupRepository } from './meetup-repository.js';
import { RegistrationRepository } from './registration-repository.js';

const now = Date.UTC(2026, 2, 2, 9);
const statements: string[] = [];
const counting = {
  logQuery: (statement: string) => void statements.push(statement),
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
} satisfies Logger;

let testing: TestDatabase;
let dataSource: DataSource;
let database: Database;

beforeAll(async () => {
  testing = await testDatabase();
  const options = dataSourceOptions(testing.url, { entities: [], migrations: [] });
  dataSource = await new DataSource({
    ...options,
    logging: ['query'],
    logger: counting,
  }).initialize();
  database = new Database(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await testing.drop();
});

/** Runs a read and says how many statements it took. */
async function counted<T>(read: () => Promise<T>): Promise<{ found: T; count: number }> {
  statements.length = 0;
  const found = await read();
  return { found, count: statements.length };
}

async function aPerson(name: string): Promise<string> {
  const id = uuidv7(now);
  await database.query(
    `INSERT INTO person (id, kind, display_name, email, created_at) VALUES ($1, 'member', $2, $3, now())`,
    [id, name, `${id}@example.org`],
  );
  return id;
}

async function aMeetup(hostId: string, startsAt: Instant, changes: Partial<MeetupPlan> = {}): Promise<string> {
  const plan: MeetupPlan = {
    title: 'Lean Coffee',
    description: '',
    zone: 'UTC',
    durationMinutes: 60,
    hostId,
    cohostIds: [],
    callUrl: null,
    settings: DEFAULT_SESSION_SETTINGS,
    minimumMinutes: null,
    ...changes,
  };
  const [date, time] = new Date(startsAt).toISOString().split('T') as [string, string];
  const place = { id: uuidv7(now), seriesId: null, month: null, date, time: time.slice(0, 5) };
  await dataSource.transaction((manager) =>
    new MeetupRepository().insert(new Tx(manager), newMeetup(plan, place, now), hostId, now),
  );
  return place.id;
}

const register = (meetupId: string, personId: string, at = now) =>
  dataSource.transaction((manager) =>
    new RegistrationRepository().add(new Tx(manager), { id: uuidv7(at), meetupId, personId }, at),
  );

describe('what the pages read', () => {
  it('takes one statement each, however many meetups and people there are', async () => {
    const reader = new MeetupReader(database);
    const host = await aPerson('Host');
    const people = await Promise.all(Array.from({ length: 12 }, (_, index) => aPerson(`Person ${index}`)));
    const ids: string[] = [];
    for (let day = -5; day < 30; day++)
      ids.push(await aMeetup(host, now + day * DAY, { cohostIds: people.slice(0, 2) }));
    for (const id of ids) for (const [index, person] of people.entries()) await register(id, person, now + index);

    const upcoming = await counted(() => reader.upcoming(host, now, 50));
    const reads = [
      upcoming,
      await counted(() => reader.past(host, now, 50)),
      await counted(() => reader.next(host, now)),
      await counted(() => reader.details(people[0]!, ids[9]!)),
      await counted(() => reader.registrations(ids[9]!, 50)),
      await counted(() => new CalendarReader(database).one(ids[9]!, host)),
    ];
    expect(reads.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(upcoming.found).toHaveLength(30);
    expect(upcoming.found[0]).toMatchObject({ registeredCount: 12, registered: false, host: { name: 'Host' } });
    expect(upcoming.found[0]!.firstRegistered.map(({ name }) => name)).toEqual(
      Array.from({ length: 5 }, (_, index) => `Person ${index}`),
    );
  });

  it('takes one statement for a feed as well', async () => {
    const owner = await aPerson('Owner');
    const calendars = new CalendarReader(database);
    const id = uuidv7(now);
    await dataSource.transaction((manager) => calendars.replaceFeed(new Tx(manager), { id, personId: owner }, now));
    const { found, count } = await counted(() => calendars.feed(id, now - 90 * DAY));
    expect(count).toBe(1);
    expect(found!.meetups.length).toBeGreaterThan(30);
  });

  it('shows a meetup whose session runs over as one to come until it is closed', async () => {
    const reader = new MeetupReader(database);
    const host = await aPerson('Host who runs over');
    const id = await aMeetup(host, now - 61 * 60_000);
    const setPhase = (phase: string) =>
      database.query(
        `INSERT INTO lean_coffee_session (id, phase, topics, scheduled_end, created_at) VALUES ($1, $2, 3, $3, $3)
         ON CONFLICT (id) DO UPDATE SET phase = $2`,
        [id, phase, new Date(now)],
      );
    const lists = async () => {
      const [upcoming, past] = [await reader.upcoming(host, now, 100), await reader.past(host, now, 100)];
      return [upcoming, past].map((list) => list.some((meetup) => meetup.id === id));
    };
    expect(await lists()).toEqual([false, true]);
    await setPhase('discussing');
    expect(await lists()).toEqual([true, false]);
    expect(await reader.next(host, now)).toMatchObject({ id, topicCount: 3, phase: 'discussing' });
    await setPhase('closed');
    expect(await lists()).toEqual([false, true]);
  });
});

describe('registering', () => {
  it('fifty times at once leaves one registration', async () => {
    const [host, person] = [await aPerson('Host'), await aPerson('Eager')];
    const id = await aMeetup(host, now + DAY);
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(id, person)));
    expect(answers.filter((isNew) => isNew)).toHaveLength(1);
    expect(await new MeetupReader(database).registrations(id, 10)).toHaveLength(1);
  });
});

describe('reminders', () => {
  const due = (at: Instant, limit = 100) =>
    dataSource.transaction((manager) => new AppointmentReader().noteDueReminders(new Tx(manager), at, limit));

  it('are noted by one of several processes, in batches', async () => {
    const host = await aPerson('Host');
    const startsAt = now + 200 * DAY;
    const id = await aMeetup(host, startsAt);
    for (let index = 0; index < 10; index++) await register(id, await aPerson(`Comer ${index}`));
    const noted = (await Promise.all(Array.from({ length: 4 }, () => due(startsAt - HOUR, 7)))).flat();
    const rest = await due(startsAt - HOUR);
    expect([...noted, ...rest]).toHaveLength(10);
    expect(new Set([...noted, ...rest].map(({ registrationId }) => registrationId)).size).toBe(10);
    expect([...noted, ...rest].every(({ kind }) => kind === 'hour')).toBe(true);
    expect(await due(startsAt - HOUR)).toEqual([]);
  });

  it('wait for a meetup that moves in this moment, and are not for its old time', async () => {
    const [host, person] = [await aPerson('Host'), await aPerson('Comer')];
    const startsAt = now + 300 * DAY;
    const id = await aMeetup(host, startsAt);
    await register(id, person);
    let found: Promise<unknown[]> | undefined;
    await dataSource.transaction(async (manager) => {
      const tx = new Tx(manager);
      const meetup = (await new MeetupRepository().lock(tx, id))!;
      found = due(startsAt - DAY);
      await waiting();
      const later = { ...meetup, startsAt: startsAt + 9 * DAY, endsAt: startsAt + 9 * DAY + HOUR };
      await new MeetupRepository().update(tx, later);
    });
    expect(await found).toEqual([]);
  });

  /** Resolves once a statement waits for a lock. */
  async function waiting(): Promise<void> {
    for (;;) {
      const [row] = await database.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (row!.count > 0) return;
    }
  }
});
