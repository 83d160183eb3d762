import { Injectable } from '@nestjs/common';
import { Database, type MemberViewer, type Viewer } from '#platform';
import type { Queryable } from '../posts/rendering-store.js';
import { liveThread } from '../readable.js';
import { seesSpace, visibilityOf, visibleSpaces } from '../visible-spaces.js';
import type { Author } from './thread-columns.js';

const MOST = 10;

/** A pattern of what begins with `prefix`. */
const beginning = (prefix: string) => `${prefix.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

const TAGS = {
  name: 'forum-tags',
  text: `
    SELECT tag.name FROM tag
     WHERE tag.name LIKE $3 AND EXISTS (
       SELECT FROM thread_tag JOIN thread ON thread.id = thread_tag.thread_id
        WHERE thread_tag.tag_id = tag.id AND ${liveThread('thread')} AND thread.space_id IN (${visibleSpaces('$1', '$2')}))
     ORDER BY tag.name LIMIT ${MOST}`,
};

/** What a composer completes. */
@Injectable()
export class CompletionQueries {
  constructor(private readonly database: Database) {}

  /** The space of a place, if the viewer sees it. */
  async spaceOf(
    from: Queryable,
    viewer: MemberViewer,
    { threadId, spaceId }: { threadId?: string; spaceId?: string },
  ): Promise<string | undefined> {
    const rows = await from.query<{ id: string }>(
      `SELECT id FROM space
        WHERE id = coalesce((SELECT space_id FROM thread
                             WHERE id = $3::uuid AND (${liveThread('thread')} OR author_id = $1::uuid)), $4::uuid)
          AND id IN (${visibleSpaces('$1', '$2')})`,
      [...visibilityOf(viewer), threadId ?? null, threadId === undefined ? (spaceId ?? null) : null],
    );
    return rows[0]?.id;
  }

  people(from: Queryable, spaceId: string, prefix: string): Promise<Author[]> {
    return from.query<Author>(
      `SELECT person.id, person.display_name AS name, member_handle.handle
         FROM space CROSS JOIN person LEFT JOIN member_handle ON member_handle.person_id = person.id
        WHERE space.id = $1 AND ${seesSpace('space', 'person')}
          AND (member_handle.handle LIKE $2 OR ' ' || lower(person.display_name) LIKE '% ' || $2)
        ORDER BY lower(person.display_name), person.id LIMIT ${MOST}`,
      [spaceId, beginning(prefix)],
    );
  }

  async tags(viewer: Viewer, prefix: string): Promise<string[]> {
    const values = [...visibilityOf(viewer), beginning(prefix)];
    return (await this.database.pool.query<{ name: string }>({ ...TAGS, values })).rows.map(({ name }) => name);
  }
}
