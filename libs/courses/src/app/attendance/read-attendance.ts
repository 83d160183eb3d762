import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, isId, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { mayPlan } from '../../domain/policy.js';
import { type EnrolmentStanding, StandingReader } from '../../infra/standing-reader.js';

/** Who has attended what: of a class for those who run it, and one's own. */
@Injectable()
export class ReadAttendance {
  constructor(private readonly reader: StandingReader) {}

  /**
   * Everybody who is in a class, by name.
   *
   * @throws DomainError `not-found`; `invalid-input` where the cursor is not one of ours
   */
  async list(
    viewer: Viewer,
    offeringId: string,
    limit: number,
    cursor?: string,
  ): Promise<Page<EnrolmentStanding> & { enrolled: number }> {
    const [after] = cursor === undefined ? [] : (decodeCursor(cursor, ['string']) ?? ['']);
    if (after !== undefined && !isId(after)) throw wrongField('cursor', 'cursor');
    const found = mayPlan(viewer) && (await this.reader.page(memberOf(viewer), offeringId, limit, after));
    if (!found) throw new DomainError('not-found');
    const page = pageOf(
      found.rows,
      limit,
      ({ enrolmentId }) => [enrolmentId],
      (row) => row,
    );
    return { ...page, enrolled: found.enrolled };
  }

  /** @throws DomainError `not-found` */
  async one(viewer: Viewer, offeringId: string, enrolmentId: string): Promise<EnrolmentStanding> {
    const found = mayPlan(viewer) && (await this.reader.one(memberOf(viewer), offeringId, enrolmentId));
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** @throws DomainError `not-found`, also where the viewer is not in the class */
  async own(viewer: Viewer, offeringId: string): Promise<EnrolmentStanding> {
    const found = await this.reader.own(memberOf(viewer), offeringId);
    if (!found) throw new DomainError('not-found');
    return found;
  }
}
