import type { Tx } from '#platform';

/**
 * Gives a post the files its text shows, in the transaction that writes the text. Files of others, and those that belong
 * to another post, stay where they are: a text may name them, and that opens nothing. What the post had and no longer
 * shows is marked, and goes after a while.
 *
 * @param editorId who wrote the text: the post's author, or a moderator who edits it; only theirs are added
 * @param ids what the renderer found in the text (`images`), each once
 * @param at the moment of writing, in milliseconds since the epoch
 */
export async function attachUploads(
  tx: Tx,
  postId: string,
  editorId: string,
  ids: readonly string[],
  at: number,
): Promise<void> {
  // In the order of ids, so that two texts that name the same files do not wait for each other in a circle.
  await tx.query('SELECT id FROM upload WHERE id = ANY($1::uuid[]) OR post_id = $2 ORDER BY id FOR UPDATE', [
    ids,
    postId,
  ]);
  await tx.query(
    `UPDATE upload SET post_id = $2, replaced_at = NULL
      WHERE id = ANY($1::uuid[]) AND state = 'kept'
        AND (post_id = $2 AND replaced_at IS NOT NULL OR post_id IS NULL AND held_by IS NULL AND owner_id = $3)`,
    [ids, postId, editorId],
  );
  await tx.query(
    `UPDATE upload SET replaced_at = to_timestamp($3 / 1000.0)
      WHERE post_id = $2 AND replaced_at IS NULL AND NOT id = ANY($1::uuid[])`,
    [ids, postId, at],
  );
}
