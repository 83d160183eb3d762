import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, isId, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { mayPlan } from '../../domain/policy.js';
import { type Grouping, GroupingRepository } from '../../infra/grouping-repository.js';

/** Groups of a class: all that were drawn for those who run it, the latest for those who are in it. */
@Injectable()
export class ReadGroups {
  constructor(private readonly groupings: GroupingRepository) {}

  /** Latest first. @throws DomainError `not-found`; `invalid-input` where the cursor is not one of ours */
  async list(viewer: Viewer, offeringId: string, limit: number, cursor?: string): Promise<Page<Grouping>> {
    const [before] = cursor === undefined ? [] : (decodeCursor(cursor, ['string']) ?? ['']);
    if (before !== undefined && !isId(before)) throw wrongField('cursor', 'cursor');
    const found = mayPlan(viewer) && (await this.groupings.page(memberOf(viewer), offeringId, limit, before));
    if (!found) throw new DomainError('not-found');
    return pageOf(
      found,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** Null where none were drawn yet. @throws DomainError `not-found`, also where the viewer is not in the class */
  async latest(viewer: Viewer, offeringId: string): Promise<Grouping | null> {
    const found = await this.groupings.latest(memberOf(viewer), offeringId);
    if (found === undefined) throw new DomainError('not-found');
    return found;
  }
}
