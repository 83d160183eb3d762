import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { AttendanceRecord } from '../domain/record.js';
import type { Override } from '../domain/standing.js';

/** A correction by hand, as it is kept. */
export interface StoredOverride extends Override {
  id: string;
  recordId: string;
  minutesBefore: number;
  reason: string;
  at: Instant;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
const moment = (parameter: string) => `to_timestamp(${parameter} / 1000.0)`;

const RECORD = `id, session_id AS "sessionId", meetup_id AS "meetupId", person_id AS "personId", title,
  started_on::text AS "startedOn", ${millis('started_at')} AS "startedAt", computed_minutes AS "computedMinutes",
  minutes, rule_version AS "ruleVersion", explanation, topics, description, ${millis('issued_at')} AS "issuedAt",
  ${millis('settled_at')} AS "settledAt", ${millis('facts_read_at')} AS "factsReadAt"`;

/** Written with every change of a record; the rest of a row is fixed by its session and person. */
const CHANGING = `started_on = $2, started_at = ${moment('$3')}, computed_minutes = $4, minutes = $5, rule_version = $6,
  explanation = $7, topics = $8, description = $9, issued_at = ${moment('$10')}, settled_at = ${moment('$11')},
  facts_read_at = ${moment('$12')}, person_id = $13`;

/** The tables of attendance records, for those who write them. */
@Injectable()
export class RecordRepository {
  /**
   * The records of a session. Nobody else settles that session, nor corrects these rows, until this transaction ends.
   */
  async lockSession(tx: Tx, sessionId: string): Promise<AttendanceRecord[]> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('attendance ' || $1, 0))`, [sessionId]);
    return tx.query(`SELECT ${RECORD} FROM attendance_record WHERE session_id = $1 ORDER BY id FOR UPDATE`, [
      sessionId,
    ]);
  }

  /** One record, which nobody else changes until this transaction ends. */
  async lock(tx: Tx, id: string): Promise<AttendanceRecord | undefined> {
    const rows = await tx.query<AttendanceRecord>(`SELECT ${RECORD} FROM attendance_record WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return rows[0];
  }

  /** The sessions in which a person has a record. */
  async sessionsOf(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT session_id AS id FROM attendance_record WHERE person_id = $1 ORDER BY session_id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  async add(tx: Tx, record: AttendanceRecord): Promise<void> {
    await tx.query(
      `INSERT INTO attendance_record (id, started_on, started_at, computed_minutes, minutes, rule_version, explanation,
         topics, description, issued_at, settled_at, facts_read_at, person_id, session_id, meetup_id, title)
       VALUES ($1, $2, ${moment('$3')}, $4, $5, $6, $7, $8, $9, ${moment('$10')}, ${moment('$11')}, ${moment('$12')},
         $13, $14, $15, $16)`,
      [...changing(record), record.sessionId, record.meetupId, record.title],
    );
  }

  async change(tx: Tx, record: AttendanceRecord): Promise<void> {
    await tx.query(`UPDATE attendance_record SET ${CHANGING} WHERE id = $1`, changing(record));
  }

  /** The overrides of records, oldest first, by record. */
  async overridesOf(tx: Tx, recordIds: string[]): Promise<Map<string, StoredOverride[]>> {
    const rows = await tx.query<StoredOverride>(
      `SELECT given.id, record_id AS "recordId", minutes, minutes_before AS "minutesBefore", reason,
              coalesce(person.merged_into, person.id) AS "byPersonId", ${millis('at')} AS at
         FROM attendance_override given JOIN person ON person.id = by_person_id
        WHERE record_id = ANY ($1) ORDER BY at, given.id`,
      [recordIds],
    );
    return Map.groupBy(rows, ({ recordId }) => recordId);
  }

  async addOverride(tx: Tx, override: StoredOverride): Promise<void> {
    const { id, recordId, minutes, minutesBefore, reason, byPersonId, at } = override;
    await tx.query(
      `INSERT INTO attendance_override (id, record_id, minutes, minutes_before, reason, by_person_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, ${moment('$7')})`,
      [id, recordId, minutes, minutesBefore, reason, byPersonId, at],
    );
  }

  /**
   * Takes a record into the one that the same person has of the same session as a member: what was said of it goes over,
   * the row goes. Where both wait for an answer, one answers both.
   */
  async absorb(tx: Tx, one: string, members: string): Promise<void> {
    await tx.query(`UPDATE attendance_override SET record_id = $2 WHERE record_id = $1`, [one, members]);
    await tx.query(
      `WITH second AS (
         DELETE FROM attendance_dispute second
          WHERE record_id = $1 AND answered_at IS NULL
            AND EXISTS (SELECT FROM attendance_dispute WHERE record_id = $2 AND answered_at IS NULL)
         RETURNING words)
       UPDATE attendance_dispute open SET words = open.words || E'\n\n' || second.words FROM second
        WHERE open.record_id = $2 AND open.answered_at IS NULL`,
      [one, members],
    );
    await tx.query(`UPDATE attendance_dispute SET record_id = $2 WHERE record_id = $1`, [one, members]);
    await tx.query(`DELETE FROM attendance_record WHERE id = $1`, [one]);
  }
}

/** Parameters $1 to $13 of `add` and `change`. */
function changing(record: AttendanceRecord): unknown[] {
  return [
    record.id,
    record.startedOn,
    record.startedAt,
    record.computedMinutes,
    record.minutes,
    record.ruleVersion,
    JSON.stringify(record.explanation),
    record.topics,
    record.description,
    record.issuedAt,
    record.settledAt,
    record.factsReadAt,
    record.personId,
  ];
}
