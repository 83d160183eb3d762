import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { Clock, wrongField, uuidv7 } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { attendanceEvent } from '../attendance-events.js';
import { type AttendanceRecord, overridden } from '../domain/record.js';
import { longestStay } from '../domain/standing.js';
import { RecordRepository } from '../infra/record-repository.js';
import { ensureCorrectable } from './ensure.js';
import { KeepRecord } from './keep-record.js';

/** Puts a trainer's or moderator's word in the place of what the facts say, as an entry of its own with its reason. */
@Injectable()
export class OverrideMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: RecordRepository,
    private readonly people: People,
    private readonly keeping: KeepRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * @param minutes whole minutes, at most the length of the session
   * @throws wrongField `not-found` where the viewer may not see the record, `own-record` on one's own, `invalid-input`
   */
  run(viewer: Viewer, recordId: string, { minutes, reason }: { minutes: number; reason: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const record = ensureCorrectable(viewer, await this.records.lock(tx, recordId));
      ensureWithinSession(record, minutes);
      const now = this.clock.now();
      await this.records.addOverride(tx, {
        id: uuidv7(now),
        recordId,
        minutes,
        minutesBefore: record.minutes,
        reason,
        byPersonId: memberOf(viewer).id,
        at: now,
      });
      await this.apply(tx, viewer, record, now);
    });
  }

  private async apply(tx: Tx, viewer: Viewer, record: AttendanceRecord, now: number): Promise<void> {
    const overrides = await this.records.overridesOf(tx, [record.id]);
    const after = overridden(record, overrides.get(record.id) ?? [], now);
    const to = await this.people.find(record.personId, tx);
    await this.keeping.keep(tx, to, record, after, 'override');
    tx.emit(
      attendanceEvent('attendance.minutes-overridden', {
        ...{ recordId: record.id, personId: record.personId, byPersonId: memberOf(viewer).id },
        ...{ minutesBefore: record.minutes, minutes: after.minutes },
      }),
    );
  }
}

function ensureWithinSession(record: AttendanceRecord, minutes: number): void {
  const longest = longestStay(record);
  if (minutes <= longest) return;
  throw wrongField('minutes', 'longer-than-session', { max: longest });
}
