import { Injectable } from '@nestjs/common';
import type { ErrorCode, Phase } from '#contracts';
import type { TopicOrigin } from '../../core.js';
import { SessionLog } from '../../infra/session/session-log.js';
import { Sessions } from './sessions.js';

/** A topic that comes from another room. */
export interface TopicFromElsewhere {
  /** Made of what it comes from, so that it is there once however often it is sent. */
  topicId: string;
  title: string;
  note: string;
  origin: TopicOrigin;
}

/** `refused`: and will be, whenever it is tried again. */
export type Placing = 'placed' | 'refused';

/** Refusals that will be the same the next time: no room for more, too late, not a topic. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['limit-reached', 'session-closed', 'wrong-phase', 'invalid-input']);

const OPEN: readonly (Phase | null)[] = ['gathering', 'voting', 'discussing'];

/** Puts topics on the board of a session, as the server. */
@Injectable()
export class PlaceTopic {
  constructor(
    private readonly sessions: Sessions,
    private readonly log: SessionLog,
  ) {}

  /** Whether a session was started and goes on. Asked of the database: this node may not have heard of the start. */
  async isOpen(meetupId: string): Promise<boolean> {
    return OPEN.includes(await this.log.phaseOf(meetupId));
  }

  /**
   * The topic, or another of the same origin, is there once afterwards; one that was there and has been taken off is not
   * put back.
   *
   * @throws Error where the session cannot be written at the moment: try again
   */
  async run(meetupId: string, topic: TopicFromElsewhere): Promise<Placing> {
    if (await this.log.everHad(meetupId, topic.topicId)) return 'placed';
    const { mailbox } = await this.sessions.of(meetupId);
    const outcome = await mailbox.order({ type: 'add-topic', ...topic });
    if (outcome.ok || outcome.code === 'id-taken') return 'placed';
    if (FINAL.has(outcome.code)) return 'refused';
    throw new Error(`The topic could not be placed: ${outcome.code}`);
  }
}
