import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, DomainError, isId, isMoment, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import {
  type AfterThread,
  AnchorQueries,
  type AskedThread,
  type PageMark,
  type ShownAnchor,
} from '../../infra/anchors/anchor-queries.js';

/** What was asked at the materials of a class, and where a thread was asked. */
@Injectable()
export class ReadAnchors {
  constructor(
    private readonly queries: AnchorQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Threads asked at a page of a version or at the same page of others, the newest first; without a page all of them.
   *
   * @throws DomainError `not-found` for a version one may not read, `invalid-input` for a cursor that is none
   */
  async here(
    viewer: Viewer,
    { cursor, ...wanted }: { versionId: string; page?: number; cursor?: string; limit: number },
  ): Promise<Page<AskedThread>> {
    const after = cursor === undefined ? undefined : placeIn(cursor);
    const rows = found(await this.queries.here(memberOf(viewer), this.clock.now(), { ...wanted, after }));
    return pageOf(
      rows,
      wanted.limit,
      ({ createdAt, id }) => [createdAt.toISOString(), id],
      (row) => row,
    );
  }

  /** How many were asked at each page. @throws DomainError `not-found` for a version one may not read */
  async marks(viewer: Viewer, versionId: string): Promise<PageMark[]> {
    return found(await this.queries.marks(memberOf(viewer), this.clock.now(), versionId));
  }

  /** Null where it was asked nowhere, or where one may not read. @throws DomainError `not-found` for the thread */
  async ofThread(viewer: Viewer, threadId: string): Promise<ShownAnchor | null> {
    return found(await this.queries.ofThread(memberOf(viewer), this.clock.now(), threadId));
  }
}

function found<T>(what: T | undefined): T {
  if (what === undefined) throw new DomainError('not-found');
  return what;
}

function placeIn(cursor: string): AfterThread {
  const [at, id] = decodeCursor(cursor, ['string', 'string']) ?? [];
  if (!isId(id) || !isMoment(Date.parse(String(at)))) throw wrongField('cursor', 'cursor');
  return { at: new Date(String(at)).toISOString(), id };
}
