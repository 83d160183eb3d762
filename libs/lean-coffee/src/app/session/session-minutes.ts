import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { type Minutes, minutesOf, projectState } from '../../core.js';
import { SessionLog } from '../../infra/session/session-log.js';
import { type MeetupForSession, MeetupDirectory } from '../meetup/meetup-directory.js';
import { namedIn } from './session-reader.js';

/** How a session went, as every participant may know it. */
export interface SessionMinutesOf {
  meetup: MeetupForSession;
  minutes: Minutes;
  /** Names of members alone: guests came for one evening. */
  names: Record<string, string>;
}

/** Tells the rooms above how a session went. It knows no viewer: what it gives is for every member. */
@Injectable()
export class SessionMinutes {
  constructor(
    private readonly log: SessionLog,
    private readonly meetups: MeetupDirectory,
    private readonly people: People,
  ) {}

  /** The minutes of a session that is over; null where there is none, or it goes on. */
  async of(meetupId: string): Promise<SessionMinutesOf | null> {
    const [meetup, session] = await Promise.all([this.meetups.forSession(meetupId), this.log.load(meetupId)]);
    if (!meetup || session?.state.stage.phase !== 'closed') return null;
    const state = projectState(session.state, 'participant');
    const people = [...(await this.people.byIds(namedIn(state))).values()];
    const members = people.filter(({ kind, mergedInto }) => kind === 'member' && mergedInto === undefined);
    const names = Object.fromEntries(members.map(({ id, displayName }) => [id, displayName]));
    return { meetup, minutes: minutesOf(state), names };
  }
}
