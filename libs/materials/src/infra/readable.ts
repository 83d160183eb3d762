import { attends, runsFor } from '#courses';
import type { Instant } from '#kernel';
import { holds, type MemberViewer } from '#platform';

/*
 * Who may read what. There is no other place that says so: lists, pages, bytes, archives, marks and search all ask these
 * conditions, inside of the statement that reads. All of them speak of the reader as $1 to $4.
 */

/** The parameters $1 to $4 of every statement with one of these conditions. */
export const readerOf = (viewer: MemberViewer, now: Instant): unknown[] => [
  viewer.id,
  holds(viewer, 'trainer') ? viewer.id : null,
  holds(viewer, 'admin'),
  new Date(now),
];

/** SQL: whether the reader runs `offering`. */
export const RUNS_CLASS = runsFor('$2', '$3', 'offering');

/** SQL: whether the reader is in `offering`. */
export const IN_CLASS = attends('$1');

/** SQL: when `entry` of `offering` is there to be read; null: always. A class that is called off releases nothing more. */
export const RELEASES_AT = `(
  CASE entry.release WHEN 'during' THEN offering.starts_at WHEN 'after' THEN offering.ends_at ELSE entry.release_at END)`;

/** SQL: whether `entry` of `offering` is released by now, or was when the class was called off. */
export const RELEASED = `(
  entry.release = 'before' OR ${RELEASES_AT} <= least($4::timestamptz, offering.cancelled_at))`;

/** SQL: whether the reader sees `entry` of `offering`: who runs the class all, who is in it what is released. */
export const READABLE_ENTRY = `(${RUNS_CLASS} OR (${RELEASED} AND ${IN_CLASS}))`;

/** SQL: the id of the newest version of `material`, a column of the statement around it. */
export const latestOf = (material: string): string => `(
  SELECT newest.id FROM material_version newest WHERE newest.material_id = ${material}
   ORDER BY newest.number DESC LIMIT 1)`;

/**
 * SQL: the id of the version of `entry` that `offering` was taught with: the one it was set to, or else the newest there
 * was when the class began. What came into the class later was taught as it was then. Until it begins, that is the newest
 * one there is.
 */
export const TAUGHT = `coalesce(entry.version_id, (
  SELECT taught.id FROM material_version taught
   WHERE taught.material_id = entry.material_id
     AND taught.created_at <= greatest(offering.starts_at, entry.created_at)
   ORDER BY taught.number DESC LIMIT 1))`;

/**
 * SQL: whether the reader looks after `material`: who brought it in and who runs a class that hands it out, as long as they
 * are trainers; every trainer in the free library; administrators. It names the two parameters it has no use for: a
 * statement has to.
 */
export const MANAGED = `($1::uuid IS NOT NULL AND $4::timestamptz IS NOT NULL AND (
  $3::boolean OR material.created_by = $2::uuid OR (material.course_id IS NULL AND $2::uuid IS NOT NULL)
  OR EXISTS (SELECT FROM material_entry entry JOIN offering ON offering.id = entry.offering_id
              WHERE entry.material_id = material.id AND $2::uuid = ANY (offering.trainer_ids))))`;

/** SQL: whether `material` is open to all members. */
export const IN_LIBRARY = '(material.course_id IS NULL AND material.archived_at IS NULL)';

/**
 * SQL: whether the reader may read `version` of `material`. Who looks after it reads every version; in the free library
 * everybody the newest; who is in a class, of what is released there, the one it was taught with and the newest.
 */
export const READABLE_VERSION = `(
  ${MANAGED}
  OR (${IN_LIBRARY} AND version.id = ${latestOf('material.id')})
  OR EXISTS (SELECT FROM material_entry entry JOIN offering ON offering.id = entry.offering_id
              WHERE entry.material_id = material.id AND ${RELEASED} AND ${IN_CLASS}
                AND version.id IN (${TAUGHT}, ${latestOf('material.id')})))`;
