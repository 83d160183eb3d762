import type { Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import type { Outcome } from '../../domain/import/outcome.js';
import type { SourcePost } from '../../domain/import/source-post.js';
import type { KnownPost } from './known-posts.js';
import { digestOf, moment, type PreparedPost } from './prepared-posts.js';

/** What is imported, and where to. */
export interface Target {
  importId: string;
  source: string;
  spaceId: string;
}

/** What `imported_from` holds: unique over all sources. */
export const refOf = ({ source }: Pick<Target, 'source'>, key: string): string => `${source}:${key}`;

/** Keeps where posts come from, and what their source says of them now. */
export async function addOrigins(
  tx: Tx,
  { importId }: Target,
  posts: readonly { id: string; post: SourcePost }[],
): Promise<void> {
  const rows = posts.map(({ id, post }) => ({
    post_id: id,
    url: post.url,
    author_url: post.authorUrl,
    licence: post.licence,
    digest: digestOf(post),
    title: post.parentKey === null ? post.title : null,
    locked: post.locked,
    me_too: meTooOf(post),
  }));
  await tx.query(
    `INSERT INTO import_origin (post_id, url, author_url, licence, digest, title, locked, me_too, read_by)
     SELECT post_id, url, author_url, licence, digest, title, locked, me_too, $2::uuid FROM jsonb_to_recordset($1::jsonb)
         AS origin (post_id uuid, url text, author_url text, licence text, digest text, title text, locked boolean,
                    me_too integer)`,
    [JSON.stringify(rows), importId],
  );
}

/** How many have a question too, at its source. */
export const meTooOf = ({ parentKey, kind, score }: SourcePost): number =>
  parentKey === null && kind === 'question' ? score : 0;

/**
 * Brings known posts up to date with `update`, and tells of those that this import has read before. What came as a thread
 * is no reply, and the other way round: of a question and an answer with the same id the first that came stays.
 */
export async function updateKnown(
  tx: Tx,
  target: Target,
  posts: readonly SourcePost[],
  known: ReadonlyMap<string, KnownPost>,
  outcome: Outcome,
  update: (post: SourcePost, found: KnownPost) => Promise<void>,
): Promise<void> {
  const read: string[] = [];
  for (const post of posts) {
    const found = known.get(refOf(target, post.key));
    if (!found) continue;
    const sameKind = (found.titleThen === null) === (post.parentKey !== null);
    if (!sameKind || found.readBy === target.importId) outcome.leave(post.place, { reason: 'repeated' });
    if (!sameKind) continue;
    await update(post, found);
    read.push(found.id);
  }
  await tx.query('UPDATE import_origin SET read_by = $2 WHERE post_id = ANY ($1::uuid[])', [read, target.importId]);
}

/** Gives a known post the words that its source holds now. */
export async function rewrite(tx: Tx, known: KnownPost, text: PreparedPost, now: number): Promise<void> {
  const { post, raw, html, rendererVersion } = text;
  await tx.query(
    'UPDATE post SET raw = $2, html = $3, renderer_version = $4, edited_at = $5::timestamptz WHERE id = $1',
    [known.id, raw, html, rendererVersion, moment(post.editedAt ?? now)],
  );
  await tx.query('UPDATE import_origin SET digest = $2, title = $3 WHERE post_id = $1', [
    known.id,
    digestOf(post),
    post.parentKey === null ? post.title : null,
  ]);
  const payload = { postId: known.id, threadId: known.threadId, imported: true as const };
  tx.emit(forumEvent('forum.post-changed', payload));
}
