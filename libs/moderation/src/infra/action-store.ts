import { Injectable } from '@nestjs/common';
import type { AppealOutcome, ModerationAction, ModerationReason, ThreadKind } from '#contracts';
import { moderatesAnywhere, moderatesSpace, visibilityOf, visibleSpaces } from '#forum';
import type { Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';

/** What it takes to undo an action. */
export interface Before {
  raw?: string;
  edits?: number;
  spaceId?: string;
  /** The opening post of a thread that was merged away. */
  openingId?: string;
  /** Of that thread, or of one that was edited. */
  title?: string;
  tags?: string[];
  kind?: ThreadKind;
  /** The thread that was split off. */
  threadId?: string;
}

/** A decision of a moderator. */
export interface ActionRow {
  id: string;
  action: ModerationAction;
  caseId: string | null;
  postId: string | null;
  threadId: string | null;
  /** Whom it concerns. */
  personId: string | null;
  actorId: string;
  reason: ModerationReason;
  words: string;
  until: Instant | null;
  sanctionId: string | null;
  before: Before;
  at: Instant;
  undoneAt: Instant | null;
  /** Its term was over, and it ended by itself. */
  endedAt: Instant | null;
}

/** A decision together with the appeal against it. */
export interface AppealedAction extends ActionRow {
  threadTitle: string | null;
  personName: string | null;
  actorName: string;
  appeal: {
    words: string;
    at: Instant;
    outcome: AppealOutcome | null;
    answer: string | null;
    decidedAt: Instant | null;
  } | null;
  moderates: boolean;
}

/** Something that can be moderated, and whether the viewer may. */
export interface Place {
  postId: string;
  threadId: string;
  spaceId: string;
  authorId: string;
  visible: boolean;
  moderates: boolean;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

const COLUMNS = `decision.id, decision.action, decision.case_id AS "caseId", decision.post_id AS "postId",
  decision.thread_id AS "threadId", decision.person_id AS "personId", decision.actor_id AS "actorId", decision.reason,
  decision.words, ${millis('decision.until_at')} AS until, decision.sanction_id AS "sanctionId", decision.before,
  ${millis('decision.at')} AS at, ${millis('decision.undone_at')} AS "undoneAt",
  ${millis('decision.ended_at')} AS "endedAt"`;

/** `$1`, `$2`: as `moderatesSpace`; where no thread is concerned, the moderators of the house decide. */
const WITH_APPEAL = `
  SELECT ${COLUMNS}, thread.title AS "threadTitle", person.display_name AS "personName",
         actor.display_name AS "actorName",
         CASE WHEN appeal.action_id IS NOT NULL THEN jsonb_build_object(
           'words', appeal.words, 'at', ${millis('appeal.at')}, 'outcome', appeal.outcome, 'answer', appeal.answer,
           'decidedAt', ${millis('appeal.decided_at')}) END AS appeal,
         CASE WHEN space.id IS NULL THEN $2::boolean ELSE ${moderatesSpace('space', '$1', '$2')} END AS moderates
    FROM moderation_action decision
    JOIN person actor ON actor.id = decision.actor_id
    LEFT JOIN person ON person.id = decision.person_id
    LEFT JOIN appeal ON appeal.action_id = decision.id
    LEFT JOIN thread ON thread.id = decision.thread_id LEFT JOIN space ON space.id = thread.space_id`;

/** Decisions and appeals. */
@Injectable()
export class ActionStore {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, row: Omit<ActionRow, 'undoneAt' | 'endedAt'>): Promise<void> {
    await tx.query(
      `INSERT INTO moderation_action (id, action, case_id, post_id, thread_id, person_id, actor_id, reason, words,
                                      until_at, sanction_id, before, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::float8 / 1000.0), $11, $12::jsonb,
               to_timestamp($13 / 1000.0))`,
      [
        ...[row.id, row.action, row.caseId, row.postId, row.threadId, row.personId, row.actorId, row.reason, row.words],
        ...[row.until, row.sanctionId, JSON.stringify(row.before), row.at],
      ],
    );
  }

  /** The post, or the opening post of the thread; undefined where there is none. */
  async place(tx: Tx, viewer: MemberViewer, of: { postId?: string; threadId?: string }): Promise<Place | undefined> {
    const rows = await tx.query<Place>(
      `SELECT post.id AS "postId", thread.id AS "threadId", space.id AS "spaceId", post.author_id AS "authorId",
              space.id IN (${visibleSpaces('$1', '$2')}) AS visible,
              ${moderatesSpace('space', '$1', '$3')} AS moderates
         FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
        WHERE CASE WHEN $4::uuid IS NOT NULL THEN post.id = $4 ELSE thread.id = $5::uuid AND post.depth = 0 END
          AND ($4::uuid IS NULL OR post.id = $4) AND ($5::uuid IS NULL OR post.thread_id = $5)`,
      [...visibilityOf(viewer), moderatesAnywhere(viewer), of.postId ?? null, of.threadId ?? null],
    );
    return rows[0];
  }

  /** Decisions about a person, the latest first, one more than `limit`. */
  ofPerson(personId: string, limit: number, after?: { at: Instant; id: string }): Promise<AppealedAction[]> {
    return this.database.query(
      `${WITH_APPEAL}
        WHERE decision.person_id = $1::uuid AND ($3::float8 IS NULL OR
              (decision.at, decision.id) < (to_timestamp($3 / 1000.0), $4::uuid))
        ORDER BY decision.at DESC, decision.id DESC LIMIT $5`,
      [personId, false, after?.at ?? null, after?.id ?? null, limit + 1],
    );
  }

  ofCase(viewer: MemberViewer, caseId: string): Promise<AppealedAction[]> {
    return this.database.query(`${WITH_APPEAL} WHERE decision.case_id = $3 ORDER BY decision.at`, [
      viewer.id,
      moderatesAnywhere(viewer),
      caseId,
    ]);
  }

  /** Appeals that wait for the viewer or a colleague, the oldest first. `isAdmin` decides all but those about them. */
  openAppeals(viewer: MemberViewer, isAdmin: boolean): Promise<AppealedAction[]> {
    return this.database.query(
      `SELECT * FROM (${WITH_APPEAL} WHERE appeal.action_id IS NOT NULL AND appeal.decided_at IS NULL) waiting
        WHERE (moderates OR $3::boolean) AND "actorId" <> $1::uuid AND "personId" <> $1::uuid
        ORDER BY appeal -> 'at', id LIMIT 100`,
      [viewer.id, moderatesAnywhere(viewer), isAdmin],
    );
  }

  /** The decision that gave a sanction. */
  async ofSanction(sanctionId: string): Promise<AppealedAction | undefined> {
    const sql = `${WITH_APPEAL} WHERE decision.sanction_id = $3`;
    return (await this.database.query<AppealedAction>(sql, [null, false, sanctionId]))[0];
  }

  /** Decisions whose term is over, with who took them; the first that ended first. */
  overdue(now: Instant): Promise<{ id: string; actorId: string }[]> {
    return this.database.query(
      `SELECT id, actor_id AS "actorId" FROM moderation_action
        WHERE until_at <= to_timestamp($1 / 1000.0) AND ended_at IS NULL AND undone_at IS NULL
          AND action IN ('hide', 'delete', 'lock', 'pin')
        ORDER BY until_at LIMIT 500`,
      [now],
    );
  }

  /** Whether a later decision says something of the same matter: then that one holds. */
  async isOutdated(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM moderation_action decision JOIN moderation_action later
           ON (later.at, later.id) > (decision.at, decision.id) AND later.undone_at IS NULL
          AND CASE decision.action
                WHEN 'hide' THEN later.post_id = decision.post_id AND later.action IN ('hide', 'restore', 'dismiss')
                WHEN 'delete' THEN later.post_id = decision.post_id AND later.action IN ('delete', 'restore')
                WHEN 'lock' THEN later.thread_id = decision.thread_id AND later.action IN ('lock', 'unlock')
                ELSE later.thread_id = decision.thread_id AND later.action IN ('pin', 'unpin') END
        WHERE decision.id = $1`,
      [id],
    );
    return rows.length > 0;
  }

  async markEnded(tx: Tx, id: string, now: Instant): Promise<void> {
    await tx.query('UPDATE moderation_action SET ended_at = to_timestamp($2 / 1000.0) WHERE id = $1', [id, now]);
  }

  /** Nobody else decides about it until this transaction ends. */
  async lock(tx: Tx, viewer: MemberViewer, id: string): Promise<AppealedAction | undefined> {
    await tx.query('SELECT FROM moderation_action WHERE id = $1 FOR UPDATE', [id]);
    const values = [viewer.id, moderatesAnywhere(viewer), id];
    return (await tx.query<AppealedAction>(`${WITH_APPEAL} WHERE decision.id = $3`, values))[0];
  }

  /** False where there is one already. */
  async addAppeal(tx: Tx, actionId: string, words: string, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO appeal (action_id, words, at) VALUES ($1, $2, to_timestamp($3 / 1000.0))
       ON CONFLICT DO NOTHING RETURNING action_id`,
      [actionId, words, now],
    );
    return rows.length > 0;
  }

  async decideAppeal(
    tx: Tx,
    actionId: string,
    { outcome, answer, by, now }: { outcome: AppealOutcome; answer: string; by: string; now: Instant },
  ): Promise<void> {
    await tx.query(
      `UPDATE appeal SET outcome = $2, answer = $3, decided_by = $4, decided_at = to_timestamp($5 / 1000.0)
        WHERE action_id = $1`,
      [actionId, outcome, answer, by, now],
    );
    if (outcome === 'overturn') await this.markUndone(tx, actionId, now);
  }

  async markUndone(tx: Tx, actionId: string, now: Instant): Promise<void> {
    await tx.query('UPDATE moderation_action SET undone_at = to_timestamp($2 / 1000.0) WHERE id = $1', [actionId, now]);
  }
}
