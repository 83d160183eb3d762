import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { Countable } from '../../domain/planner/plan.js';
import type { Versions } from '../../domain/rules/versions.js';
import { versionsOf } from '../rules/rule-book.js';
import type { StoredCertification } from './certification-store.js';

/** All that somebody's plan is made from. */
export interface PlanRow {
  zone: string;
  locale: string;
  versions: Versions<'renewal'>;
  held: StoredCertification[];
  items: Countable[];
  meetups: number[];
  /** When one of the certifications was last changed; null without any. */
  changedAt: Instant | null;
}

/** Of how many of the latest meetups the usual length is taken. */
const USUAL_OF = 5;

/** SQL: the minutes that stand of `item`. */
const MINUTES = `(SELECT coalesce(sum(minutes), 0)::int FROM ledger_entry WHERE item_id = item.id)`;

/** SQL: the code of the certification that the class `item` led to; null for what is none. */
const EARNED = `CASE WHEN item.kind = 'class' THEN (
  SELECT course.code FROM enrolment JOIN offering ON offering.id = enrolment.offering_id
    JOIN course ON course.id = offering.course_id WHERE enrolment.id = item.source_id) END`;

const COUNTABLE = `item.id, item.title, item.happened_on::text AS "happenedOn", ${MINUTES} AS minutes, ${EARNED} AS earned`;

const UNSPENT = `NOT EXISTS (SELECT FROM ledger_spent spent WHERE spent.item_id = item.id)`;

const PLAN = `
  SELECT person.time_zone AS zone, person.locale, ${versionsOf('renewal')} AS versions,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'code', code, 'issuedOn', issued_on,
                                                       'expiresOn', expires_on, 'enrolmentId', enrolment_id)
                                    ORDER BY expires_on, code)
                     FROM held_certification WHERE person_id = person.id), '[]') AS held,
         (SELECT (extract(epoch FROM max(updated_at)) * 1000)::float8
            FROM held_certification WHERE person_id = person.id) AS "changedAt",
         coalesce((SELECT jsonb_agg(row_to_json(found))
                     FROM (SELECT ${COUNTABLE} FROM ledger_item item
                            WHERE item.person_id = person.id AND ${UNSPENT}
                            ORDER BY item.happened_on, item.id) found
                    WHERE found.minutes > 0), '[]') AS items,
         coalesce((SELECT jsonb_agg(latest.minutes)
                     FROM (SELECT minutes FROM attendance_record record
                            WHERE record.person_id = person.id AND issued_at IS NOT NULL
                            ORDER BY started_at DESC LIMIT ${USUAL_OF}) latest), '[]') AS meetups
    FROM person WHERE person.id = $1`;

/** What plans are made from, in one statement. */
@Injectable()
export class PlanReader {
  constructor(private readonly database: Database) {}

  /** Undefined where there is no such person. */
  async of(personId: string, from: Pick<Tx, 'query'> = this.database): Promise<PlanRow | undefined> {
    return (await from.query<PlanRow>(PLAN, [personId]))[0];
  }

  /** Of a person's items those of these ids, spent or not, held until the transaction ends. */
  async holdItems(tx: Tx, personId: string, ids: readonly string[]): Promise<(Countable & { spent: boolean })[]> {
    // Held first, read afterwards: what they count may have changed while this waited.
    await tx.query(
      'SELECT FROM ledger_item WHERE person_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [personId, ids],
    );
    return tx.query(
      `SELECT ${COUNTABLE}, NOT ${UNSPENT} AS spent FROM ledger_item item
        WHERE item.person_id = $1 AND item.id = ANY ($2::uuid[])`,
      [personId, ids],
    );
  }
}
