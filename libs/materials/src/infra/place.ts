import { READABLE_ENTRY, TAUGHT } from './readable.js';

/** Where a member reads a material: in this class. */
export interface ReadPlace {
  offeringId: string;
  entryId: string;
  /** The name of the course. */
  course: string;
  /** The beginning of the class, in milliseconds since the epoch. */
  startsAt: number;
  zone: string;
}

/**
 * SQL: a subquery of the class in which the reader ($1 to $4) reads `material`, at most one row: the class that was taught
 * with `version`, or else the one that began last. `taught` says whether it was.
 */
export const READ_PLACE = `
  SELECT offering.id AS offering_id, entry.id AS entry_id, course.name AS course, offering.starts_at, offering.zone,
         coalesce(version.id = ${TAUGHT}, false) AS taught
    FROM material_entry entry JOIN offering ON offering.id = entry.offering_id
    JOIN course ON course.id = offering.course_id
   WHERE entry.material_id = material.id AND ${READABLE_ENTRY}
   ORDER BY taught DESC, offering.starts_at DESC LIMIT 1`;

/** SQL: a `ReadPlace` out of such a row; null where there is none. */
export const placeJson = (place: string): string => `
  CASE WHEN ${place}.entry_id IS NOT NULL THEN jsonb_build_object(
    'offeringId', ${place}.offering_id, 'entryId', ${place}.entry_id, 'course', ${place}.course, 'zone', ${place}.zone,
    'startsAt', (extract(epoch FROM ${place}.starts_at) * 1000)::float8) END`;
