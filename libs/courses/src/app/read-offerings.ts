import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Page, pageOf } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { mayPlan } from '../domain/policy.js';
import { type OfferingDetails, type OfferingListing, OfferingReader } from '../infra/offering-reader.js';
import { placeIn } from './place-in.js';

/** Classes, for those who run them: trainers see their own, administrators all. */
@Injectable()
export class ReadOfferings {
  constructor(
    private readonly reader: OfferingReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Classes to come or under way, soonest first, or those that are over, latest first.
   *
   * @throws DomainError `forbidden`; `invalid-input` where the cursor is not one of ours
   */
  async list(
    viewer: Viewer,
    when: 'upcoming' | 'past',
    limit: number,
    cursor?: string,
  ): Promise<Page<OfferingListing>> {
    if (!mayPlan(viewer)) throw new DomainError('forbidden');
    const after = cursor === undefined ? undefined : placeIn(cursor);
    const rows = await this.reader[when](memberOf(viewer), this.clock.now(), limit, after);
    return pageOf(
      rows,
      limit,
      (row) => [row.startsAt, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError `not-found`, also where others run it */
  async one(viewer: Viewer, id: string): Promise<OfferingDetails> {
    const found = mayPlan(viewer) && (await this.reader.one(memberOf(viewer), id));
    if (!found) throw new DomainError('not-found');
    return found;
  }
}
