import { Injectable } from '@nestjs/common';
import { fieldProblem } from '#contracts';
import { HeldUploads } from '#forum';
import { Clock, DomainError } from '#kernel';
import { type Tx, UnitOfWork, type Viewer } from '#platform';
import { isOwners } from '../../domain/ledger/item.js';
import { type HeldItem, type ItemWords, LedgerRepository } from '../../infra/ledger/ledger-repository.js';
import type { OwnDraft } from './enter-own.js';
import { ensureWithin, OwnItem } from './own-item.js';
import { SettleItem } from './settle-item.js';

/** What changes about an item; what is absent stays. */
export type ItemChange = Partial<Omit<OwnDraft, 'description'>> & {
  /** Null goes back to what was written from facts. */
  description?: string | null;
};

/** What facts say of an item; of a reading its owner says how long it took. */
const TOLD = ['category', 'title', 'happenedOn'] as const;

/** Changes what its owner says of an item: minutes by an entry more, all else as it is from then on. */
@Injectable()
export class ChangeItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerRepository,
    private readonly own: OwnItem,
    private readonly items: SettleItem,
    private readonly uploads: HeldUploads,
    private readonly clock: Clock,
  ) {}

  /**
   * @param revision the one that was read
   * @throws DomainError `not-found`, also for what was withdrawn; `conflict` where it has changed since; `invalid-input`
   *   where facts say otherwise, for a day ahead, or evidence that is not the viewer's to give
   */
  run(viewer: Viewer, id: string, revision: number, change: ItemChange): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const item = await this.own.hold(tx, viewer, id);
      if (isOwners(item.kind) && item.minutes === 0) throw new DomainError('not-found');
      if (item.revision !== revision) throw new DomainError('conflict');
      ensureOwners(item, change);
      if (change.minutes !== undefined) ensureWithin(change.minutes, item.estimate);
      if (change.happenedOn !== undefined) await this.own.ensurePast(tx, viewer, change.happenedOn);
      await this.ledger.reword(tx, id, reworded(item, change));
      if (change.minutes !== undefined) await this.items.bring(tx, item, change.minutes, 'edited');
      await this.keepEvidence(tx, item, change.evidence);
    });
  }

  private async keepEvidence(tx: Tx, item: HeldItem, evidence: string[] | undefined): Promise<void> {
    if (evidence) await this.uploads.keep(tx, item.id, item.personId, evidence, this.clock.now());
  }
}

/** @throws DomainError `invalid-input` that names all that facts say */
function ensureOwners({ kind }: HeldItem, change: ItemChange): void {
  const told = [...(kind === 'own' ? [] : TOLD), ...(isOwners(kind) ? [] : (['minutes'] as const))];
  const wrong = told.filter((field) => change[field] !== undefined);
  if (kind === 'own' && change.description === null) {
    throw new DomainError('invalid-input', undefined, [fieldProblem('description', 'text')]);
  }
  if (wrong.length === 0) return;
  const fields = wrong.map((field) => fieldProblem(field, 'told-by-facts'));
  throw new DomainError('invalid-input', undefined, fields);
}

function reworded(item: HeldItem, { description, ...change }: ItemChange): ItemWords {
  const { category, title, happenedOn } = { ...item, ...change };
  const isOwn = item.kind === 'own';
  return {
    ...{ category, title, happenedOn },
    description: (isOwn ? description : null) ?? item.description,
    ownDescription: isOwn ? null : description === undefined ? item.ownDescription : description,
  };
}
