import { Injectable } from '@nestjs/common';
import { Clock, type Instant, uuidv7 } from '#kernel';
import { Database, type Tx } from '#platform';

/** What is noted of something that happened: ids and codes. */
export interface AuditFacts {
  action: string;
  /** Null where a rule acted. */
  actorId: string | null;
  personId?: string | null;
  caseId?: string | null;
  postId?: string | null;
  threadId?: string | null;
  spaceId?: string | null;
  codes?: Record<string, string | number | boolean | readonly string[] | null>;
  words?: string;
}

/** An entry as it is read. */
export interface AuditEntry extends Required<Omit<AuditFacts, 'words'>> {
  id: string;
  at: Instant;
  /** Null where nothing was said, or it was cleared. */
  words: string | null;
  actorName: string | null;
  personName: string | null;
}

/** Which entries. */
export interface AuditQuery {
  personId?: string;
  actorId?: string;
  action?: string;
  /** Flags against this person are left out: nobody learns who flagged them. */
  hiddenFrom?: string;
  after?: { at: Instant; id: string };
  limit: number;
}

const COLUMNS = `entry.id, (extract(epoch FROM entry.at) * 1000)::float8 AS at, entry.action, entry.actor_id AS "actorId",
  entry.person_id AS "personId", entry.case_id AS "caseId", entry.post_id AS "postId", entry.thread_id AS "threadId",
  entry.space_id AS "spaceId", entry.codes, audit_words.words, actor.display_name AS "actorName",
  person.display_name AS "personName"`;

/** The log that only grows: the database refuses everything but INSERT and SELECT. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes it in the transaction in which it happens. */
  async write(tx: Tx, facts: AuditFacts): Promise<void> {
    const at = this.clock.now();
    const id = uuidv7(at);
    const { action, actorId, personId, caseId, postId, threadId, spaceId, codes, words } = facts;
    await tx.query(
      `INSERT INTO audit_entry (id, at, action, actor_id, person_id, case_id, post_id, thread_id, space_id, codes)
       VALUES ($1, to_timestamp($2 / 1000.0), $3, $4, $5, $6, $7, $8, $9, $10::jsonb)`,
      [id, at, action, actorId, personId, caseId, postId, threadId, spaceId, JSON.stringify(codes ?? {})],
    );
    if (words) await tx.query('INSERT INTO audit_words (entry_id, words) VALUES ($1, $2)', [id, words]);
  }

  /** Entries, the latest first, one more than `limit`. */
  list({ personId, actorId, action, hiddenFrom, after, limit }: AuditQuery): Promise<AuditEntry[]> {
    return this.database.query(
      `SELECT ${COLUMNS}
         FROM audit_entry entry LEFT JOIN audit_words ON audit_words.entry_id = entry.id
         LEFT JOIN person actor ON actor.id = entry.actor_id LEFT JOIN person ON person.id = entry.person_id
        WHERE ($1::uuid IS NULL OR entry.person_id = $1) AND ($2::uuid IS NULL OR entry.actor_id = $2)
          AND ($3::text IS NULL OR entry.action = $3)
          AND ($4::float8 IS NULL OR (entry.at, entry.id) < (to_timestamp($4 / 1000.0), $5::uuid))
          AND ($7::uuid IS NULL OR entry.person_id IS DISTINCT FROM $7 OR entry.action <> 'post.flagged')
        ORDER BY entry.at DESC, entry.id DESC LIMIT $6`,
      [
        personId ?? null,
        actorId ?? null,
        action ?? null,
        after?.at ?? null,
        after?.id ?? null,
        limit + 1,
        hiddenFrom ?? null,
      ],
    );
  }
}
