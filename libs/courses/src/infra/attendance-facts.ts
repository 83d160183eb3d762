import { shownName } from '#identity';
import type { Instant, Interval } from '#kernel';
import type { HalfDayFacts } from '../domain/attendance/standing.js';
import { HALF_DAY, type HalfDayRow, halfDayOf } from './half-day-rows.js';

/** What is known of somebody in a half-day, with what those who look at it want to see besides. */
export interface KnownHalfDay extends HalfDayFacts {
  /** Who marked them, by name. */
  markedBy: string | null;
  /** When they were last seen to be connected. */
  seenAt: Instant | null;
}

/** The same as JSON of the database has it. */
export type KnownHalfDayRow = HalfDayRow &
  Omit<KnownHalfDay, keyof HalfDayRow | 'presence'> & { presence: [Instant, Instant][] | null };

/** SQL: a moment in milliseconds since the epoch. */
export const millis = (moment: string): string => `(extract(epoch FROM ${moment}) * 1000)::float8`;

/**
 * SQL: who `enrolment` is, in all classes of the course of `offering` within a year of it: the same member, also in a place
 * that went into theirs when two accounts became one, or the same address where it is not known of both whose it is.
 */
export const SAME_PERSON = `
  SELECT array_agg(other.id) AS ids, array_agg(other.offering_id) AS offerings
    FROM (SELECT enrolment.id
           UNION SELECT twin.id FROM enrolment twin WHERE twin.person_id = enrolment.person_id
           UNION SELECT twin.id FROM enrolment kept JOIN enrolment twin
                     ON twin.transferred_to = kept.id AND twin.offering_id = kept.offering_id
                  WHERE kept.person_id = enrolment.person_id
           UNION SELECT twin.id FROM enrolment twin
                  WHERE twin.email = enrolment.email AND (twin.person_id IS NULL OR enrolment.person_id IS NULL)) same
    JOIN enrolment other ON other.id = same.id
    JOIN offering its ON its.id = other.offering_id
   WHERE its.course_id = offering.course_id
     AND its.starts_at BETWEEN offering.starts_at - interval '1 year' AND offering.starts_at + interval '1 year'`;

const MARK = `
  SELECT latest.at, ${shownName('marker')} AS by
    FROM (SELECT DISTINCT ON (mark.enrolment_id) mark.present, mark.at, mark.marked_by
            FROM class_mark mark WHERE mark.half_day_id = half_day.id AND mark.enrolment_id = ANY (one.ids)
           ORDER BY mark.enrolment_id, mark.seq DESC) latest
    JOIN person marker ON marker.id = latest.marked_by
   WHERE latest.present LIMIT 1`;

const SCAN = `
  SELECT min(scan.at) AS at FROM class_code_scan scan
   WHERE scan.half_day_id = half_day.id AND scan.enrolment_id = ANY (one.ids)`;

const SEEN = `
  SELECT range_agg(tstzrange(tick.since, tick.at)) AS stretches, max(tick.at) AS last
    FROM class_presence tick WHERE tick.half_day_id = half_day.id AND tick.enrolment_ids && one.ids`;

/** SQL: all facts about `enrolment` that count in `offering`, as JSON: half-day by half-day, of this class and of others. */
export const FACTS = `(
  SELECT jsonb_agg(${HALF_DAY} || jsonb_build_object(
           'offeringId', half_day.offering_id,
           'place', (SELECT count(*) FROM half_day earlier
                      WHERE earlier.offering_id = half_day.offering_id AND earlier.starts_at < half_day.starts_at),
           'markedAt', ${millis('mark.at')}, 'markedBy', mark.by, 'scannedAt', ${millis('scan.at')},
           'seenAt', ${millis('seen.last')},
           'presence', (SELECT jsonb_agg(jsonb_build_array(${millis('lower(stretch)')}, ${millis('upper(stretch)')}))
                          FROM unnest(seen.stretches) stretch)) ORDER BY half_day.starts_at)
    FROM (${SAME_PERSON}) one
    JOIN half_day ON half_day.offering_id = ANY (one.offerings)
    LEFT JOIN LATERAL (${MARK}) mark ON true
    LEFT JOIN LATERAL (${SCAN}) scan ON true
    LEFT JOIN LATERAL (${SEEN}) seen ON true)`;

export const knownHalfDayOf = (row: KnownHalfDayRow): KnownHalfDay => ({
  ...row,
  ...halfDayOf(row),
  presence: (row.presence ?? []).map(([from, to]): Interval => ({ from, to })),
});
