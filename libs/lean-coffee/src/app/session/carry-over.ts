import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErrorCode } from '#contracts';
import { Clock } from '#kernel';
import { derivedId, DomainEvents } from '#platform';
import { type Command, minutesOf } from '../../core.js';
import { carriedTopics } from '../../domain/meetup/carried-topics.js';
import { SessionLog } from '../../infra/session/session-log.js';
import { MEETUP_SCHEDULED, type MeetupEvent } from '../meetup/meetup-events.js';
import { MeetupDirectory } from '../meetup/meetup-directory.js';
import { Sessions } from './sessions.js';
import { TopicOrigins } from './topic-origins.js';

/** Refusals that will be the same the next time: there already, no room for more, too late. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['id-taken', 'limit-reached', 'session-closed', 'wrong-phase']);

/** Puts the topics nobody got to into the next meetup, once a session is closed. */
@Injectable()
export class CarryOver implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly meetups: MeetupDirectory,
    private readonly sessions: Sessions,
    private readonly log: SessionLog,
    private readonly origins: TopicOrigins,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on<{ meetupId: string }>('lean-coffee.session-closed', 'lean-coffee.carry-over', ({ payload }) =>
      this.run(payload.meetupId),
    );
    this.events.on<MeetupEvent>(MEETUP_SCHEDULED, 'lean-coffee.carry-over', ({ payload }) =>
      this.fetch(payload.meetupId),
    );
  }

  /** Brings a new meetup what the one before left over, where none was scheduled then. */
  private async fetch(meetupId: string): Promise<void> {
    const before = await this.meetups.waitingFor(meetupId);
    if (before !== undefined) await this.run(before);
  }

  /** Carries the open topics of a closed session over. Run again it adds nothing: a topic has one id over there. */
  async run(meetupId: string): Promise<void> {
    const [meetup, session] = await Promise.all([this.meetups.forSession(meetupId), this.log.load(meetupId)]);
    if (!meetup || !session) return;
    const nextId = await this.meetups.following(meetup, this.clock.now());
    if (!nextId) return;
    const from = { ...meetup, startsAt: meetup.scheduledStart };
    const commands = carriedTopics(minutesOf(session.state), from, (topicId) => derivedId(nextId, topicId));
    if (commands.length === 0) return;
    const { mailbox } = await this.sessions.of(nextId);
    for (const command of commands) {
      const origin = await this.origins.today(command.origin ?? null);
      // What it came from is gone.
      if (command.origin && !origin) continue;
      const outcome = await mailbox.order({ ...command, origin } satisfies Command);
      // The relay delivers the event again when it can.
      if (!outcome.ok && !FINAL.has(outcome.code)) throw new Error(`Carrying over failed: ${outcome.code}`);
    }
  }
}
