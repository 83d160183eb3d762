import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { People } from '#identity';
import { holds, type Viewer } from '#platform';
import { projectState, type SessionState } from '../../core.js';
import { PresenceFacts } from '../../infra/session/presence-facts.js';
import { SessionLog } from '../../infra/session/session-log.js';
import { MeetupDirectory } from '../meetup/meetup-directory.js';

/** A session as a viewer may read it, and the names that stand in it. */
export interface SessionReading {
  title: string;
  /** IANA name. */
  timeZone: string;
  state: SessionState;
  names: Record<string, string>;
}

/** Reads a session for somebody, through the same projections as the live board. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly log: SessionLog,
    private readonly meetups: MeetupDirectory,
    private readonly presence: PresenceFacts,
    private readonly people: People,
  ) {}

  /**
   * The minutes of a session. Members read every meetup's; guests their own.
   *
   * @throws DomainError `not-found` where there is none that the viewer may see.
   */
  async read(viewer: Viewer, meetupId: string): Promise<SessionReading> {
    if (viewer.kind === 'anonymous') throw new DomainError('sign-in-required');
    if (viewer.kind === 'guest' && viewer.meetupId !== meetupId) throw new DomainError('not-found');
    const [meetup, session] = await Promise.all([this.meetups.forSession(meetupId), this.log.load(meetupId)]);
    if (!meetup || !session) throw new DomainError('not-found');
    const runs = viewer.id === session.state.owner || holds(viewer, 'trainer', 'moderator', 'admin');
    const state = projectState(session.state, runs ? 'facilitator' : viewer.kind === 'guest' ? 'guest' : 'participant');
    const attended = (await this.presence.connections(meetupId)).map(({ personId }) => personId);
    const found = await this.people.byIds([...new Set([...attended, ...namedIn(state)])]);
    const names = Object.fromEntries([...found.values()].map(({ id, displayName }) => [id, displayName]));
    return { title: meetup.title, timeZone: meetup.zone, state, names };
  }
}

/** The ids of everybody a state names. */
export const namedIn = (state: SessionState): string[] => [
  state.owner,
  ...state.cofacilitators,
  ...Object.values(state.topics).flatMap(({ by }) => by ?? []),
  ...Object.values(state.takeaways).flatMap(({ by }) => by ?? []),
];
