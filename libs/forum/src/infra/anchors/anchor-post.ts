import { DomainError, type Instant, wrongField } from '#kernel';
import { READABLE_VERSION, readerOf } from '#materials';
import type { MemberViewer, Tx } from '#platform';

/** A place in a material: a page of a version, or the whole of it. */
export interface Anchor {
  versionId: string;
  page?: number;
}

/**
 * Remembers where a post asks, in the transaction that writes it.
 *
 * @throws DomainError `not-found` for a version that the asker may not read; `invalid-input` for a page it does not have
 */
export async function anchorPost(
  tx: Tx,
  asker: MemberViewer,
  postId: string,
  anchor: Anchor,
  now: Instant,
): Promise<void> {
  const [version] = await tx.query<{ pages: number | null }>(
    `SELECT written.pages
       FROM material_version version JOIN material ON material.id = version.material_id
       LEFT JOIN material_text written ON written.version_id = version.id
      WHERE version.id = $5 AND ${READABLE_VERSION}`,
    [...readerOf(asker, now), anchor.versionId],
  );
  if (!version) throw new DomainError('not-found');
  const { versionId, page } = anchor;
  const last = version.pages ?? LAST_PAGE;
  if (page !== undefined && page > last) throw wrongField('anchor.page', 'between', { min: 1, max: last });
  await tx.query('INSERT INTO post_anchor (post_id, version_id, page) VALUES ($1, $2, $3)', [
    postId,
    versionId,
    page ?? null,
  ]);
}

/** Of files whose pages nobody has counted, or not yet. */
export const LAST_PAGE = 100_000;
