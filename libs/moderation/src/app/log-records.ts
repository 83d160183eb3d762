import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AttendanceEventPayload, AttendanceEventType } from '#attendance';
import { PERSON_MERGED, type PersonMerged } from '#identity';
import { DomainEvents } from '#platform';
import { type AuditFacts, AuditLog } from '../infra/audit-log.js';

/** Notes what is said of attendance records, and whose accounts became one, with ids and numbers alone. */
@Injectable()
export class LogRecords implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.on('attendance.dispute-raised', ({ personId, recordId, disputeId }) => ({
      ...{ action: 'record.disputed', actorId: personId, personId },
      codes: { recordId, disputeId },
    }));
    this.on('attendance.dispute-answered', ({ personId, byPersonId, recordId, disputeId }) => ({
      ...{ action: 'record.answered', actorId: byPersonId, personId },
      codes: { recordId, disputeId },
    }));
    this.on('attendance.minutes-overridden', ({ personId, byPersonId, ...codes }) => ({
      ...{ action: 'record.corrected', actorId: byPersonId, personId },
      codes,
    }));
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'moderation.log', ({ payload: { from, to } }, tx) =>
      this.audit.write(tx, { action: 'person.merged', actorId: to, personId: to, codes: { from } }),
    );
  }

  private on<Type extends AttendanceEventType>(
    type: Type,
    factsOf: (payload: AttendanceEventPayload<Type>) => AuditFacts,
  ): void {
    this.events.on<AttendanceEventPayload<Type>>(type, 'moderation.log', ({ payload }, tx) =>
      this.audit.write(tx, factsOf(payload)),
    );
  }
}
