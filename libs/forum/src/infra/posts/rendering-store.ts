import type { PictureSize, QuotedPost, RenderContext } from '#markdown';
import { ANONYMOUS, type Tx, type Viewer } from '#platform';
import { personJson } from '../author.js';
import { livePost, liveThread } from '../readable.js';
import { seesSpace, visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** A transaction, or the database outside of one. */
export interface Queryable {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Where a text stands or is to stand, and who writes it: what these do not see is not there for the text. */
export interface TextPlace {
  /** Null for a text that has none yet. */
  spaceId: string | null;
  /** The post, once it is stored. */
  postId?: string;
  /** Absent where a stored text is rendered again: what it quotes and shows is known by then. */
  writer?: Viewer;
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

/** The thread is in the space of the text, or in one that the writer sees. */
const SEEN_THERE = `(thread.space_id = $2::uuid OR thread.space_id IN (${visibleSpaces('$3', '$4')}))`;

const valuesOf = ({ spaceId, writer = ANONYMOUS }: TextPlace) => [spaceId, ...visibilityOf(writer)];

/**
 * What may be said of quoted posts. Those of other spaces keep the name that was written: who reads here may not see
 * them. Who wrote without a name is not named by a quote. Nothing is said of what the writer does not see: whether it is
 * there, and what became of it, could else be read off a text that quotes it.
 */
export async function quotedPosts(
  from: Queryable,
  posts: string[],
  place: TextPlace,
): Promise<Map<string, QuotedPost>> {
  const rows = await from.query<QuotedPost & { id: string }>(
    `SELECT post.id, NOT (${livePost('post')} AND ${liveThread('thread')}) AS withheld,
            CASE WHEN post.anonymous THEN 'anonymous'
                 WHEN thread.space_id = $2::uuid THEN ${personJson('post.author_id')} ->> 'name' END AS author
       FROM post JOIN thread ON thread.id = post.thread_id
      WHERE post.id = ANY ($1::uuid[])
        AND (${SEEN_THERE} OR EXISTS (SELECT FROM post_quote WHERE post_id = $5::uuid AND quoted_id = post.id))`,
    [posts, ...valuesOf(place), place.postId ?? null],
  );
  return new Map(rows.map(({ id, ...post }) => [id, post]));
}

/** How large these uploads are, where they are pictures that the writer sees. */
export async function pictureSizes(
  from: Queryable,
  uploads: string[],
  place: TextPlace,
): Promise<Map<string, PictureSize>> {
  const rows = await from.query<PictureSize & { id: string }>(
    `SELECT upload.id, upload.width, upload.height
       FROM upload LEFT JOIN post ON post.id = upload.post_id LEFT JOIN thread ON thread.id = post.thread_id
      WHERE upload.id = ANY ($1::uuid[]) AND upload.width IS NOT NULL AND upload.state = 'kept'
        AND (upload.post_id IS NULL AND upload.owner_id = $3::uuid OR ${SEEN_THERE})`,
    [uploads, ...valuesOf(place)],
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
      'INSERT INTO post_quote SELECT $1, id FROM post WHERE id = ANY ($2::uuid[]) ON CONFLICT DO NOTHING',
      [postId, quotes],
    );
  }
}

/** The posts that quote this one, or one of the thread that it opens, are rendered again when they are next read. */
export async function outdateQuotes(tx: Tx, post: { id: string; threadId: string; depth: number }): Promise<void> {
  const quoted = post.depth === 0 ? 'SELECT id FROM post WHERE thread_id = $1' : '$1::uuid';
  await tx.query(
    `UPDATE post SET renderer_version = 0
      WHERE id IN (SELECT post_id FROM post_quote WHERE quoted_id IN (${quoted}))`,
    [post.depth === 0 ? post.threadId : post.id],
  );
}
