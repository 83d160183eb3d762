import { Injectable } from '@nestjs/common';
import { mayPlan } from '#courses';
import { Clock, decodeCursor, DomainError, isId, type Page, pageOf, wrongField } from '#kernel';
import { RENDERER_VERSION } from '#markdown';
import { memberOf, type Viewer } from '#platform';
import { type Arrangement, ArrangementReader } from '../infra/arrangement-reader.js';
import { type MaterialDetails, MaterialReader, type VersionDetails } from '../infra/material-reader.js';
import { Contents } from './contents.js';

/** What is handed out, to whoever may read it. What one may not read is not there. */
@Injectable()
export class ReadMaterials {
  constructor(
    private readonly arrangements: ArrangementReader,
    private readonly materials: MaterialReader,
    private readonly contents: Contents,
    private readonly clock: Clock,
  ) {}

  /** All that a class hands out, as far as the viewer sees it. @throws DomainError `not-found` */
  async ofClass(viewer: Viewer, offeringId: string): Promise<Arrangement> {
    return found(await this.arrangements.one(memberOf(viewer), this.clock.now(), offeringId));
  }

  /**
   * What the viewer looks after, newest first.
   *
   * @param courseId null for the free library
   * @throws DomainError `forbidden`; `invalid-input` where the cursor is not one of ours
   */
  async managed(
    viewer: Viewer,
    courseId: string | null,
    limit: number,
    cursor?: string,
  ): Promise<Page<MaterialDetails>> {
    if (!mayPlan(viewer)) throw new DomainError('forbidden');
    const after = cursor === undefined ? undefined : placeIn(cursor);
    const rows = await this.materials.managed(memberOf(viewer), this.clock.now(), courseId, limit, after);
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** One, with the versions the viewer may read. @throws DomainError `not-found` */
  async one(viewer: Viewer, id: string): Promise<MaterialDetails> {
    return found(await this.materials.one(memberOf(viewer), this.clock.now(), id));
  }

  /** One version, with its text. @throws DomainError `not-found` */
  async version(viewer: Viewer, id: string): Promise<VersionDetails> {
    const version = found(await this.materials.version(memberOf(viewer), this.clock.now(), id));
    const { page } = version;
    if (!page || page.renderer === RENDERER_VERSION) return version;
    return { ...version, page: { ...page, ...this.contents.rendered(page.markdown) } };
  }
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new DomainError('not-found');
  return row;
}

/** The id in a cursor of one of our lists. @throws DomainError `invalid-input` */
export function placeIn(cursor: string): string {
  const [id] = decodeCursor(cursor, ['string']) ?? [''];
  if (!isId(id)) throw wrongField('cursor', 'cursor');
  return id;
}
