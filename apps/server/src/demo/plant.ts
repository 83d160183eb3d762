import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SettleSession } from '#attendance';
import { Accounts, DemoSignIn } from '#identity';
import { Clock, type Instant, MINUTE, uuidv7 } from '#kernel';
import { MeetupDirectory, RegisterForMeetup, ScheduleMeetup } from '#lean-coffee';
import { scheduledSession } from '#lean-coffee/core';
import { Database, type MemberViewer, type Tx, UnitOfWork } from '#platform';
import { lastThirdThursday, MEETS_AT, ZONE } from './calendar.js';
import { plantClasses } from './classes.js';
import { plantForum } from './forum.js';
import { endTokens, issueTokens } from './keys-of-people.js';
import { plantLibrary, plantMaterials } from './materials.js';
import { type Memory, recall, remember } from './memory.js';
import { pastSession, pastStays } from './past-session.js';
import { addressOf, CAST, type Key, KEYS, type People, VISITORS } from './people.js';
import { Rehearsal } from './rehearsal.js';
import { storeSession, storeStays } from './session-rows.js';
import { Storyteller } from './storyteller.js';
import { NEXT_SUBJECT, OVERRIDE_REASON, SERIES } from './words.js';

/** Who comes to the next meetup of the series, as far as is known. */
const REGISTERED: readonly Key[] = ['nora', 'amara', 'jonas', 'lucia', 'hana', 'dilan', 'ines', 'bela'];
const OVERRIDDEN_MINUTES = 55;

/** One of the demo's people as somebody who asks for something. */
export const viewerOf = (people: People, key: Key): MemberViewer => ({
  kind: 'member',
  id: people[key],
  roles: [...CAST[key].roles],
  scopes: 'all',
  sessionId: people[key],
});

/**
 * Plants the community with its history, once. Every step finds what an interrupted start has left and goes on there.
 *
 * @returns undefined where other people live in this database: nothing is planted among them
 */
export async function plantOnce(app: NestFastifyApplication): Promise<Memory | undefined> {
  const memory = (await recall(app.get(Database))) ?? (await plantPeople(app));
  if (!memory || memory.planted) return memory;
  const { people } = memory;
  const { pastId, nextId } = await plantSeries(app, people);
  await plantNext(app, people, nextId);
  await plantPast(app, people, pastId);
  await plantStory(new Storyteller(app, (key) => viewerOf(people, key), await begunAt(app, people)));
  const planted = { ...memory, planted: true };
  await app.get(UnitOfWork).run((tx) => remember(tx, planted, app.get(Clock).now()));
  return planted;
}

/** What has happened in classes and between them. */
async function plantStory(tale: Storyteller): Promise<void> {
  const classes = await plantClasses(tale);
  for (const planted of classes) await plantMaterials(tale, planted);
  await plantLibrary(tale);
  await plantForum(tale, classes);
}

/** When the people were planted. */
async function begunAt(app: NestFastifyApplication, people: People): Promise<Instant> {
  const sql = 'SELECT (extract(epoch FROM created_at) * 1000)::float8 AS at FROM person WHERE id = $1';
  const [nora] = await app.get(Database).query<{ at: Instant }>(sql, [people.nora]);
  return Math.floor(nora!.at);
}

/** The people, and that this is a demo: together or not at all. */
function plantPeople(app: NestFastifyApplication): Promise<Memory | undefined> {
  return app.get(UnitOfWork).run(async (tx) => {
    const [somebody] = await tx.query('SELECT FROM person LIMIT 1');
    if (somebody) return undefined;
    const people = {} as People;
    for (const key of KEYS) {
      const { displayName, roles } = CAST[key];
      const account = { email: addressOf(key), displayName, roles: [...roles], timeZone: ZONE };
      people[key] = (await app.get(Accounts).create(tx, account)).id;
    }
    await app.get(DemoSignIn).plant(
      tx,
      VISITORS.map(({ role, key }) => ({ role, personId: people[key] })),
    );
    const memory: Memory = { people, planted: false, liveId: null };
    await remember(tx, memory, app.get(Clock).now());
    return memory;
  });
}

/** A monthly series that began last month: its first meetup is the past one, the one after now the next. */
async function plantSeries(app: NestFastifyApplication, people: People): Promise<{ pastId: string; nextId: string }> {
  const database = app.get(Database);
  const find = () =>
    database.query<{ id: string; ahead: boolean }>(
      `SELECT id, starts_at > to_timestamp($2 / 1000.0) AS ahead FROM meetup
        WHERE host_id = $1 AND series_id IS NOT NULL ORDER BY starts_at`,
      [people.nora, app.get(Clock).now()],
    );
  if ((await find()).length === 0) await scheduleSeries(app, people);
  const meetups = await find();
  return { pastId: meetups[0]!.id, nextId: meetups.find(({ ahead }) => ahead)!.id };
}

const scheduleSeries = (app: NestFastifyApplication, people: People): Promise<string> =>
  app.get(ScheduleMeetup).run(
    viewerOf(people, 'nora'),
    {
      ...SERIES,
      zone: ZONE,
      date: lastThirdThursday(app.get(Clock).now()),
      time: MEETS_AT,
      durationMinutes: 60,
      cohostIds: [people.felix],
      callUrl: 'https://call.example.org/product-people',
      minimumMinutes: null,
      recurrence: { interval: 1, weekday: 'TH', ordinal: 3, until: null },
    },
    { evenIfOver: true },
  );

/** Registrations, and a first topic; a second one is carried over from the past meetup. */
async function plantNext(app: NestFastifyApplication, people: People, meetupId: string): Promise<void> {
  const startsAt = await startOf(app, meetupId);
  const scheduled = { sessionId: meetupId, startsAt, endsAt: startsAt + 60 * MINUTE, owner: people.nora };
  const story = new Rehearsal(scheduledSession(scheduled), app.get(Clock).now());
  const { title, note } = NEXT_SUBJECT;
  story.does(people.lucia, { type: 'add-topic', topicId: uuidv7(story.now), title, note });
  await app.get(UnitOfWork).run((tx) => storeSession(tx, story));
  for (const key of REGISTERED) await app.get(RegisterForMeetup).run(viewerOf(people, key), meetupId);
}

async function startOf(app: NestFastifyApplication, meetupId: string): Promise<Instant> {
  const meetup = await app.get(MeetupDirectory).forSession(meetupId);
  if (!meetup) throw new Error(`The demo's meetup ${meetupId} is gone.`);
  return meetup.scheduledStart;
}

/** The session as it went, and the records that the house itself makes of it. */
async function plantPast(app: NestFastifyApplication, people: People, meetupId: string): Promise<void> {
  const startsAt = await startOf(app, meetupId);
  await app.get(UnitOfWork).run(async (tx) => {
    const isNew = await storeSession(tx, pastSession(meetupId, people, startsAt));
    if (isNew) await storeStays(tx, meetupId, pastStays(people, startsAt));
  });
  await app.get(SettleSession).run(meetupId);
  await override(app, people, meetupId);
}

/** The moderator puts somebody's minutes right, over HTTP as moderators do. */
async function override(app: NestFastifyApplication, people: People, meetupId: string): Promise<void> {
  const [record] = await app.get(Database).query<{ id: string }>(
    `SELECT id FROM attendance_record r WHERE session_id = $1 AND person_id = $2
        AND NOT EXISTS (SELECT FROM attendance_override o WHERE o.record_id = r.id)`,
    [meetupId, people.dilan],
  );
  if (!record) return;
  const within = <T>(work: (tx: Tx) => Promise<T>) => app.get(UnitOfWork).run(work);
  const now = app.get(Clock).now();
  const [token] = await within((tx) => issueTokens(tx, [people.felix], ['records:write'], now));
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/records/${record.id}/overrides`,
    headers: { authorization: `Bearer ${token}` },
    payload: { minutes: OVERRIDDEN_MINUTES, reason: OVERRIDE_REASON },
  });
  await within((tx) => endTokens(tx, [people.felix]));
  if (answer.statusCode !== 204) throw new Error(`The demo's override was answered ${answer.statusCode}.`);
}
