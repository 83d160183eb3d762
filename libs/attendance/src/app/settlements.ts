import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERSON_MERGED, type PersonMerged } from '#identity';
import { DomainEvents, Jobs, type Tx } from '#platform';
import { RecordRepository } from '../infra/record-repository.js';
import { SettleSession } from './settle-session.js';

const SETTLE = 'attendance.settle';

/** What the live room tells when a session is over. */
interface SessionClosed {
  sessionId: string;
  meetupId: string;
}

/**
 * When sessions are settled: once they close, and again when a guest of theirs turned out to be a member. The events
 * leave a job, so that a settlement that fails is tried again by itself.
 */
@Injectable()
export class Settlements implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly settleSession: SettleSession,
    private readonly records: RecordRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ sessionId: string }>(SETTLE, ({ sessionId }) => this.settleSession.run(sessionId));
    this.events.on<SessionClosed>('lean-coffee.session-closed', 'attendance', ({ payload }, tx) =>
      this.arrange(tx, payload.sessionId),
    );
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'attendance', async ({ payload }, tx) => {
      for (const sessionId of await this.records.sessionsOf(tx, payload.from)) await this.arrange(tx, sessionId);
    });
  }

  /** Leaves a job; one that waits already will see what is new. */
  private arrange(tx: Tx, sessionId: string): Promise<void> {
    return this.jobs.send(tx, SETTLE, { sessionId }, { singletonKey: sessionId });
  }
}
