import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { forumEvent } from '../../forum-events.js';
import type { Outcome } from '../../domain/import/outcome.js';
import type { Place } from '../../domain/import/source-post.js';
import { lockThreads } from './known-posts.js';
import { refOf, type Target } from './origins.js';

/** What a question accepts at its source. */
export interface Acceptance {
  place: Place;
  question: string;
  answer: string | null;
}

interface Row {
  ref: string;
  postId: string;
  threadId: string;
  answerId: string | null;
  accepted: string | null;
  acceptedThen: string | null;
}

/** Sets which answers are accepted, once all answers are there. */
@Injectable()
export class AcceptanceWriter {
  async write(tx: Tx, target: Target, acceptances: readonly Acceptance[], outcome: Outcome): Promise<void> {
    const rows = await this.rows(tx, target, acceptances);
    const changes: Row[] = [];
    for (const { place, question, answer } of acceptances) {
      const row = rows.get(refOf(target, question));
      // A question that was left out has no answers either.
      if (!row) continue;
      if (answer !== null && row.answerId === null) {
        outcome.leave(place, { reason: 'accepted-missing', column: 'AcceptedAnswerId' });
      } else if (row.answerId === row.acceptedThen) {
        continue;
      } else if (row.accepted === row.acceptedThen) {
        changes.push(row);
      } else if (row.accepted !== row.answerId) {
        outcome.leave(place, { reason: 'changed-here', column: 'AcceptedAnswerId' });
      }
    }
    await this.accept(tx, changes, outcome);
  }

  /** An answer counts where it is one of that question, and was not deleted here. */
  private async rows(tx: Tx, target: Target, acceptances: readonly Acceptance[]): Promise<Map<string, Row>> {
    const rows = await tx.query<Row>(
      `SELECT post.imported_from AS ref, post.id AS "postId", thread.id AS "threadId", answer.id AS "answerId",
              thread.accepted_post_id AS accepted, origin.accepted_id AS "acceptedThen"
         FROM unnest($1::text[], $2::text[]) AS given (question, answer)
         JOIN post ON post.imported_from = given.question AND post.depth = 0
         JOIN thread ON thread.id = post.thread_id
         JOIN import_origin origin ON origin.post_id = post.id
         LEFT JOIN post answer ON answer.imported_from = given.answer AND answer.thread_id = thread.id
           AND answer.depth = 1 AND NOT answer.remark AND answer.deleted_at IS NULL`,
      [
        acceptances.map(({ question }) => refOf(target, question)),
        acceptances.map(({ answer }) => answer && refOf(target, answer)),
      ],
    );
    return new Map(rows.map((row) => [row.ref, row]));
  }

  private async accept(tx: Tx, changes: readonly Row[], outcome: Outcome): Promise<void> {
    if (changes.length === 0) return;
    await lockThreads(
      tx,
      changes.map(({ threadId }) => threadId),
    );
    const [ids, answers] = [changes.map(({ threadId }) => threadId), changes.map(({ answerId }) => answerId)];
    await tx.query(
      `UPDATE thread SET accepted_post_id = given.answer
         FROM unnest($1::uuid[], $2::uuid[]) AS given (id, answer) WHERE thread.id = given.id`,
      [ids, answers],
    );
    await tx.query(
      `UPDATE import_origin SET accepted_id = given.answer
         FROM unnest($1::uuid[], $2::uuid[]) AS given (id, answer) WHERE post_id = given.id`,
      [changes.map(({ postId }) => postId), answers],
    );
    for (const { threadId, answerId } of changes) {
      outcome.count(answerId ? 'accepted' : 'updated');
      tx.emit(forumEvent('forum.thread-changed', { threadId, imported: true }));
    }
  }
}
