import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { decodeCursor, DomainError, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { type SpaceMemberRow, SpaceQueries, type SpaceRow } from '../../infra/spaces/space-queries.js';
import { SpaceStatistics, type SpaceWeek } from '../../infra/spaces/space-statistics.js';

/** The spaces that a viewer sees, and who is in them. */
@Injectable()
export class ReadSpaces {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly activity: SpaceStatistics,
  ) {}

  all(viewer: Viewer): Promise<SpaceRow[]> {
    return this.spaces.all(viewer);
  }

  /** By id or slug. @throws DomainError `not-found` */
  async one(viewer: Viewer, idOrSlug: string): Promise<SpaceRow> {
    const space = await this.spaces.find(viewer, idOrSlug);
    if (!space) throw new DomainError('not-found');
    return space;
  }

  /** Questions and answers week by week, for who moderates the space. @throws DomainError `not-found`, `forbidden` */
  async weeks(viewer: Viewer, spaceId: string): Promise<SpaceWeek[]> {
    const found = await this.activity.find(memberOf(viewer), spaceId);
    if (!found) throw new DomainError('not-found');
    if (!found.moderates) throw new DomainError('forbidden');
    return found.weeks;
  }

  /** Who was let into a cohort, by name. @throws DomainError `not-found`, `invalid-input` */
  async members(
    viewer: Viewer,
    spaceId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<SpaceMemberRow>> {
    await this.one(viewer, spaceId);
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    const rows = await this.spaces.members(viewer, spaceId, limit, after);
    return pageOf(
      rows,
      limit,
      ({ sortName, id }) => [sortName, id],
      (row) => row,
    );
  }
}

function cursorIn(cursor: string): { name: string; id: string } {
  const [name, id] = decodeCursor(cursor, ['string', 'string']) ?? [];
  if (typeof name !== 'string' || !isUUID(id)) throw wrongField('cursor', 'cursor');
  return { name, id: id as string };
}
