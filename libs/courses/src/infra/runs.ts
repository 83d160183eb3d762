import { holds, type MemberViewer } from '#platform';

/**
 * SQL: whether somebody runs the class `offering`; the same as `mayRun`. `trainer` is a placeholder for the id of a trainer,
 * or null for who is none; `admin` says whether they are an administrator.
 */
export const runsFor = (trainer: string, admin: string, offering: string): string =>
  `(${admin}::boolean OR ${trainer}::uuid = ANY (${offering}.trainer_ids))`;

/** The same of the viewer ($1, $2), where only trainers and administrators ask. */
export const runs = (offering: string): string => runsFor('$1', '$2', offering);

/** SQL: whether the viewer ($1, $2) runs `offering`. */
export const RUNS = runs('offering');

/** The parameters $1 and $2 of it. */
export const runnerOf = (viewer: MemberViewer): unknown[] => [viewer.id, holds(viewer, 'admin')];

/** SQL: whether a person is in `offering`, and has not withdrawn. `person` is a placeholder, `$1`. */
export const attends = (person: string): string => `EXISTS (
  SELECT FROM enrolment attending
   WHERE attending.offering_id = offering.id AND attending.person_id = ${person}::uuid AND attending.withdrawn_at IS NULL)`;
