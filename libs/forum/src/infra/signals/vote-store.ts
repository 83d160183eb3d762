import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '#contracts';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { livePost, liveThread } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** What came of a vote, or why there is none; undefined is the answer for what the viewer does not see. */
export interface VoteOutcome {
  refused: Extract<ErrorCode, 'not-an-answer' | 'own-post' | 'thread-locked' | 'space-archived'> | null;
  score: number;
}

/** The same for "me too". */
export interface MeTooOutcome {
  refused: Extract<ErrorCode, 'not-a-question' | 'own-post' | 'thread-locked' | 'space-archived'> | null;
  count: number;
}

const CLOSED = `WHEN thread.locked_at IS NOT NULL THEN 'thread-locked' WHEN space.archived_at IS NOT NULL THEN 'space-archived'`;

/** The post, if the viewer ($1, $2) reads it and `condition` holds, and what stands in the way of their vote. */
const answer = (condition: string): string => `
  SELECT post.id, post.score,
         CASE WHEN post.depth <> 1 OR post.remark THEN 'not-an-answer'
              WHEN post.author_id = $1::uuid THEN 'own-post' ${CLOSED} END AS refused
    FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
   WHERE ${condition} AND post.id = $3 AND ${livePost('post')} AND ${liveThread('thread')}
     AND space.id IN (${visibleSpaces('$1', '$2')})`;

/** The thread, likewise. */
const question = (condition: string): string => `
  SELECT thread.id, thread.me_too_count AS count,
         CASE WHEN thread.kind <> 'question' THEN 'not-a-question'
              WHEN thread.author_id = $1::uuid THEN 'own-post' ${CLOSED} END AS refused
    FROM thread JOIN space ON space.id = thread.space_id
   WHERE ${condition} AND thread.id = $3 AND ${liveThread('thread')} AND space.id IN (${visibleSpaces('$1', '$2')})`;

const VOTE_OUTCOME = `
  SELECT target.refused, coalesce(counted.score, target.score) AS score FROM target LEFT JOIN counted ON true`;

const ME_TOO_OUTCOME = `
  SELECT target.refused, coalesce(counted.count, target.count) AS count FROM target LEFT JOIN counted ON true`;

const CAST_VOTE = {
  name: 'forum-cast-vote',
  text: (condition: string) => `WITH target AS (${answer(condition)}),
    changed AS (
      INSERT INTO post_vote (post_id, person_id, created_at)
      SELECT id, $1::uuid, to_timestamp($4 / 1000.0) FROM target WHERE refused IS NULL
      ON CONFLICT DO NOTHING RETURNING post_id),
    counted AS (
      UPDATE post SET score = post.score + (SELECT count(*) FROM changed) FROM target
       WHERE post.id = target.id AND target.refused IS NULL RETURNING post.score)
    ${VOTE_OUTCOME}`,
};

const WITHDRAW_VOTE = {
  name: 'forum-withdraw-vote',
  text: (condition: string) => `WITH target AS (${answer(condition)}),
    changed AS (
      DELETE FROM post_vote USING target
       WHERE post_vote.post_id = target.id AND post_vote.person_id = $1::uuid AND target.refused IS NULL
      RETURNING post_id),
    counted AS (
      UPDATE post SET score = post.score - (SELECT count(*) FROM changed) FROM target
       WHERE post.id = target.id AND target.refused IS NULL RETURNING post.score)
    ${VOTE_OUTCOME}`,
};

const SAY_ME_TOO = {
  name: 'forum-say-me-too',
  text: (condition: string) => `WITH target AS (${question(condition)}),
    changed AS (
      INSERT INTO me_too (thread_id, person_id, created_at)
      SELECT id, $1::uuid, to_timestamp($4 / 1000.0) FROM target WHERE refused IS NULL
      ON CONFLICT DO NOTHING RETURNING thread_id),
    counted AS (
      UPDATE thread SET me_too_count = me_too_count + (SELECT count(*) FROM changed) FROM target
       WHERE thread.id = target.id AND target.refused IS NULL RETURNING me_too_count AS count)
    ${ME_TOO_OUTCOME}`,
};

const TAKE_ME_TOO_BACK = {
  name: 'forum-take-me-too-back',
  text: (condition: string) => `WITH target AS (${question(condition)}),
    changed AS (
      DELETE FROM me_too USING target
       WHERE me_too.thread_id = target.id AND me_too.person_id = $1::uuid AND target.refused IS NULL
      RETURNING thread_id),
    counted AS (
      UPDATE thread SET me_too_count = me_too_count - (SELECT count(*) FROM changed) FROM target
       WHERE thread.id = target.id AND target.refused IS NULL RETURNING me_too_count AS count)
    ${ME_TOO_OUTCOME}`,
};

/**
 * Votes for answers and "me too" on questions. Each is one prepared statement that asks who may, changes the vote and then
 * the counter, and so costs one journey to the database. The fixed order (the vote, then what counts) leaves no deadlock;
 * whoever votes at the same time counts after us, and is told what both make. The row that counts is not locked before
 * it is changed: one statement that does both can deadlock with another while a foreign key holds on to the row.
 */
@Injectable()
export class VoteStore {
  constructor(private readonly database: Database) {}

  castVote(viewer: MemberViewer, postId: string, now: Instant): Promise<VoteOutcome | undefined> {
    return this.first(viewer, CAST_VOTE, [...visibilityOf(viewer), postId, now]);
  }

  withdrawVote(viewer: MemberViewer, postId: string): Promise<VoteOutcome | undefined> {
    return this.first(viewer, WITHDRAW_VOTE, [...visibilityOf(viewer), postId]);
  }

  sayMeToo(viewer: MemberViewer, threadId: string, now: Instant): Promise<MeTooOutcome | undefined> {
    return this.first(viewer, SAY_ME_TOO, [...visibilityOf(viewer), threadId, now]);
  }

  takeMeTooBack(viewer: MemberViewer, threadId: string): Promise<MeTooOutcome | undefined> {
    return this.first(viewer, TAKE_ME_TOO_BACK, [...visibilityOf(viewer), threadId]);
  }

  private async first<Row extends object>(
    viewer: MemberViewer,
    statement: { name: string; text: (condition: string) => string },
    values: unknown[],
  ): Promise<Row | undefined> {
    return (await this.database.changeFor<Row>(viewer, { ...statement, values }))[0];
  }
}
