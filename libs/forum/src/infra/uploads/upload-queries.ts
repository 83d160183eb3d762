import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Viewer } from '#platform';
import { moderatesAnywhere, moderatesSpace, readablePost } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** A file as it is read. */
export interface KeptUpload {
  id: string;
  name: string;
  type: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  width: number | null;
  height: number | null;
  at: Instant;
}

/**
 * One's own while it belongs to no post; otherwise as the post is readable. What an edit took out of a post is still in
 * its history: for its author and the moderators of the space.
 */
const READABLE = {
  name: 'forum-upload',
  text: `
    SELECT upload.id, upload.name, upload.type, upload.bytes::float8 AS bytes, encode(upload.sha256, 'hex') AS sha256,
           upload.width, upload.height, floor(extract(epoch FROM upload.created_at))::float8 * 1000 AS at
      FROM upload
      LEFT JOIN post ON post.id = upload.post_id
      LEFT JOIN thread ON thread.id = post.thread_id
      LEFT JOIN space ON space.id = thread.space_id AND space.id IN (${visibleSpaces('$2', '$3')})
     WHERE upload.id = $1 AND upload.state = 'kept'
       AND (upload.post_id IS NULL AND upload.owner_id = $2::uuid
            OR space.id IS NOT NULL AND ${readablePost({ post: 'post', thread: 'thread', space: 'space' }, '$2', '$4')}
               AND (upload.replaced_at IS NULL OR post.author_id = $2::uuid OR ${moderatesSpace('space', '$2', '$4')}))`,
};

/** Reads uploads, each with the question whether this viewer may see it. */
@Injectable()
export class UploadQueries {
  constructor(private readonly database: Database) {}

  /** What the viewer may read under this id; undefined is nothing, or nothing for them. */
  async find(viewer: Viewer, id: string): Promise<KeptUpload | undefined> {
    const values = [id, ...visibilityOf(viewer), moderatesAnywhere(viewer)];
    const { rows } = await this.database.pool.query<KeptUpload>({ ...READABLE, values });
    return rows[0];
  }
}
