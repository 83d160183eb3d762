import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents, Jobs, type Tx } from '#platform';
import { PostMinutes } from './post-minutes.js';
import { ReturnNotes } from './return-notes.js';
import { RollOver } from './roll-over.js';

/** Tried again until it is through: the forum may be busy. */
const TRIES = { retryLimit: 20 };

const NOTES = 'bridge.return-notes';
const MINUTES = 'bridge.post-minutes';

interface OfMeetup {
  meetupId: string;
}

/** What follows once a session is over, or a meetup called off. */
@Injectable()
export class AfterSession implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly returnNotes: ReturnNotes,
    private readonly postMinutes: PostMinutes,
    private readonly rollOver: RollOver,
  ) {}

  onModuleInit(): void {
    this.jobs.define<OfMeetup>(NOTES, ({ meetupId }) => this.returnNotes.run(meetupId), TRIES);
    this.jobs.define<OfMeetup>(MINUTES, ({ meetupId }) => this.postMinutes.run(meetupId), TRIES);
    this.jobs.define('bridge.roll-over', () => this.rollOver.all(), { cron: '17 * * * *' });
    this.events.on<OfMeetup>('lean-coffee.session-closed', 'bridge.bring-home', ({ payload }, tx) =>
      this.bringHome(tx, payload.meetupId),
    );
    this.events.on<OfMeetup>('lean-coffee.session-closed', 'bridge.roll-over', ({ payload }) =>
      this.rollOver.run(payload.meetupId),
    );
    this.events.on<OfMeetup>('lean-coffee.meetup-cancelled', 'bridge.roll-over', ({ payload }) =>
      this.rollOver.run(payload.meetupId),
    );
  }

  /** In jobs: writing in the forum takes locks that the transaction which delivers events must not wait for. */
  private async bringHome(tx: Tx, meetupId: string): Promise<void> {
    await this.jobs.send(tx, NOTES, { meetupId }, { singletonKey: meetupId });
    await this.jobs.send(tx, MINUTES, { meetupId }, { singletonKey: meetupId });
  }
}
