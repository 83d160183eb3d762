import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '#platform';
import { SessionLog } from '../../infra/session/session-log.js';
import { MEETUP_CANCELLED, MEETUP_CHANGED, type MeetupEvent } from '../meetup/meetup-events.js';
import { MeetupDirectory, type MeetupForSession } from '../meetup/meetup-directory.js';
import type { Mailbox } from './mailbox.js';
import { Sessions } from './sessions.js';

/** A session that somebody has opened before its meetup was changed or called off follows it, until it has begun. */
@Injectable()
export class FollowMeetup implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly sessions: Sessions,
    private readonly meetups: MeetupDirectory,
    private readonly log: SessionLog,
  ) {}

  onModuleInit(): void {
    const follow = ({ payload }: { payload: object }) => this.follow(payload as MeetupEvent);
    this.events.on(MEETUP_CHANGED, 'lean-coffee.session', follow);
    this.events.on(MEETUP_CANCELLED, 'lean-coffee.session', follow);
  }

  private async follow({ meetupId }: MeetupEvent): Promise<void> {
    const [meetup, [exists]] = await Promise.all([this.meetups.forSession(meetupId), this.log.heads([meetupId])]);
    if (!meetup || !exists) return;
    const session = await this.sessions.of(meetupId);
    session.meetup = meetup;
    const { mailbox } = session;
    if (meetup.cancelled) await mailbox.order({ type: 'cancel-session' });
    else if (mailbox.state.stage.phase === 'scheduled') await this.adopt(mailbox, meetup);
  }

  /** Orders that change nothing, or come too late, are answered as such and harmless. */
  private async adopt(mailbox: Mailbox, meetup: MeetupForSession): Promise<void> {
    const { scheduledStart, scheduledEnd, settings, hostId } = meetup;
    await mailbox.order({ type: 'reschedule', startsAt: scheduledStart, endsAt: scheduledEnd });
    await mailbox.order({ type: 'change-settings', changes: settings });
    if (hostId !== mailbox.state.owner) await mailbox.order({ type: 'hand-over', personId: hostId });
  }
}
