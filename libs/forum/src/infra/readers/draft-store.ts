import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';
import { readablePost } from '../readable.js';

/** What somebody has typed so far. Which parts there are depends on the place. */
export interface DraftContent {
  title?: string;
  body?: string;
  tags?: string[];
  spaceId?: string;
  kind?: 'question' | 'discussion';
  anonymous?: boolean;
  reason?: string;
}

/** A draft as it is kept. */
export interface Draft {
  place: string;
  content: DraftContent;
  /** Another with every save, and never the same again, also after the draft was discarded. */
  version: number;
  updatedAt: Instant;
}

/** A draft in the list of a person's. */
export interface DraftListing extends Omit<Draft, 'content'> {
  title: string | null;
  excerpt: string;
  /** The thread it belongs to, where it belongs to one that the person reads. */
  thread: { id: string; title: string; postId: string } | null;
}

const COLUMNS = `draft.place, draft.version::float8 AS version,
  (extract(epoch FROM draft.updated_at) * 1000)::float8 AS "updatedAt"`;

/** What people have not sent yet. Each sees their own alone. */
@Injectable()
export class DraftStore {
  constructor(private readonly database: Database) {}

  async find(personId: string, place: string): Promise<Draft | undefined> {
    const rows = await this.database.query<Draft>(
      `SELECT ${COLUMNS}, draft.body AS content FROM draft WHERE person_id = $1 AND place = $2`,
      [personId, place],
    );
    return rows[0];
  }

  /** All of a member's, the latest first. Threads are named where the member reads them today. */
  async list(viewer: MemberViewer, moderator: boolean): Promise<DraftListing[]> {
    const post = { post: 'post', thread: 'thread', space: 'space' };
    return this.database.query(
      `SELECT ${COLUMNS}, draft.body ->> 'title' AS title, left(coalesce(draft.body ->> 'body', ''), 200) AS excerpt,
              place.thread
         FROM draft
         LEFT JOIN LATERAL (
           SELECT jsonb_build_object('id', thread.id, 'title', thread.title, 'postId', post.id) AS thread
             FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
            WHERE post.id = CASE WHEN draft.place ~ '^(reply|edit):' THEN split_part(draft.place, ':', 2)::uuid END
              AND space.id IN (${visibleSpaces('$1', '$2')}) AND ${readablePost(post, '$1', '$3')}) place ON true
        WHERE draft.person_id = $1::uuid
        ORDER BY draft.updated_at DESC, draft.place`,
      [...visibilityOf(viewer), moderator],
    );
  }

  /** Replaces the draft that has this version; undefined where it has another by now, or is gone. */
  async replace(personId: string, place: string, version: number, content: DraftContent, now: Instant) {
    const rows = await this.database.query<Draft>(
      `UPDATE draft SET body = $4::jsonb, version = nextval('draft_version'), updated_at = to_timestamp($5 / 1000.0)
        WHERE person_id = $1 AND place = $2 AND version = $3 RETURNING ${COLUMNS}, draft.body AS content`,
      [personId, place, version, JSON.stringify(content), now],
    );
    return rows[0];
  }

  /** How many drafts a person has; until this transaction ends nobody else adds one of theirs. */
  async lockCount(tx: Tx, personId: string): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('forum.draft ' || $1, 0))`, [personId]);
    const rows = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM draft WHERE person_id = $1', [
      personId,
    ]);
    return rows[0]!.count;
  }

  /** Adds a draft; undefined where the place has one. */
  async add(tx: Tx, personId: string, place: string, content: DraftContent, now: Instant): Promise<Draft | undefined> {
    const rows = await tx.query<Draft>(
      `INSERT INTO draft (person_id, place, body, updated_at) VALUES ($1, $2, $3::jsonb, to_timestamp($4 / 1000.0))
       ON CONFLICT DO NOTHING RETURNING ${COLUMNS}, draft.body AS content`,
      [personId, place, JSON.stringify(content), now],
    );
    return rows[0];
  }

  /** Discards the draft of this version; false where it has another by now, or is gone. */
  async discard(personId: string, place: string, version: number): Promise<boolean> {
    const rows = await this.database.query(
      'DELETE FROM draft WHERE person_id = $1 AND place = $2 AND version = $3 RETURNING place',
      [personId, place, version],
    );
    return rows.length > 0;
  }
}
