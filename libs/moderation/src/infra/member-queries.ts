import { Injectable } from '@nestjs/common';
import type { SanctionKind } from '#contracts';
import { moderatesAnywhere, moderatesSpace } from '#forum';
import type { Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';

/** What moderators know of a member at a glance. */
export interface MemberFacts {
  id: string;
  name: string;
  roles: string[];
  joinedAt: Instant;
  posts: number;
  deletedPosts: number;
  hiddenPosts: number;
  flagsReceived: number;
  flagsGiven: number;
  cases: number;
}

export interface SanctionRow {
  id: string;
  kind: SanctionKind;
  from: Instant;
  until: Instant | null;
  liftedAt: Instant | null;
  givenBy: string;
}

export interface NoteRow {
  id: string;
  authorId: string;
  authorName: string;
  words: string;
  at: Instant;
}

/** Something a member wrote. */
export interface RecentPost {
  postId: string;
  title: string;
  space: string;
  raw: string;
  hidden: boolean;
  deleted: boolean;
  at: Instant;
}

/** So many posts are shown. */
const RECENT = 10;

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** The file of a member. */
@Injectable()
export class MemberQueries {
  constructor(private readonly database: Database) {}

  async facts(personId: string): Promise<MemberFacts | undefined> {
    const rows = await this.database.query<MemberFacts>(
      `SELECT person.id, person.display_name AS name, person.roles, ${millis('person.created_at')} AS "joinedAt",
              (SELECT count(*)::int FROM post WHERE author_id = person.id) AS posts,
              (SELECT count(*)::int FROM post WHERE author_id = person.id AND deleted_at IS NOT NULL) AS "deletedPosts",
              (SELECT count(*)::int FROM post WHERE author_id = person.id AND hidden_at IS NOT NULL) AS "hiddenPosts",
              (SELECT count(*)::int FROM post_flag JOIN post ON post.id = post_flag.post_id
                WHERE post.author_id = person.id) AS "flagsReceived",
              (SELECT count(*)::int FROM post_flag WHERE person_id = person.id) AS "flagsGiven",
              (SELECT count(*)::int FROM moderation_case WHERE author_id = person.id) AS cases
         FROM person WHERE person.id = $1 AND person.kind = 'member'`,
      [personId],
    );
    return rows[0];
  }

  sanctions(personId: string): Promise<SanctionRow[]> {
    return this.database.query(
      `SELECT id, kind, ${millis('from_at')} AS "from", ${millis('until_at')} AS until, ${millis('lifted_at')} AS "liftedAt",
              given_by AS "givenBy"
         FROM sanction WHERE person_id = $1 ORDER BY from_at DESC LIMIT 100`,
      [personId],
    );
  }

  notes(personId: string): Promise<NoteRow[]> {
    return this.database.query(
      `SELECT note.id, note.author_id AS "authorId", author.display_name AS "authorName", note.words,
              ${millis('note.at')} AS at
         FROM member_note note JOIN person author ON author.id = note.author_id
        WHERE note.person_id = $1 ORDER BY note.at DESC, note.id DESC LIMIT 100`,
      [personId],
    );
  }

  /** What a member wrote last in the spaces that the viewer moderates. */
  recent(viewer: MemberViewer, personId: string): Promise<RecentPost[]> {
    return this.database.query(
      `SELECT post.id AS "postId", thread.title, space.name AS space, left(post.raw, 500) AS raw,
              post.hidden_at IS NOT NULL AS hidden, post.deleted_at IS NOT NULL AS deleted,
              ${millis('post.created_at')} AS at
         FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
        WHERE post.author_id = $3 AND ${moderatesSpace('space', '$1', '$2')}
        ORDER BY post.created_at DESC LIMIT ${RECENT}`,
      [viewer.id, moderatesAnywhere(viewer), personId],
    );
  }

  async addNote(
    tx: Tx,
    note: { id: string; personId: string; authorId: string; words: string; at: Instant },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO member_note (id, person_id, author_id, words, at)
       SELECT $1::uuid, id, $3::uuid, $4, to_timestamp($5 / 1000.0) FROM person WHERE id = $2 AND kind = 'member'
       RETURNING id`,
      [note.id, note.personId, note.authorId, note.words, note.at],
    );
    return rows.length > 0;
  }
}
