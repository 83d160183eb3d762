import type { Instant, Interval } from '#kernel';

/** One connection of one person, as noted in server time. */
export interface Connection {
  personId: string;
  connectionId: string;
  joinedAt: Instant;
  /** `null` where nobody noted its end: the node died, or the session closed first. */
  leftAt: Instant | null;
  /** When the transport's ping was answered. */
  heartbeats: Instant[];
}

/** A topic while it was the current one; one that was taken up again appears once for each time. */
export interface DiscussedTopic {
  title: string;
  startedAt: Instant;
  endedAt: Instant;
}

/** All that is known of a closed session when it is settled. */
export interface SessionFacts {
  sessionId: string;
  meetupId: string;
  /** The meetup's title. */
  title: string;
  /** The meetup's IANA time zone. */
  zone: string;
  scheduledStart: Instant;
  scheduledEnd: Instant;
  /** When `start-session` was acknowledged; `null` where nobody ever started it. */
  startedAt: Instant | null;
  endedAt: Instant;
  /** Whether the server closed it because nobody was left to. */
  abandoned: boolean;
  /** Whether it was closed because its meetup was called off. */
  cancelled: boolean;
  /** Whole minutes the meetup asks for; `null` where it leaves it to the rules. */
  minimumMinutes: number | null;
  connections: Connection[];
  /** Stretches in which a node that held connections was not there to note them. */
  outages: Interval[];
  topics: DiscussedTopic[];
}
