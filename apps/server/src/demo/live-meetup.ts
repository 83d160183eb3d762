import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, type Instant, MINUTE, SECOND, uuidv7 } from '#kernel';
import { RegisterForMeetup, ScheduleMeetup, MeetupDirectory } from '#lean-coffee';
import { scheduledSession } from '#lean-coffee/core';
import { Database, UnitOfWork } from '#platform';
import { subjectsFor } from './behaviour.js';
import { wallTime, ZONE } from './calendar.js';
import { type Memory, remember } from './memory.js';
import type { Pace } from './pace.js';
import { SIMULATED, STAND_IN } from './people.js';
import { viewerOf } from './plant.js';
import { Rehearsal } from './rehearsal.js';
import { storeSession } from './session-rows.js';
import { LIVE } from './words.js';

const DURATION_MINUTES = 60;
/** A visitor is to see a record of their own without staying for half an hour. */
const MINIMUM_MINUTES = 5;
/** So long before now it began. */
const HEAD_START = 40 * SECOND;
const FIRST_TOPICS = 3;
/** The server closes a room that was empty for ten minutes; one that is near that is not gone back to. */
const DESERTED = 8 * MINUTE;

/** The live meetup of an earlier start while it lasts, or else a new one. */
export async function liveMeetup(app: NestFastifyApplication, memory: Memory, pace: Pace): Promise<Memory> {
  if (memory.liveId && (await isOn(app.get(Database), memory.liveId, app.get(Clock).now()))) return memory;
  return plantLive(app, memory, pace);
}

async function isOn(database: Database, meetupId: string, now: Instant): Promise<boolean> {
  const rows = await database.query(
    `SELECT FROM meetup m JOIN lean_coffee_session s ON s.id = m.id
      WHERE m.id = $1 AND m.cancelled_at IS NULL AND s.phase <> 'closed' AND m.ends_at > to_timestamp($2 / 1000.0)
        AND to_timestamp($3 / 1000.0) < coalesce(
              (SELECT max(coalesce(c.left_at, n.stopped_at, n.seen_at))
                 FROM lean_coffee_connection c JOIN lean_coffee_node n ON n.id = c.node_id WHERE c.session_id = s.id),
              s.created_at)`,
    [meetupId, now, now - DESERTED],
  );
  return rows.length > 0;
}

/** Begins a new live meetup: the stand-in has opened it, the first topics are on the board. */
export async function plantLive(app: NestFastifyApplication, memory: Memory, pace: Pace): Promise<Memory> {
  const { people } = memory;
  const startedAt = app.get(Clock).now() - HEAD_START;
  const meetupId = await app.get(ScheduleMeetup).run(viewerOf(people, 'nora'), {
    ...LIVE,
    ...wallTime(startedAt),
    zone: ZONE,
    durationMinutes: DURATION_MINUTES,
    cohostIds: [people[STAND_IN]],
    callUrl: null,
    minimumMinutes: MINIMUM_MINUTES,
    settings: pace.settings,
  });
  const meetup = (await app.get(MeetupDirectory).forSession(meetupId))!;
  const { scheduledStart: startsAt, scheduledEnd: endsAt, settings } = meetup;
  const story = new Rehearsal(
    scheduledSession({ sessionId: meetupId, startsAt, endsAt, owner: people.nora, settings }),
    startedAt,
  );
  story.does(people.nora, { type: 'add-cofacilitator', personId: people[STAND_IN] });
  story.does(people[STAND_IN], { type: 'start-session' });
  for (const key of SIMULATED.slice(1, 1 + FIRST_TOPICS)) {
    story.until(story.now + 10 * SECOND);
    const { title, note } = subjectsFor(meetupId, SIMULATED.indexOf(key), SIMULATED.length)[0]!;
    story.does(people[key], { type: 'add-topic', topicId: uuidv7(story.now), title, note });
  }
  const planted = { ...memory, liveId: meetupId };
  await app.get(UnitOfWork).run(async (tx) => {
    await storeSession(tx, story);
    await remember(tx, planted, app.get(Clock).now());
  });
  for (const key of SIMULATED) await app.get(RegisterForMeetup).run(viewerOf(people, key), meetupId);
  return planted;
}
