import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ADMINISTRATION_ACT, type AdministrationAct, DomainEvents } from '#platform';
import { AuditLog } from '../infra/audit-log.js';

/** Notes what administrators do, in whatever room they do it. */
@Injectable()
export class LogAdministration implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.on<AdministrationAct>(ADMINISTRATION_ACT, 'moderation.log', ({ payload }, tx) =>
      this.audit.write(tx, payload),
    );
  }
}
