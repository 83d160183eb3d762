import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, isId, type Page, pageOf, wrongField } from '#kernel';
import { isDay, memberOf, type Viewer } from '#platform';
import {
  type ItemDetailRow,
  type ItemFilter,
  type ItemRow,
  LedgerQueries,
  type ReadingRow,
  type TotalRow,
} from '../../infra/ledger/ledger-queries.js';
import type { PageRequest } from '../show-records.js';

/** Reads ledgers: everybody their own, and nobody another's. */
@Injectable()
export class ShowLedger {
  constructor(private readonly queries: LedgerQueries) {}

  /** The viewer's items, the latest day first. @throws DomainError `invalid-input` for a cursor that is not one of ours */
  async page(viewer: Viewer, filter: ItemFilter, { limit, cursor }: PageRequest): Promise<Page<ItemRow>> {
    const { id: personId } = memberOf(viewer);
    const after = cursor === undefined ? undefined : dayAndId(cursor);
    const rows = await this.queries.page(personId, filter, limit, after);
    return pageOf(rows, limit, ({ happenedOn, id }) => [happenedOn, id], itself);
  }

  /** @throws DomainError `not-found` */
  async one(viewer: Viewer, id: string): Promise<ItemDetailRow> {
    const found = await this.queries.one(memberOf(viewer).id, id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** What the viewer counts, by year and category, the latest year first. */
  totals(viewer: Viewer): Promise<TotalRow[]> {
    return this.queries.totals(memberOf(viewer).id);
  }

  /**
   * What the viewer has read in the free library and not entered; or one thing alone, where that is so.
   *
   * @throws DomainError as `page`
   */
  async readings(viewer: Viewer, { limit, cursor }: PageRequest, materialId?: string): Promise<Page<ReadingRow>> {
    const { id: personId } = memberOf(viewer);
    const after = cursor === undefined ? undefined : uuid(decodeCursor(cursor, ['string'])?.[0]);
    const rows = await this.queries.readings(personId, limit, { after, materialId });
    return pageOf(rows, limit, ({ materialId }) => [materialId], itself);
  }
}

const itself = <Row>(row: Row): Row => row;

function dayAndId(cursor: string) {
  const [happenedOn, id] = decodeCursor(cursor, ['string', 'string']) ?? [];
  if (typeof happenedOn !== 'string' || !isDay(happenedOn) || happenedOn < '0001') throw wrongField('cursor', 'cursor');
  return { happenedOn, id: uuid(id) };
}

function uuid(found: unknown): string {
  if (isId(found)) return found;
  throw wrongField('cursor', 'cursor');
}
