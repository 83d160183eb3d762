import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { Clock, DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { attendanceEvent } from '../attendance-events.js';
import { DisputeRepository } from '../infra/dispute-repository.js';
import { RecordRepository } from '../infra/record-repository.js';
import { ensureCorrectable } from './ensure.js';
import { Letters } from './letters.js';

/** A trainer or moderator answers a dispute; the member gets the answer by mail. Minutes are corrected by an override. */
@Injectable()
export class AnswerDispute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: RecordRepository,
    private readonly disputes: DisputeRepository,
    private readonly people: People,
    private readonly letters: Letters,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `own-record`, or `dispute-answered` where somebody was quicker. */
  run(viewer: Viewer, disputeId: string, answer: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const dispute = await this.disputes.lock(tx, disputeId);
      const record = ensureCorrectable(viewer, dispute && (await this.records.lock(tx, dispute.recordId)));
      if (dispute!.answer !== null) throw new DomainError('dispute-answered');
      await this.disputes.answer(tx, disputeId, {
        answer,
        answeredBy: memberOf(viewer).id,
        answeredAt: this.clock.now(),
      });
      const { id: recordId, personId } = record;
      const told = { disputeId, recordId, personId, byPersonId: memberOf(viewer).id };
      tx.emit(attendanceEvent('attendance.dispute-answered', told));
      const to = await this.people.find(personId, tx);
      if (to) await this.letters.disputeAnswered(tx, to, record, { id: disputeId, answer });
    });
  }
}
