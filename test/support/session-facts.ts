import { DAY, HOUR, type Instant, type Interval, MINUTE, SECOND } from '#kernel';
// The room's domain is under test here, below its public surface.
import type { Connection, SessionFacts } from '../../libs/attendance/src/domain/session-facts.js';

/** A wall time of the day the sessions of the tests take place on (UTC): `12:30` or `12:30:15`. */
export function at(time: string): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return Date.UTC(2026, 8, 17) + hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

/** From one wall time to another, as `12:00-12:40`. */
export function during(times: string): Interval {
  const [from = '', to = ''] = times.split('-');
  return { from: at(from), to: at(to) };
}

/** Heartbeats as they are noted: every 15 s after joining, the last one at `until`. */
export function beats(from: Instant, until: Instant): Instant[] {
  const every = 15 * SECOND;
  const count = Math.max(0, Math.floor((until - from) / every));
  return [...Array.from({ length: count }, (_, index) => from + (index + 1) * every), until];
}

/** Tells the facts of a session, one phrase after another; each phrase gives a new teller. */
export class SessionTeller {
  constructor(private readonly told: SessionFacts) {}

  private but(changes: Partial<SessionFacts>): SessionTeller {
    return new SessionTeller({ ...this.told, ...changes });
  }

  private connected(connection: Omit<Connection, 'connectionId'>): SessionTeller {
    const connectionId = `connection-${this.told.connections.length + 1}`;
    return this.but({ connections: [...this.told.connections, { ...connection, connectionId }] });
  }

  /** The same session so many days before: every moment of it moves, whatever it belongs to. */
  earlier(days: number): SessionTeller {
    const moved = (_: string, value: unknown): unknown =>
      typeof value === 'number' && value >= at('00:00') ? value - days * DAY : value;
    return new SessionTeller(JSON.parse(JSON.stringify(this.told), moved) as SessionFacts);
  }

  scheduled(times: string): SessionTeller {
    const { from, to } = during(times);
    return this.but({ scheduledStart: from, scheduledEnd: to });
  }

  startedAt(time: string): SessionTeller {
    return this.but({ startedAt: at(time) });
  }

  endedAt(time: string): SessionTeller {
    return this.but({ endedAt: at(time), abandoned: false });
  }

  abandonedAt(time: string): SessionTeller {
    return this.but({ endedAt: at(time), abandoned: true });
  }

  asking(minutes: number): SessionTeller {
    return this.but({ minimumMinutes: minutes });
  }

  outage(times: string): SessionTeller {
    return this.but({ outages: [...this.told.outages, during(times)] });
  }

  discussed(title: string, times: string): SessionTeller {
    const { from, to } = during(times);
    return this.but({ topics: [...this.told.topics, { title, startedAt: from, endedAt: to }] });
  }

  /** Somebody joined and left again, and both were noted. */
  stay(personId: string, times: string): SessionTeller {
    const { from, to } = during(times);
    return this.connected({ personId, joinedAt: from, leftAt: to, heartbeats: beats(from, to) });
  }

  /** Somebody joined and was last seen; nobody noted that they left. */
  seen(personId: string, times: string): SessionTeller {
    const { from, to } = during(times);
    return this.connected({ personId, joinedAt: from, leftAt: null, heartbeats: beats(from, to) });
  }

  /** Other facts altogether, where a phrase does not say enough. */
  with(changes: Partial<SessionFacts>): SessionTeller {
    return this.but(changes);
  }

  get facts(): SessionFacts {
    return this.told;
  }
}

/** A session from 12:00 to 13:00 in UTC that began and ended on time; tell it otherwise phrase by phrase. */
export const aSession = (): SessionTeller =>
  new SessionTeller({
    sessionId: 'session',
    meetupId: 'meetup',
    title: 'September',
    zone: 'UTC',
    scheduledStart: at('12:00'),
    scheduledEnd: at('13:00'),
    startedAt: at('12:00'),
    endedAt: at('13:00'),
    abandoned: false,
    cancelled: false,
    minimumMinutes: null,
    connections: [],
    outages: [],
    topics: [],
  });
