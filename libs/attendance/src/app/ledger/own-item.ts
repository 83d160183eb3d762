import { Injectable } from '@nestjs/common';
import { LEDGER_LIMITS } from '#contracts';
import { People } from '#identity';
import { Clock, DomainError, wallTimeOf, wrongField } from '#kernel';
import { memberOf, type Tx, type Viewer } from '#platform';
import { type HeldItem, LedgerRepository } from '../../infra/ledger/ledger-repository.js';

/** @throws DomainError `invalid-input` for more minutes than reading something takes, where anybody has said */
export function ensureWithin(minutes: number, estimate: number | null): void {
  const { min, max } = LEDGER_LIMITS.minutes;
  if (minutes > (estimate ?? max)) throw wrongField('minutes', 'between', { min, max: estimate ?? max });
}

/** What every change that owners make begins with. */
@Injectable()
export class OwnItem {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** The viewer's item, held until the transaction ends. @throws DomainError `not-found`, also where it is another's */
  async hold(tx: Tx, viewer: Viewer, id: string): Promise<HeldItem> {
    const item = await this.ledger.hold(tx, id);
    if (!item || item.personId !== memberOf(viewer).id) throw new DomainError('not-found');
    return item;
  }

  /** Today on the viewer's own calendar, as `YYYY-MM-DD`. */
  async today(tx: Tx, viewer: Viewer): Promise<string> {
    const person = await this.people.find(memberOf(viewer).id, tx);
    return wallTimeOf(this.clock.now(), person?.timeZone ?? 'UTC').date;
  }

  /** @throws DomainError `invalid-input` for a day that is still ahead on the viewer's own calendar */
  async ensurePast(tx: Tx, viewer: Viewer, day: string): Promise<void> {
    if (day > (await this.today(tx, viewer))) throw wrongField('happenedOn', 'day-ahead');
  }
}
