import type { PictureSize, QuotedPost, RenderContext } from '#markdown';
import type { Tx } from '#platform';
import { personJson } from '../author.js';
import { livePost, liveThread } from '../readable.js';
import { seesSpace } from '../visible-spaces.js';

/** A transaction, or the database outside of one. */
export interface Queryable {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Whom handles mean, among those who see the space. */
export async function peopleBehind(
  from: Queryable,
  handles: string[],
  spaceId: string,
): Promise<RenderContext['people'] & Map<string, { id: string; name: string }>> {
  const rows = await from.query<{ handle: string; id: string; name: string }>(
    `SELECT handle, person.id, person.display_name AS name
       FROM member_handle JOIN person ON person.id = member_handle.person_id JOIN space ON space.id = $2
      WHERE handle = ANY ($1::text[]) AND ${seesSpace('space', 'person')}`,
    [handles, spaceId],
  );
  return new Map(rows.map(({ handle, id, name }) => [handle, { id, name }]));
}

/**
 * What may be said of quoted posts. Those of other spaces keep the name that was written: who reads here may not see
 * them. Who wrote without a name is not named by a quote.
 */
export async function quotedPosts(
  from: Queryable,
  posts: string[],
  spaceId: string | null,
): Promise<Map<string, QuotedPost>> {
  const rows = await from.query<QuotedPost & { id: string }>(
    `SELECT post.id, NOT (${livePost('post')} AND ${liveThread('thread')}) AS withheld,
            CASE WHEN post.anonymous THEN 'anonymous'
                 WHEN thread.space_id = $2::uuid THEN ${personJson('post.author_id')} ->> 'name' END AS author
       FROM post JOIN thread ON thread.id = post.thread_id WHERE post.id::text = ANY ($1::text[])`,
    [posts, spaceId],
  );
  return new Map(rows.map(({ id, ...post }) => [id, post]));
}

/** How large these uploads are, where they are pictures. */
export async function pictureSizes(from: Queryable, uploads: string[]): Promise<Map<string, PictureSize>> {
  const rows = await from.query<PictureSize & { id: string }>(
    'SELECT id, width, height FROM upload WHERE id = ANY ($1::text[]::uuid[]) AND width IS NOT NULL',
    [uploads],
  );
  return new Map(rows.map(({ id, width, height }) => [id, { width, height }]));
}

/** Replaces the mentions and quotes that are known of a post. */
export async function storeRendering(
  tx: Tx,
  postId: string,
  { mentioned, quotes }: { mentioned: string[]; quotes: string[] },
): Promise<void> {
  await tx.query('DELETE FROM mention WHERE post_id = $1 AND person_id <> ALL ($2::uuid[])', [postId, mentioned]);
  await tx.query('DELETE FROM post_quote WHERE post_id = $1', [postId]);
  if (mentioned.length > 0) {
    await tx.query('INSERT INTO mention SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING', [postId, mentioned]);
  }
  if (quotes.length > 0) {
    await tx.query(
      `INSERT INTO post_quote SELECT $1, id FROM post WHERE id::text = ANY ($2::text[]) ON CONFLICT DO NOTHING`,
      [postId, quotes],
    );
  }
}

/** The posts that quote this one are rendered again when they are next read. */
export const outdateQuotes = (tx: Tx, postId: string): Promise<unknown> =>
  tx.query(`UPDATE post SET renderer_version = 0 WHERE id IN (SELECT post_id FROM post_quote WHERE quoted_id = $1)`, [
    postId,
  ]);
