import type { INestApplication } from '@nestjs/common';
import type { Namespace, Socket as ServerSocket } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { CLASS_DAY_MESSAGES, CLASS_DAY_NAMESPACE, type ClassDayChange, type Problem } from '#contracts';
import { type Instant, type ManualClock, MINUTE, SECOND } from '#kernel';
// The room's clockwork is wound by hand: tests do not wait for it.
import { PresenceTicker } from '../../libs/courses/src/realtime/presence-ticker.js';
import type { ClassesApp, OfferingJson } from './classes.js';
import { bodyOf, type SignedInMember } from './meetups.js';

/** The parts of somebody's attendance that tests look at. */
export interface AttendeeJson {
  enrolmentId: string;
  name: string;
  joined: boolean;
  makesUp: boolean;
  minutes: number;
  requiredMinutes: number;
  participation: { at: string; by: string } | null;
  understanding: { at: string; by: string } | null;
  halfDays: {
    halfDayId: string;
    minutes: number;
    by: string | null;
    markedAt: string | null;
    markedBy: string | null;
    scannedAt: string | null;
    presenceMinutes: number;
    online: boolean;
    madeUp: { date: string; minutes: number; by: string } | null;
    elsewhere: boolean;
    segments?: { from: string; to: string; kind: string }[];
  }[];
}

/** A page of them. */
export interface AttendanceJson {
  items: AttendeeJson[];
  nextCursor: string | null;
  enrolled: number;
}

const half = (date: string, starts: string, ends: string) => ({ date, starts, ends, breakMinutes: 15 });

/** Tomorrow and the day after, for who begins on 2 March 2026: four times 195 minutes of learning. */
export const SOON = [
  half('2026-03-03', '09:00', '12:30'),
  half('2026-03-03', '13:30', '17:00'),
  half('2026-03-04', '09:00', '12:30'),
  half('2026-03-04', '13:30', '17:00'),
];

/** Somebody who is in a class. */
export interface Learner extends SignedInMember {
  enrolmentId: string;
}

/** A class of the trainer's with people in it, and what tests keep asking of it. */
export class ClassDay {
  private constructor(
    private readonly house: ClassesApp,
    private readonly clock: ManualClock,
    readonly offering: OfferingJson,
  ) {}

  static async planned(
    house: ClassesApp,
    clock: ManualClock,
    changes: Record<string, unknown> = {},
  ): Promise<ClassDay> {
    return new ClassDay(house, clock, await house.aClass({ halfDays: SOON, ...changes }));
  }

  get path(): string {
    return `/offerings/${this.offering.id}`;
  }

  halfDay(place: number): string {
    return this.offering.halfDays[place]!.id;
  }

  /** Moves the clock to so many minutes after the start of a half-day. */
  at(place: number, minutes = 5): void {
    this.clock.set(Date.parse(this.offering.halfDays[place]!.startsAt) + minutes * MINUTE);
  }

  /** Puts somebody on the roster; gives the id of their enrolment. */
  async enrol(email: string, name: string, organisation = ''): Promise<string> {
    const added = this.house.as(this.house.trainer).post(`${this.path}/roster`, { email, name, organisation });
    return bodyOf<{ id: string }>(await added.expect(201)).id;
  }

  /** A member who is in the class. */
  async learner(name = 'Learner', member?: SignedInMember): Promise<Learner> {
    const who = member ?? (await this.house.somebody());
    return { ...who, enrolmentId: await this.enrol(who.email, name) };
  }

  mark(place: number, enrolmentIds: string[], present = true, who = this.house.trainer) {
    return this.house.as(who).put(`${this.path}/half-days/${this.halfDay(place)}/marks`, { enrolmentIds, present });
  }

  /** The code that the trainer shows now. */
  async code(place: number): Promise<string> {
    const shown = this.house.as(this.house.trainer).get(`${this.path}/half-days/${this.halfDay(place)}/code`);
    return bodyOf<{ code: string }>(await shown.expect(200)).code;
  }

  scan(who: { cookie: string } | undefined, code: string) {
    return this.house.as(who).post('/class-codes', { code });
  }

  confirm(kind: string, enrolmentIds: string[], confirmed = true, who = this.house.trainer) {
    return this.house.as(who).put(`${this.path}/confirmations`, { kind, enrolmentIds, confirmed });
  }

  async attendance(query = ''): Promise<AttendanceJson> {
    return bodyOf(await this.house.as(this.house.trainer).get(`${this.path}/attendance${query}`).expect(200));
  }

  async own(who: { cookie: string }): Promise<AttendeeJson> {
    return bodyOf(await this.house.as(who).get(`${this.path}/me/attendance`).expect(200));
  }
}

/** Somebody's open page of the day of a class. */
export interface DayPage {
  socket: Socket;
  /** What it was told has changed, in order. */
  changes: string[];
  /** Follows a class; gives the problem's code where that is refused. */
  attend(offeringId: unknown): Promise<string | undefined>;
  /** Answers the transport's ping before it comes, and resolves once the server has seen that. */
  answer(): Promise<void>;
  /** Resolves as soon as it is so. */
  until(holds: () => boolean): Promise<void>;
}

/** Opens one on the node at `url`; rejects with what a refused handshake says. */
export async function dayPage(url: string, who?: { cookie: string }): Promise<DayPage> {
  const socket = io(url + CLASS_DAY_NAMESPACE, {
    transports: ['websocket'],
    extraHeaders: who ? { cookie: who.cookie } : {},
    reconnection: false,
    forceNew: true,
  });
  const changes: string[] = [];
  const waiting = new Set<() => void>();
  socket.on(CLASS_DAY_MESSAGES.changed, ({ what }: ClassDayChange) => {
    changes.push(what);
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const ask = (message: string, payload: unknown): Promise<{ problem?: Problem }> =>
    socket.timeout(10_000).emitWithAck(message, payload) as Promise<{ problem?: Problem }>;
  return {
    ...{ socket, changes },
    attend: async (offeringId) => (await ask(CLASS_DAY_MESSAGES.attend, { offeringId })).problem?.code,
    answer: async () => {
      (socket.io.engine as unknown as { _sendPacket(type: string): void })._sendPacket('pong');
      await ask('nothing', {});
    },
    until: (holds) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

/** What one tick of presence covers at most. */
const TICK = 45 * SECOND;

/** Lets time pass until then, tick by tick, in which every page of a day that is open answers of its own accord. */
export async function passUntil(app: INestApplication, clock: ManualClock, then: Instant): Promise<void> {
  const ticker = app.get(PresenceTicker);
  const { namespace } = ticker as unknown as { namespace: Namespace };
  while (clock.now() < then) {
    clock.set(Math.min(then, clock.now() + TICK));
    await Promise.all([...namespace.sockets.values()].map(pinged));
    await ticker.tick();
  }
}

/** Sends the transport's ping before it is due; resolves once it is answered, or nobody is there to answer it. */
function pinged({ conn }: ServerSocket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      conn.off('heartbeat', done).off('close', done);
      resolve();
    };
    conn.on('heartbeat', done).on('close', done);
    (conn as unknown as { sendPacket(type: string): void }).sendPacket('ping');
  });
}
