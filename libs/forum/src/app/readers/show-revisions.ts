import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, type Page, pageOf, wrongField } from '#kernel';
import type { Viewer } from '#platform';
import { type DiffPart, wordDiff } from '../../domain/readers/word-diff.js';
import { RevisionQueries, type RevisionRow } from '../../infra/readers/revision-queries.js';
import { RenderPost } from '../posts/render-post.js';

/** What a post said once, and how that differs from what it said before. */
export interface Revision extends Omit<RevisionRow, 'rawBefore' | 'spaceId'> {
  diff: DiffPart[];
}

/**
 * Shows what a post said before. Once it is deleted or hidden, to its author and the moderators of its space alone; what
 * it quotes is as readable as in the post itself.
 */
@Injectable()
export class ShowRevisions {
  constructor(
    private readonly revisions: RevisionQueries,
    private readonly rendering: RenderPost,
  ) {}

  /** The latest first. @throws DomainError `not-found`, `invalid-input` for a cursor that is none */
  async run(
    viewer: Viewer,
    postId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<Revision>> {
    const rows = await this.revisions.of(viewer, postId, limit, cursor === undefined ? undefined : revisionIn(cursor));
    if (!rows) throw new DomainError('not-found');
    return pageOf(await this.readable(postId, rows), limit, ({ revision }) => [revision], compared);
  }

  private async readable(postId: string, rows: RevisionRow[]): Promise<RevisionRow[]> {
    const [first] = rows;
    if (!first) return rows;
    const readable = await this.rendering.readable(
      rows.map(({ raw }) => raw),
      { spaceId: first.spaceId, postId },
    );
    return rows.map((row, index) => ({
      ...row,
      raw: readable[index]!,
      rawBefore: row.rawBefore === null ? null : readable[index + 1]!,
    }));
  }
}

const compared = ({ rawBefore, spaceId: _, ...revision }: RevisionRow): Revision => ({
  ...revision,
  diff: wordDiff(rawBefore ?? '', revision.raw),
});

function revisionIn(cursor: string): number {
  const [revision] = decodeCursor(cursor, ['number']) ?? [];
  if (!Number.isInteger(revision) || Math.abs(revision as number) >= 2 ** 31) throw wrongField('cursor', 'cursor');
  return revision as number;
}
