import type { Tx } from '#platform';

/** A post that an earlier import, or an earlier batch of this one, brought. */
export interface KnownPost {
  ref: string;
  id: string;
  threadId: string;
  spaceId: string;
  threadKind: 'question' | 'discussion';
  parentId: string | null;
  depth: number;
  deleted: boolean;
  edits: number;
  title: string;
  importedScore: number;
  threadLocked: boolean;
  digest: string | null;
  editsThen: number;
  /** Null for what came as a reply. */
  titleThen: string | null;
  lockedThen: boolean;
  /** How many had the question at its source. */
  meTooThen: number;
  /** The import that read it last. */
  readBy: string | null;
}

/** The posts with those references (`<source>:post:12`), by reference. */
export async function knownPosts(tx: Tx, refs: readonly string[]): Promise<Map<string, KnownPost>> {
  const rows = await tx.query<KnownPost>(
    `SELECT post.imported_from AS ref, post.id, post.thread_id AS "threadId", thread.space_id AS "spaceId",
            thread.kind AS "threadKind", post.parent_id AS "parentId", post.depth,
            (post.deleted_at IS NOT NULL) AS deleted, post.edits, thread.title,
            post.imported_score AS "importedScore", coalesce(origin.me_too, 0) AS "meTooThen",
            origin.read_by AS "readBy",
            (thread.locked_at IS NOT NULL) AS "threadLocked", origin.digest,
            coalesce(origin.edits, 0) AS "editsThen", origin.title AS "titleThen",
            coalesce(origin.locked, false) AS "lockedThen"
       FROM post
       JOIN thread ON thread.id = post.thread_id
       LEFT JOIN import_origin origin ON origin.post_id = post.id
      WHERE post.imported_from = ANY ($1::text[])`,
    [[...new Set(refs)]],
  );
  return new Map(rows.map((row) => [row.ref, row]));
}

/** Whether a post was edited or deleted here since it was imported: then it is ours, and no newer dump changes its words. */
export const changedHere = (known: KnownPost): boolean =>
  known.deleted || known.edits !== known.editsThen || (known.titleThen !== null && known.title !== known.titleThen);

/** Locks threads in the order everybody locks them in, before anything below them is touched. */
export async function lockThreads(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('SELECT id FROM thread WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [[...new Set(ids)]]);
}
