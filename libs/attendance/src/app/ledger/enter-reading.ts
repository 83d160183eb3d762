import { Injectable } from '@nestjs/common';
import { type Person, People } from '#identity';
import { Clock, wallTimeOf, wrongField } from '#kernel';
import { type LibraryItem, ReadLibrary } from '#materials';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import type { CountedFact } from '../../domain/ledger/item.js';
import { readingText } from '../../domain/ledger/reading-text.js';
import { LedgerRepository } from '../../infra/ledger/ledger-repository.js';
import { ensureWithin } from './own-item.js';
import { SettleItem } from './settle-item.js';

/** Enters what somebody has read in the free library: as long as it takes to read, or less, and once. */
@Injectable()
export class EnterReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: ReadLibrary,
    private readonly ledger: LedgerRepository,
    private readonly items: SettleItem,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /**
   * What is entered already stays as it is.
   *
   * @param minutes whole minutes; what reading it takes where nothing is said
   * @returns the id of the item
   * @throws DomainError `not-found`; `invalid-input` for more minutes than it takes, or none where nobody has said
   */
  async run(viewer: Viewer, materialId: string, minutes?: number): Promise<string> {
    const material = await this.library.one(viewer, materialId);
    const { id: personId } = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const reader = (await this.people.find(personId, tx))!;
      const fact = this.factOf(material, reader, minutesOf(material, minutes));
      const item = await this.ledger.holdFact(tx, fact, this.clock.now());
      if (item.minutes === 0) await this.items.bring(tx, item, fact.minutes, 'made');
      return item.id;
    });
  }

  private factOf({ id, title, author, completedAt }: LibraryItem, reader: Person, minutes: number): CountedFact {
    const at = completedAt === null ? this.clock.now() : new Date(completedAt).getTime();
    return {
      ...{ kind: 'reading', sourceId: id, personId: reader.id, category: 'learning', title, minutes },
      description: readingText(title, author, reader.locale),
      happenedOn: wallTimeOf(at, reader.timeZone).date,
    };
  }
}

/** @throws DomainError `invalid-input` naming `minutes` */
function minutesOf(material: Pick<LibraryItem, 'minutes'>, asked: number | undefined): number {
  const minutes = asked ?? material.minutes;
  if (minutes === null) throw wrongField('minutes', 'no-estimate');
  ensureWithin(minutes, material.minutes);
  return minutes;
}
