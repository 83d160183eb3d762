import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { attendanceEvent } from '../attendance-events.js';
import { canDispute } from '../domain/records-policy.js';
import { DisputeRepository } from '../infra/dispute-repository.js';
import { RecordRepository } from '../infra/record-repository.js';
import { ensureVisible } from './ensure.js';

/** "Something wrong?": a member asks about a record of theirs, in their own words. */
@Injectable()
export class RaiseDispute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: RecordRepository,
    private readonly disputes: DisputeRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the dispute's id
   * @throws DomainError `not-found`, `forbidden` on the record of somebody else, `dispute-open` where one waits already
   */
  run(viewer: Viewer, recordId: string, words: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const record = ensureVisible(viewer, await this.records.lock(tx, recordId));
      if (!canDispute(viewer, record)) throw new DomainError('forbidden');
      const raisedAt = this.clock.now();
      const id = uuidv7(raisedAt);
      const added = await this.disputes.add(tx, { id, recordId, raisedBy: memberOf(viewer).id, words, raisedAt });
      if (!added) throw new DomainError('dispute-open');
      tx.emit(attendanceEvent('attendance.dispute-raised', { disputeId: id, recordId, personId: record.personId }));
      return id;
    });
  }
}
