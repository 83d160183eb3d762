import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { scheduledSession } from '../../core.js';
import { SessionLog } from '../../infra/session/session-log.js';
import { type MeetupForSession, MeetupDirectory } from '../meetup/meetup-directory.js';
import { columnsOf } from './columns.js';
import { Mailbox } from './mailbox.js';
import { RoomPresence } from './room-presence.js';

/** A session this node takes part in. */
export interface OpenSession {
  mailbox: Mailbox;
  presence: RoomPresence;
  meetup: MeetupForSession;
}

/** The sessions this node holds. A meetup has one session, under the meetup's own id. */
@Injectable()
export class Sessions {
  private readonly opening = new Map<string, Promise<OpenSession>>();
  private readonly open = new Map<string, OpenSession>();

  constructor(
    private readonly log: SessionLog,
    private readonly meetups: MeetupDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * The session of a meetup, read from the database where this node does not hold it yet, and begun where nobody has.
   *
   * @throws DomainError `not-found` where there is no such meetup.
   */
  async of(sessionId: string): Promise<OpenSession> {
    const held = this.open.get(sessionId);
    if (held) return held;
    const opening = this.opening.get(sessionId) ?? this.read(sessionId);
    this.opening.set(sessionId, opening);
    try {
      const session = await opening;
      this.open.set(sessionId, session);
      return session;
    } finally {
      this.opening.delete(sessionId);
    }
  }

  /** The session if this node holds it. */
  held(sessionId: string): OpenSession | undefined {
    return this.open.get(sessionId);
  }

  /** All sessions this node holds. */
  all(): Iterable<OpenSession> {
    return this.open.values();
  }

  /** Lets go of a session; the next who asks reads it anew. */
  release(sessionId: string): void {
    this.open.delete(sessionId);
  }

  private async read(sessionId: string): Promise<OpenSession> {
    const meetup = await this.meetups.forSession(sessionId);
    if (!meetup) throw new DomainError('not-found');
    const loaded = (await this.log.load(sessionId)) ?? (await this.begin(meetup));
    const presence: RoomPresence = new RoomPresence(this.clock, () => mailbox.state.owner);
    const mailbox: Mailbox = new Mailbox(sessionId, loaded, this.log, this.clock, () => presence);
    return { mailbox, presence, meetup };
  }

  private async begin(meetup: MeetupForSession) {
    if (meetup.cancelled) throw new DomainError('meetup-cancelled');
    const state = scheduledSession({
      sessionId: meetup.meetupId,
      startsAt: meetup.scheduledStart,
      endsAt: meetup.scheduledEnd,
      owner: meetup.hostId,
      settings: meetup.settings,
    });
    await this.log.create(state, columnsOf(state), this.clock.now());
    const loaded = await this.log.load(meetup.meetupId);
    if (!loaded) throw new DomainError('unavailable');
    return loaded;
  }
}
