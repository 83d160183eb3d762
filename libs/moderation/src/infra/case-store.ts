import { Injectable } from '@nestjs/common';
import type { FlagKind, HoldReason } from '#contracts';
import { moderatesAnywhere, moderatesSpace, visibilityOf, visibleSpaces } from '#forum';
import { Clock, HOUR, type Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';

/** A case as one who may know of it sees it. */
export interface CaseRow {
  id: string;
  kind: 'flag' | 'rule';
  reasons: HoldReason[];
  openedAt: Instant;
  closedAt: Instant | null;
  outcome: string | null;
  postId: string;
  threadId: string;
  spaceId: string;
  spaceName: string;
  authorId: string;
  flagCount: number;
  flagKinds: FlagKind[];
  moderates: boolean;
  opened: boolean;
  /** What is for those alone who moderate the space or have opened the case. */
  authorName: string;
  title: string;
  raw: string;
  html: string;
  hidden: boolean;
  deleted: boolean;
  number: number;
  opening: boolean;
  locked: boolean;
  pinned: boolean;
}

/** Somebody's flag. */
export interface FlagRow {
  personId: string;
  personName: string;
  kind: FlagKind;
  words: string;
  at: Instant;
}

/** A post near one that a case is about. */
export interface NearbyPost {
  postId: string;
  number: number;
  authorName: string;
  html: string;
  at: Instant;
}

/** How much waits in a space. */
export interface SpaceQueue {
  id: string;
  name: string;
  open: number;
}

/** A post that somebody is about to flag. */
export interface FlaggablePost {
  authorId: string;
  threadId: string;
  spaceId: string;
}

/** So many replies are shown beside a post. */
const NEARBY = 3;

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** So long a moderator of the house reads a case of a cohort that they have opened; then they open it again. */
const OPEN_FOR = HOUR;

/** `$1`, `$2`: as `visibilityOf`; `$3`: as `moderatesAnywhere`; `$4`: since when what was opened still is. */
const CASE = `
  SELECT moderated.id, moderated.kind, moderated.reasons, ${millis('moderated.opened_at')} AS "openedAt",
         ${millis('moderated.closed_at')} AS "closedAt", moderated.outcome, post.id AS "postId",
         post.thread_id AS "threadId", space.id AS "spaceId", space.name AS "spaceName", post.number, post.depth = 0 AS opening,
         thread.locked_at IS NOT NULL AS locked, thread.pinned_at IS NOT NULL AS pinned,
         moderated.author_id AS "authorId", author.display_name AS "authorName", thread.title, post.raw, post.html,
         post.hidden_at IS NOT NULL AS hidden, post.deleted_at IS NOT NULL AS deleted,
         coalesce(flags.count, 0) AS "flagCount", coalesce(flags.kinds, '{}') AS "flagKinds",
         ${moderatesSpace('space', '$1', '$3')} AS moderates,
         ($3::boolean AND EXISTS (SELECT FROM audit_entry opening WHERE opening.case_id = moderated.id
             AND opening.actor_id = $1::uuid AND opening.action = 'case.opened'
             AND opening.at > to_timestamp($4::float8 / 1000.0))) AS opened
    FROM moderation_case moderated JOIN post ON post.id = moderated.post_id
    JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
    JOIN person author ON author.id = moderated.author_id
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS count, array_agg(DISTINCT kind) AS kinds FROM post_flag WHERE case_id = moderated.id
    ) flags ON true`;

/** Whose case it is: nobody sees who flagged what they wrote themselves. */
const KNOWN = `moderated.author_id <> $1::uuid AND ($3::boolean OR ${moderatesSpace('space', '$1', '$3')})`;

const viewing = (viewer: MemberViewer, now: Instant): [string | null, boolean, boolean, Instant] => {
  const [person, trainer] = visibilityOf(viewer);
  return [person, trainer, moderatesAnywhere(viewer), now - OPEN_FOR];
};

/** Cases and flags. */
@Injectable()
export class CaseStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A post that the viewer reads as everybody in its space does. */
  async flaggable(tx: Tx, viewer: MemberViewer, postId: string): Promise<FlaggablePost | undefined> {
    const rows = await tx.query<FlaggablePost>(
      `SELECT post.author_id AS "authorId", thread.id AS "threadId", space.id AS "spaceId"
         FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
        WHERE post.id = $3 AND post.deleted_at IS NULL AND post.hidden_at IS NULL AND thread.deleted_at IS NULL
          AND thread.hidden_at IS NULL AND thread.merged_into IS NULL AND space.id IN (${visibleSpaces('$1', '$2')})`,
      [...visibilityOf(viewer), postId],
    );
    return rows[0];
  }

  /** The open case of a post, or a new one. Whoever asks at the same time gets the same. */
  async openOrJoin(
    tx: Tx,
    given: {
      id: string;
      kind: 'flag' | 'rule';
      postId: string;
      authorId: string;
      reasons?: HoldReason[];
      now: Instant;
    },
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO moderation_case (id, kind, post_id, author_id, reasons, opened_at)
       VALUES ($1, $2, $3, $4, $5::text[], to_timestamp($6 / 1000.0))
       ON CONFLICT (post_id) WHERE closed_at IS NULL
       DO UPDATE SET reasons = CASE WHEN excluded.kind = 'rule' THEN excluded.reasons ELSE moderation_case.reasons END
       RETURNING id`,
      [given.id, given.kind, given.postId, given.authorId, given.reasons ?? [], given.now],
    );
    return rows[0]!.id;
  }

  /** False where the person has flagged this post before. */
  async addFlag(
    tx: Tx,
    flag: { id: string; caseId: string; postId: string; personId: string; kind: FlagKind; words: string; at: Instant },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO post_flag (id, case_id, post_id, person_id, kind, words, at)
       VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0)) ON CONFLICT (post_id, person_id) DO NOTHING RETURNING id`,
      [flag.id, flag.caseId, flag.postId, flag.personId, flag.kind, flag.words, flag.at],
    );
    return rows.length > 0;
  }

  /** Cases the viewer may know of, one more than `limit`: open ones from the oldest on, closed ones from the latest. */
  list(
    viewer: MemberViewer,
    query: { open: boolean; spaceId?: string; after?: { at: Instant; id: string }; limit: number },
  ): Promise<CaseRow[]> {
    const { open, spaceId, after, limit } = query;
    const [column, sign, order] = open ? ['opened_at', '>', 'ASC'] : ['closed_at', '<', 'DESC'];
    return this.database.query(
      `${CASE}
        WHERE ${KNOWN} AND $2::boolean IS NOT NULL AND moderated.closed_at IS ${open ? 'NULL' : 'NOT NULL'}
          AND ($5::uuid IS NULL OR space.id = $5)
          AND ($6::float8 IS NULL OR (moderated.${column}, moderated.id) ${sign} (to_timestamp($6 / 1000.0), $7::uuid))
        ORDER BY moderated.${column} ${order}, moderated.id ${order} LIMIT $8`,
      [...viewing(viewer, this.clock.now()), spaceId ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
    );
  }

  async one(from: Pick<Tx, 'query'> | Database, viewer: MemberViewer, id: string): Promise<CaseRow | undefined> {
    const sql = `${CASE} WHERE ${KNOWN} AND $2::boolean IS NOT NULL AND moderated.id = $5`;
    return (await from.query<CaseRow>(sql, [...viewing(viewer, this.clock.now()), id]))[0];
  }

  /** Nobody else decides it until this transaction ends. */
  async lock(tx: Tx, viewer: MemberViewer, id: string): Promise<CaseRow | undefined> {
    await tx.query('SELECT FROM moderation_case WHERE id = $1 FOR UPDATE', [id]);
    return this.one(tx, viewer, id);
  }

  /** The open case of a post; null where there is none, and where somebody else decides it just now: the thread is locked. */
  async takeOpen(tx: Tx, postId: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM moderation_case WHERE post_id = $1 AND closed_at IS NULL FOR UPDATE SKIP LOCKED',
      [postId],
    );
    return rows[0]?.id ?? null;
  }

  flags(caseId: string): Promise<FlagRow[]> {
    return this.database.query(
      `SELECT person.id AS "personId", person.display_name AS "personName", flag.kind, flag.words,
              ${millis('flag.at')} AS at
         FROM post_flag flag JOIN person ON person.id = flag.person_id WHERE flag.case_id = $1 ORDER BY flag.at LIMIT 200`,
      [caseId],
    );
  }

  /** What the post answers, and the first of what was said to it; not what was deleted or hidden. */
  around(postId: string): Promise<NearbyPost[]> {
    return this.database.query(
      `SELECT near.id AS "postId", near.number, author.display_name AS "authorName", near.html,
              ${millis('near.created_at')} AS at
         FROM post JOIN LATERAL (
           (SELECT * FROM post above WHERE above.id = post.parent_id)
           UNION ALL
           (SELECT * FROM post below WHERE below.parent_id = post.id AND below.deleted_at IS NULL
               AND below.hidden_at IS NULL ORDER BY below.number LIMIT ${NEARBY})) near ON true
         JOIN person author ON author.id = near.author_id
        WHERE post.id = $1 AND near.deleted_at IS NULL AND near.hidden_at IS NULL ORDER BY near.number`,
      [postId],
    );
  }

  /** The spaces the viewer moderates or keeps the house of, with what waits there. */
  queues(viewer: MemberViewer): Promise<SpaceQueue[]> {
    return this.database.query(
      `SELECT space.id, space.name, count(moderated.id)::int AS open
         FROM space LEFT JOIN (moderation_case moderated JOIN post ON post.id = moderated.post_id
                                 JOIN thread ON thread.id = post.thread_id)
              ON thread.space_id = space.id AND moderated.closed_at IS NULL AND moderated.author_id <> $1::uuid
        WHERE $2::boolean OR ${moderatesSpace('space', '$1', '$2')} GROUP BY space.id
        ORDER BY open DESC, lower(space.name), space.id`,
      [viewer.id, moderatesAnywhere(viewer)],
    );
  }

  async close(tx: Tx, id: string, by: string, outcome: string, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE moderation_case SET closed_at = to_timestamp($4 / 1000.0), closed_by = $2, outcome = $3 WHERE id = $1`,
      [id, by, outcome, now],
    );
  }
}
