import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, type Page, pageOf, wrongField } from '#kernel';
import type { Viewer } from '#platform';
import { type DiffPart, wordDiff } from '../../domain/readers/word-diff.js';
import { RevisionQueries, type RevisionRow } from '../../infra/readers/revision-queries.js';

/** What a post said once, and how that differs from what it said before. */
export interface Revision extends Omit<RevisionRow, 'rawBefore'> {
  diff: DiffPart[];
}

/** Shows what a post said before. Once it is deleted or hidden, to its author and the moderators of its space alone. */
@Injectable()
export class ShowRevisions {
  constructor(private readonly revisions: RevisionQueries) {}

  /** The latest first. @throws DomainError `not-found`, `invalid-input` for a cursor that is none */
  async run(
    viewer: Viewer,
    postId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<Revision>> {
    const rows = await this.revisions.of(viewer, postId, limit, cursor === undefined ? undefined : revisionIn(cursor));
    if (!rows) throw new DomainError('not-found');
    return pageOf(rows, limit, ({ revision }) => [revision], compared);
  }
}

const compared = ({ rawBefore, ...revision }: RevisionRow): Revision => ({
  ...revision,
  diff: wordDiff(rawBefore ?? '', revision.raw),
});

function revisionIn(cursor: string): number {
  const [revision] = decodeCursor(cursor, ['number']) ?? [];
  if (!Number.isInteger(revision) || Math.abs(revision as number) >= 2 ** 31) throw wrongField('cursor', 'cursor');
  return revision as number;
}
