import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Database, memberOf, UnitOfWork, type Viewer } from '#platform';
import { CompletionQueries } from '../../infra/threads/completion-queries.js';
import { Handles } from '../handles.js';
import { RenderPost } from '../posts/render-post.js';

/** Somebody whom a mention can mean. */
export interface MentionedPerson {
  id: string;
  name: string;
  handle: string;
}

/** What a composer asks for while somebody writes: people, tags, and how it will look. */
@Injectable()
export class Complete {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly completions: CompletionQueries,
    private readonly handles: Handles,
    private readonly rendering: RenderPost,
  ) {}

  /**
   * People who see the place and whose handle or name begins like that, ten at most. Everybody who is named gets a
   * handle, so that having one says nothing about who wrote.
   *
   * @throws DomainError `not-found` for a place that the viewer does not see
   */
  async people(
    viewer: Viewer,
    prefix: string,
    place: { threadId?: string; spaceId?: string },
  ): Promise<MentionedPerson[]> {
    const spaceId = await this.completions.spaceOf(this.database, memberOf(viewer), place);
    if (!spaceId) throw new DomainError('not-found');
    const found = await this.completions.people(this.database, spaceId, prefix);
    const nameless = found.filter(({ handle }) => handle === null).map(({ id }) => id);
    if (nameless.length > 0) await this.unitOfWork.run((tx) => this.handles.ensure(tx, nameless));
    const named = nameless.length > 0 ? await this.completions.people(this.database, spaceId, prefix) : found;
    return named.flatMap(({ handle, ...person }) => (handle === null ? [] : { ...person, handle }));
  }

  /** Tags of threads that the viewer sees, ten at most. */
  tags(viewer: Viewer, prefix: string): Promise<string[]> {
    return this.completions.tags(viewer, prefix);
  }

  /** How a text will look. @throws DomainError `not-found` for a space that the viewer does not see */
  preview(viewer: Viewer, body: string, spaceId: string | undefined): Promise<string> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const space = spaceId === undefined ? null : await this.completions.spaceOf(tx, member, { spaceId });
      if (space === undefined) throw new DomainError('not-found');
      return (await this.rendering.run(tx, body, { spaceId: space, writer: member })).html;
    });
  }
}
