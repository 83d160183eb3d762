import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock, decodeCursor, DomainError, isMoment, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { type Bookmark, BookmarkStore } from '../../infra/readers/bookmark-store.js';

/** Posts that members keep for themselves, with a note. Nobody sees those of others. */
@Injectable()
export class KeepBookmarks {
  constructor(
    private readonly bookmarks: BookmarkStore,
    private readonly clock: Clock,
  ) {}

  /** Keeps a post, or changes the note. @throws DomainError `not-found` */
  async keep(viewer: Viewer, postId: string, note: string): Promise<void> {
    const kept = await this.bookmarks.keep(memberOf(viewer), postId, note, this.clock.now());
    if (!kept) throw new DomainError('not-found');
  }

  /** Also of what the member does not see any more. */
  async forget(viewer: Viewer, postId: string): Promise<void> {
    await this.bookmarks.forget(memberOf(viewer).id, postId);
  }

  /**
   * The latest first. What the member does not see today is not in the list, and is in it again when they do.
   *
   * @throws DomainError `invalid-input` for a cursor that is none
   */
  async list(viewer: Viewer, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<Bookmark>> {
    const after = cursor === undefined ? undefined : momentAndId(cursor);
    const rows = await this.bookmarks.list(memberOf(viewer), limit, after);
    return pageOf(
      rows,
      limit,
      ({ createdAt, postId }) => [createdAt, postId],
      (row) => row,
    );
  }
}

function momentAndId(cursor: string) {
  const [createdAt, id] = decodeCursor(cursor, ['number', 'string']) ?? [];
  if (!isMoment(createdAt) || !isUUID(id)) throw wrongField('cursor', 'cursor');
  return { createdAt, id: id as string };
}
