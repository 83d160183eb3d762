import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { PlaceTopic } from '#lean-coffee';
import { derivedId, DomainEvents, type Tx, UnitOfWork } from '#platform';
import { QUESTION_PROPOSED, type QuestionProposed } from '../bridge-events.js';
import { topicOf } from '../domain/topic.js';
import { OpenThreads } from '../infra/open-threads.js';
import { ProposalStore } from '../infra/proposal-store.js';

/** Puts what was proposed on the board, when a session begins or goes on already. */
@Injectable()
export class PlaceQuestions implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalStore,
    private readonly threads: OpenThreads,
    private readonly board: PlaceTopic,
    private readonly clock: Clock,
  ) {}

  /** What was proposed just before the start is heard of by one of the two, and by the other finds nothing to do. */
  onModuleInit(): void {
    const place = ({ payload }: { payload: QuestionProposed }) => this.run(payload.meetupId);
    this.events.on<QuestionProposed>('lean-coffee.session-started', 'bridge.place', place);
    this.events.on<QuestionProposed>(QUESTION_PROPOSED, 'bridge.place', place);
  }

  /** Run again, or by two at once, it adds nothing: each proposal's row is held while its topic is placed. */
  async run(meetupId: string): Promise<void> {
    if (!(await this.board.isOpen(meetupId))) return;
    for (const id of await this.proposals.waitingFor(meetupId)) {
      await this.unitOfWork.run((tx) => this.place(tx, id, meetupId));
    }
  }

  private async place(tx: Tx, id: string, meetupId: string): Promise<void> {
    const proposal = await this.proposals.lockWaiting(tx, id);
    if (!proposal || proposal.meetupId !== meetupId) return;
    const thread = await this.threads.find(proposal.threadId);
    const topic = thread && topicOf(thread, derivedId('proposal', id));
    // Should we end between these two, the topic's id, which the board knows, makes the next attempt change nothing.
    const placed = topic && (await this.board.run(meetupId, topic)) === 'placed';
    if (placed) await this.proposals.place(tx, id, topic.note, this.clock.now());
    else await this.proposals.lapse(tx, id, this.clock.now());
  }
}
