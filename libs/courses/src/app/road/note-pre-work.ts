import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { CertificationRepository } from '../../infra/road/certification-repository.js';

/** What people prepare with was sent to them: for whoever sends it. */
@Injectable()
export class NotePreWork {
  constructor(
    private readonly certifications: CertificationRepository,
    private readonly clock: Clock,
  ) {}

  /** Within the transaction that sends it. The first time counts; who is not in the class is left out. */
  run(tx: Tx, offeringId: string, personIds: readonly string[]): Promise<void> {
    return this.certifications.notePreWork(tx, offeringId, personIds, this.clock.now());
  }
}
