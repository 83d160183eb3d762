import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CredentialsEventPayload } from '#credentials';
import { DomainEvents } from '#platform';
import { AuditLog } from '../infra/audit-log.js';

const CONSUMER = 'moderation.log';

/** Notes what was done with credentials and with the keys that sign them. */
@Injectable()
export class NoteCredentials implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.on<CredentialsEventPayload<'credentials.key-rotated'>>(
      'credentials.key-rotated',
      CONSUMER,
      ({ payload: { keyId, actorId } }, tx) =>
        this.audit.write(tx, { action: 'key.rotated', actorId, codes: { keyId } }),
    );
    this.events.on<CredentialsEventPayload<'credentials.key-compromised'>>(
      'credentials.key-compromised',
      CONSUMER,
      ({ payload: { keyId, actorId, words } }, tx) =>
        this.audit.write(tx, { action: 'key.compromised', actorId, codes: { keyId }, words }),
    );
    this.events.on<CredentialsEventPayload<'credentials.revoked'>>(
      'credentials.revoked',
      CONSUMER,
      ({ payload: { credentialId, personId, actorId, words } }, tx) =>
        this.audit.write(tx, { action: 'credential.revoked', actorId, personId, codes: { credentialId }, words }),
    );
  }
}
