import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { SessionState, StoredEvent } from '../../core.js';
import { type ConnectionFacts, type NodeFacts, PresenceFacts } from '../../infra/session/presence-facts.js';
import { SessionLog } from '../../infra/session/session-log.js';
import { MeetupDirectory } from '../meetup/meetup-directory.js';

/** A stretch in which a topic was on the table. */
export interface TopicFacts {
  topicId: string;
  title: string;
  from: Instant;
  to: Instant;
}

/** All that is known of a session for the reckoning of attendance. Instants are milliseconds since the epoch. */
export interface SessionFactsOf {
  sessionId: string;
  meetupId: string;
  title: string;
  /** IANA name of the meetup's time zone. */
  zone: string;
  scheduledStart: Instant;
  scheduledEnd: Instant;
  /** Null: it was never started. */
  startedAt: Instant | null;
  /** Null: it is not over. */
  endedAt: Instant | null;
  /** Nobody ended it: the server closed it because the room was empty or the time long over. */
  abandoned: boolean;
  /** It was closed because its meetup was called off. */
  cancelled: boolean;
  /** The meetup's own minimum for a record, in whole minutes; null: the rule's. */
  minimumMinutes: number | null;
  connections: ConnectionFacts[];
  nodes: NodeFacts[];
  topics: TopicFacts[];
}

/** Tells the rooms above what happened in a session. */
@Injectable()
export class SessionFacts {
  constructor(
    private readonly log: SessionLog,
    private readonly presence: PresenceFacts,
    private readonly meetups: MeetupDirectory,
  ) {}

  /** The facts of a session; null where there is none. */
  async of(sessionId: string): Promise<SessionFactsOf | null> {
    const [meetup, session] = await Promise.all([this.meetups.forSession(sessionId), this.log.load(sessionId)]);
    if (!meetup || !session) return null;
    const { state } = session;
    const [connections, nodes, events] = await Promise.all([
      this.presence.connections(sessionId),
      this.presence.nodes(sessionId),
      this.log.eventsAfter(sessionId, 0),
    ]);
    const endedAt = state.stage.phase === 'closed' ? state.stage.at : null;
    return {
      sessionId,
      meetupId: meetup.meetupId,
      title: meetup.title,
      zone: meetup.zone,
      scheduledStart: state.startsAt,
      scheduledEnd: state.endsAt,
      startedAt: state.startedAt,
      endedAt,
      abandoned: state.stage.phase === 'closed' && state.stage.reason === 'abandoned',
      cancelled: state.stage.phase === 'closed' && state.stage.reason === 'cancelled',
      minimumMinutes: meetup.minimumMinutes,
      connections,
      nodes,
      topics: topicFacts(state, events, endedAt),
    };
  }
}

/** When each topic was on the table: from its start to the next step that took it away. */
function topicFacts(state: SessionState, events: StoredEvent[], endedAt: Instant | null): TopicFacts[] {
  const facts: TopicFacts[] = [];
  let open: Omit<TopicFacts, 'to'> | null = null;
  const finish = (to: Instant) => {
    if (open) facts.push({ ...open, to });
    open = null;
  };
  for (const event of events) {
    const isEnd = event.type === 'topic-finished' || event.type === 'step-reopened' || event.type === 'session-closed';
    if (isEnd || event.type === 'topic-started') finish(event.at);
    if (event.type === 'topic-started') {
      open = { topicId: event.topicId, title: state.topics[event.topicId]?.title ?? '', from: event.at };
    }
  }
  if (endedAt !== null) finish(endedAt);
  return facts.filter(({ title }) => title !== '');
}
