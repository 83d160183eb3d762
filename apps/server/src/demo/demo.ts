import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoSignIn } from '#identity';
import { Clock, SECOND } from '#kernel';
import { Configuration, Shutdown, UnitOfWork } from '#platform';
import { issueTokens } from './keys-of-people.js';
import { liveMeetup, plantLive } from './live-meetup.js';
import type { Memory } from './memory.js';
import { HUMAN_PACE, type Pace } from './pace.js';
import { Participant } from './participant.js';
import { SIMULATED } from './people.js';
import { plantOnce } from './plant.js';
import { StandIn } from './stand-in.js';
import { Table } from './table.js';

const TRY_AGAIN = 30 * SECOND;

/**
 * Opens the demo in a program that listens: plants the community where the database is empty, seats simulated people in
 * a live meetup, and sees to it that there is always one. They leave when the end of the process is announced.
 *
 * @returns what to say to whoever started it, a line each; nothing where other people live in the database, or in
 *   production
 */
export async function openDemo(app: NestFastifyApplication, pace: Pace = HUMAN_PACE): Promise<string[]> {
  if (app.get(Configuration).production) return [];
  const planted = await plantOnce(app);
  if (!planted) return [];
  const memory = await liveMeetup(app, planted, pace);
  await seat(app, memory, pace);
  return welcome(app, memory);
}

async function welcome(app: NestFastifyApplication, { liveId }: Memory): Promise<string[]> {
  const links = await app.get(DemoSignIn).links();
  return [
    ...links.map(({ role, url }) => `Demo: come in as a ${`${role}:`.padEnd(10)} ${url}`),
    `Demo: a meetup is live now:   ${app.get(Configuration).publicUrl}/meetups/${liveId}`,
  ];
}

async function seat(app: NestFastifyApplication, memory: Memory, pace: Pace): Promise<void> {
  const clock = app.get(Clock);
  const ids = SIMULATED.map((key) => memory.people[key]);
  const tokens = await app.get(UnitOfWork).run((tx) => issueTokens(tx, ids, ['sessions:join'], clock.now()));
  const participants = ids.map((personId, index) => new Participant(addressOf(app), tokens[index]!, personId));
  const standIn = new StandIn(participants, memory.people.nora, pace, clock);
  const table = new Table(participants, standIn, pace, clock, () => table.later(pace.interval, () => void next()));
  const next = async () => {
    try {
      const { liveId } = await plantLive(app, memory, pace);
      if (liveId) table.sit(liveId);
    } catch (error) {
      new Logger('demo').warn(error);
      table.later(TRY_AGAIN, () => void next());
    }
  };
  app.get(Shutdown).onAnnounce(() => table.stop());
  if (memory.liveId) table.sit(memory.liveId);
}

/** Where the program listens, as seen from itself: whatever the public address is. */
function addressOf(app: NestFastifyApplication): string {
  const { address, port, family } = app.getHttpServer().address() as AddressInfo;
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`;
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
