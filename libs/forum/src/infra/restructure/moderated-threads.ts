import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import { moderatesAnywhere, moderatesSpace } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** A thread that a moderator is about to change. Its row is locked. */
export interface ModeratedThread {
  id: string;
  spaceId: string;
  kind: 'question' | 'discussion';
  title: string;
  authorId: string;
  lastNumber: number;
  importedMeToo: number;
  locked: boolean;
  pinned: boolean;
  /** The opening post. */
  openingId: string;
}

interface Row extends ModeratedThread {
  visible: boolean;
  moderates: boolean;
}

/** Threads and spaces for those who put them in order. */
@Injectable()
export class ModeratedThreads {
  /**
   * The threads, in the order asked for. Nobody else writes in them until this transaction ends, as whoever adds a post
   * takes the thread's row first; the rows are locked in the order of ids, so that two mergers do not wait for each other.
   *
   * @param trusted threads that the caller vouches for: a case of moderation has been opened for them
   * @throws DomainError `not-found` for what the viewer does not see or was merged away; `forbidden` where they see the
   *   thread and do not moderate its space
   */
  async lock(tx: Tx, viewer: MemberViewer, ids: string[], trusted: string[] = []): Promise<ModeratedThread[]> {
    await tx.query('SELECT FROM thread WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
    const rows = await tx.query<Row>(
      `SELECT thread.id, thread.space_id AS "spaceId", thread.kind, thread.title, thread.author_id AS "authorId",
              thread.last_number AS "lastNumber", thread.imported_me_too AS "importedMeToo",
              thread.locked_at IS NOT NULL AS locked, thread.pinned_at IS NOT NULL AS pinned, opening.id AS "openingId",
              space.id IN (${visibleSpaces('$1', '$2')}) AS visible,
              ${moderatesSpace('space', '$1', '$3')} AS moderates
         FROM thread JOIN space ON space.id = thread.space_id
         JOIN post opening ON opening.thread_id = thread.id AND opening.depth = 0
        WHERE thread.id = ANY ($4::uuid[]) AND thread.merged_into IS NULL`,
      [...visibilityOf(viewer), moderatesAnywhere(viewer), ids],
    );
    return ids.map((id) => {
      const found = rows.find((row) => row.id === id);
      if (!found) throw new DomainError('not-found');
      if (!trusted.includes(id)) ensureModerates(found);
      return found;
    });
  }

  /** @throws DomainError as `lock`; `space-archived` */
  async ensureSpace(tx: Tx, viewer: MemberViewer, spaceId: string): Promise<void> {
    const [row] = await tx.query<{ visible: boolean; moderates: boolean; archived: boolean }>(
      `SELECT space.id IN (${visibleSpaces('$1', '$2')}) AS visible, ${moderatesSpace('space', '$1', '$3')} AS moderates,
              space.archived_at IS NOT NULL AS archived
         FROM space WHERE space.id = $4 FOR SHARE`,
      [...visibilityOf(viewer), moderatesAnywhere(viewer), spaceId],
    );
    if (!row) throw new DomainError('not-found');
    ensureModerates(row);
    if (row.archived) throw new DomainError('space-archived');
  }

  /** The thread a post is in at the moment; undefined where there is no such post. */
  async threadOf(tx: Tx, postId: string): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>('SELECT thread_id AS id FROM post WHERE id = $1', [postId]);
    return rows[0]?.id;
  }
}

function ensureModerates({ visible, moderates }: { visible: boolean; moderates: boolean }): void {
  if (moderates) return;
  throw new DomainError(visible ? 'forbidden' : 'not-found');
}
