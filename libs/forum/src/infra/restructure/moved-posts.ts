import type { Tx } from '#platform';

/** The deepest level (`post.depth`). */
const DEEPEST = 500;

/**
 * The numbers of a path from one level on, each raised by a number: what names the same posts after these got other
 * numbers. `post` is the alias of the post, `from` counts the levels that fall away, `levels` how many the path has.
 */
const shifted = (post: string, from: string, levels: string, by: string): string => `
  coalesce((SELECT string_agg(int4send((
              (get_byte(${post}.path, 4 * level) << 24) + (get_byte(${post}.path, 4 * level + 1) << 16)
            + (get_byte(${post}.path, 4 * level + 2) << 8) + get_byte(${post}.path, 4 * level + 3)) + ${by}),
              ''::bytea ORDER BY level)
       FROM generate_series(${from}, ${levels} - 1) AS level), ''::bytea)`;

/**
 * Hangs all posts of one thread below the opening post of another, in one statement. Each gets the number it had, raised
 * by `by`: behind all that are there, in the order of arrival. The tree stays, one level further down; what would then lie
 * deeper than posts can goes beside its parent, as it does when such a reply is written.
 *
 * @returns how many were moved
 */
export async function hangBelow(
  tx: Tx,
  from: { id: string; openingId: string },
  to: { id: string; openingId: string },
  by: number,
): Promise<number> {
  const levels = `least(post.depth, ${DEEPEST - 2})`;
  const rows = await tx.query<{ count: number }>(
    `WITH moved AS (
       UPDATE post
          SET thread_id = $3::uuid, number = post.number + $5::int, depth = least(post.depth + 1, ${DEEPEST}),
              remark = false,
              parent_id = CASE WHEN post.depth = 0 THEN $4::uuid
                               WHEN post.depth = ${DEEPEST} THEN above.parent_id ELSE post.parent_id END,
              path = CASE WHEN post.depth < ${DEEPEST}
                          THEN int4send(opening.number + $5::int) || ${shifted('post', '0', 'post.depth', '$5::int')}
                          ELSE int4send(opening.number + $5::int) || ${shifted('post', '0', levels, '$5::int')}
                               || int4send(post.number + $5::int) END,
              -- what was below it at the deepest level is beside it now
              descendant_count = CASE WHEN post.depth = ${DEEPEST - 1} THEN 0 ELSE post.descendant_count END
         FROM post self LEFT JOIN post above ON above.id = self.parent_id, post opening
        WHERE self.id = post.id AND post.thread_id = $1::uuid AND opening.id = $2::uuid
       RETURNING post.id)
     SELECT count(*)::int AS count FROM moved`,
    [from.id, from.openingId, to.id, to.openingId, by],
  );
  return rows[0]!.count;
}

/**
 * Makes a post with all below it the posts of a new, empty thread, in one statement. A reply has a higher number than what
 * it replies to, so that the numbers, lowered by one and the same, begin at 1 and stay in order.
 */
export async function takeOut(
  tx: Tx,
  threadId: string,
  root: { id: string; number: number; depth: number },
  newThreadId: string,
): Promise<void> {
  await tx.query(
    `UPDATE post
        SET thread_id = $3::uuid, number = post.number - $4::int + 1, depth = post.depth - $5::int, remark = false,
            parent_id = CASE WHEN post.id = $2::uuid THEN NULL ELSE post.parent_id END,
            path = ${shifted('post', '$5::int', 'post.depth', '1 - $4::int')}
       FROM post root
      WHERE root.id = $2::uuid AND post.thread_id = $1::uuid
        AND post.path >= root.path AND substring(post.path FOR octet_length(root.path)) = root.path`,
    [threadId, root.id, newThreadId, root.number, root.depth],
  );
}

/** Counts what can be read in threads anew, and since when nothing was written there. */
export async function recount(tx: Tx, threadIds: string[]): Promise<void> {
  await tx.query(
    `UPDATE thread
        SET reply_count = counted.replies, answer_count = counted.answers,
            last_activity_at = coalesce(counted.latest, thread.last_activity_at),
            last_number = greatest(thread.last_number, counted.highest)
       FROM (SELECT target.id,
                    count(post.id) FILTER (WHERE live AND post.depth > 0) AS replies,
                    count(post.id) FILTER (WHERE live AND post.depth = 1 AND NOT post.remark) AS answers,
                    max(post.created_at) FILTER (WHERE live) AS latest, coalesce(max(post.number), 0) AS highest
               FROM unnest($1::uuid[]) AS target (id) LEFT JOIN post ON post.thread_id = target.id
               LEFT JOIN LATERAL (SELECT post.deleted_at IS NULL AND post.hidden_at IS NULL AS live) state ON true
              GROUP BY target.id) counted
      WHERE thread.id = counted.id`,
    [threadIds],
  );
}

/** Changes by how much can be read below a post, and below all above it. */
export async function addDescendants(tx: Tx, postId: string | null, by: number): Promise<void> {
  await tx.query(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM post WHERE id = $1::uuid
       UNION ALL
       SELECT post.id, post.parent_id FROM above JOIN post ON post.id = above.parent_id)
     UPDATE post SET descendant_count = descendant_count + $2::int FROM above WHERE post.id = above.id`,
    [postId, by],
  );
}
