import { Injectable } from '@nestjs/common';
import { HeldUploads } from '#forum';
import { Clock } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import type { Category } from '../../domain/ledger/item.js';
import { LedgerRepository } from '../../infra/ledger/ledger-repository.js';
import { OwnItem } from './own-item.js';

/** What a member enters themselves. */
export interface OwnDraft {
  category: Category;
  title: string;
  description: string;
  /** `YYYY-MM-DD` */
  happenedOn: string;
  /** Whole minutes. */
  minutes: number;
  /** Ids of files that they have added. */
  evidence: string[];
}

/** Enters what somebody has done elsewhere: a webinar, a conference, a book. */
@Injectable()
export class EnterOwn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerRepository,
    private readonly own: OwnItem,
    private readonly uploads: HeldUploads,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns its id
   * @throws DomainError `invalid-input` for a day ahead, or evidence that is not the viewer's to give
   */
  run(viewer: Viewer, { minutes, evidence, ...words }: OwnDraft): Promise<string> {
    const personId = memberOf(viewer).id;
    return this.unitOfWork.run(async (tx) => {
      await this.own.ensurePast(tx, viewer, words.happenedOn);
      const now = this.clock.now();
      const id = await this.ledger.add(tx, { ...words, personId }, now);
      await this.ledger.post(tx, id, { minutes, reason: 'made' }, now);
      await this.uploads.keep(tx, id, personId, evidence, now);
      return id;
    });
  }
}
