import { Injectable } from '@nestjs/common';
import { FORMER_MEMBER } from '#identity';
import type { Instant } from '#kernel';
import { Database } from '#platform';
import type { Explanation } from '../domain/settlement.js';
import { minutesPerSeu } from './rules/rule-book.js';

/** What a list says of a record. */
export interface RecordRow {
  id: string;
  sessionId: string;
  meetupId: string;
  personId: string;
  personName: string;
  personKind: 'member' | 'guest';
  title: string;
  startedOn: string;
  startedAt: Instant;
  minutes: number;
  /** Of a Scrum Education Unit on the day of the session. */
  minutesPerSeu: number;
  computedMinutes: number;
  explanation: Explanation;
  topics: string[];
  description: string;
  issuedAt: Instant | null;
  /** Whether anybody put their word in the place of the facts. */
  overridden: boolean;
  /** Whether a question about it waits for an answer. */
  disputed: boolean;
  /** Whether a question about it was answered. */
  answered: boolean;
}

/** An override, with names for the eye. */
export interface OverrideRow {
  id: string;
  minutes: number;
  minutesBefore: number;
  reason: string;
  byName: string;
  at: Instant;
}

/** A dispute, with names for the eye. */
export interface DisputeRow {
  id: string;
  words: string;
  raisedAt: Instant;
  answer: string | null;
  answeredByName: string | null;
  /** As what they answered; null where they are neither any more. */
  answeredByRole: 'trainer' | 'moderator' | null;
  answeredAt: Instant | null;
}

/** A record with all that was said about it. */
export interface RecordDetailRow extends RecordRow {
  overrides: OverrideRow[];
  disputes: DisputeRow[];
}

/** An open dispute in the queue of trainers and moderators. */
export interface OpenDisputeRow {
  id: string;
  words: string;
  raisedAt: Instant;
  recordId: string;
  meetupId: string;
  title: string;
  startedOn: string;
  minutes: number;
  personId: string;
  personName: string;
}

/** The name as anybody may see it; who was erased has none. */
const nameOf = (person: string) =>
  `CASE WHEN ${person}.erased_at IS NULL THEN ${person}.display_name ELSE '${FORMER_MEMBER}' END`;

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

const RECORD = `r.id, r.session_id AS "sessionId", r.meetup_id AS "meetupId", r.person_id AS "personId",
  ${nameOf('p')} AS "personName", p.kind AS "personKind", r.title, r.started_on::text AS "startedOn",
  ${millis('r.started_at')} AS "startedAt", r.minutes, ${minutesPerSeu('r.started_on')} AS "minutesPerSeu", r.computed_minutes AS "computedMinutes", r.explanation, r.topics,
  r.description, ${millis('r.issued_at')} AS "issuedAt",
  EXISTS (SELECT FROM attendance_override o WHERE o.record_id = r.id) AS overridden,
  EXISTS (SELECT FROM attendance_dispute d WHERE d.record_id = r.id AND d.answered_at IS NULL) AS disputed,
  EXISTS (SELECT FROM attendance_dispute d WHERE d.record_id = r.id AND d.answered_at IS NOT NULL) AS answered`;

const OVERRIDES = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'minutes', o.minutes,
    'minutesBefore', o.minutes_before, 'reason', o.reason, 'byName', ${nameOf('w')}, 'at', ${millis('o.at')})
    ORDER BY o.at, o.id)
  FROM attendance_override o JOIN person w ON w.id = o.by_person_id WHERE o.record_id = r.id), '[]') AS overrides`;

const DISPUTES = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'words', d.words,
    'raisedAt', ${millis('d.raised_at')}, 'answer', d.answer, 'answeredByName', ${nameOf('w')},
    'answeredByRole', CASE WHEN 'trainer' = ANY (w.roles) THEN 'trainer'
                           WHEN 'moderator' = ANY (w.roles) THEN 'moderator' END,
    'answeredAt', ${millis('d.answered_at')}) ORDER BY d.id)
  FROM attendance_dispute d LEFT JOIN person w ON w.id = d.answered_by WHERE d.record_id = r.id), '[]') AS disputes`;

/** The reads of attendance records, one statement each. Lists read one row more than asked for: whether there is more. */
@Injectable()
export class RecordQueries {
  constructor(private readonly database: Database) {}

  /** A person's records, the latest session first. */
  ofPerson(personId: string, limit: number, after?: { startedAt: Instant; id: string }): Promise<RecordRow[]> {
    return this.database.query(
      `SELECT ${RECORD} FROM attendance_record r JOIN person p ON p.id = r.person_id
        WHERE r.person_id = $1
          AND ($3::float8 IS NULL OR (r.started_at, r.id) < (to_timestamp($3 / 1000.0), $4::uuid))
        ORDER BY r.started_at DESC, r.id DESC LIMIT $2`,
      [personId, limit + 1, after?.startedAt ?? null, after?.id ?? null],
    );
  }

  /** How everybody stands after a meetup, by name. */
  ofMeetup(meetupId: string, limit: number, after?: { name: string; id: string }): Promise<RecordRow[]> {
    return this.database.query(
      `SELECT ${RECORD} FROM attendance_record r JOIN person p ON p.id = r.person_id
        WHERE r.meetup_id = $1 AND ($3::text IS NULL OR (${nameOf('p')}, r.id) > ($3, $4::uuid))
        ORDER BY ${nameOf('p')}, r.id LIMIT $2`,
      [meetupId, limit + 1, after?.name ?? null, after?.id ?? null],
    );
  }

  /** One record with its overrides and disputes, oldest first. */
  async one(id: string): Promise<RecordDetailRow | undefined> {
    const rows = await this.database.query<RecordDetailRow>(
      `SELECT ${RECORD}, ${OVERRIDES}, ${DISPUTES}
         FROM attendance_record r JOIN person p ON p.id = r.person_id WHERE r.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Disputes that wait for an answer of somebody else than `viewerId`, the oldest first. */
  openDisputes(viewerId: string, limit: number, after?: string): Promise<OpenDisputeRow[]> {
    return this.database.query(
      `SELECT d.id, d.words, ${millis('d.raised_at')} AS "raisedAt", r.id AS "recordId", r.meetup_id AS "meetupId",
              r.title, r.started_on::text AS "startedOn", r.minutes, r.person_id AS "personId",
              ${nameOf('p')} AS "personName"
         FROM attendance_dispute d
         JOIN attendance_record r ON r.id = d.record_id
         JOIN person p ON p.id = r.person_id
        WHERE d.answered_at IS NULL AND r.person_id <> $1 AND ($3::uuid IS NULL OR d.id > $3)
        ORDER BY d.id LIMIT $2`,
      [viewerId, limit + 1, after ?? null],
    );
  }
}
