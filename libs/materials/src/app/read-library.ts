import { Injectable } from '@nestjs/common';
import type { LibraryKind } from '#contracts';
import { DomainError, type Page, pageOf } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { type LibraryItem, LibraryReader } from '../infra/library-reader.js';
import { placeIn } from './read-materials.js';

/** The free library, for members. */
@Injectable()
export class ReadLibrary {
  constructor(private readonly reader: LibraryReader) {}

  /** Newest first. @throws DomainError `invalid-input` where the cursor is not one of ours */
  async page(viewer: Viewer, limit: number, kind?: LibraryKind, cursor?: string): Promise<Page<LibraryItem>> {
    const member = memberOf(viewer);
    const after = cursor === undefined ? undefined : placeIn(cursor);
    return pageOf(
      await this.reader.page(member, limit, kind, after),
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** @throws DomainError `not-found` */
  async one(viewer: Viewer, materialId: string): Promise<LibraryItem> {
    const item = await this.reader.one(memberOf(viewer), materialId);
    if (!item) throw new DomainError('not-found');
    return item;
  }
}
