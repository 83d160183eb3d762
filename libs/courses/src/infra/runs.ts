import { holds, type MemberViewer } from '#platform';

/** SQL: whether the viewer ($1, $2) runs `offering`; the same as `mayRun`, whom only trainers and administrators ask. */
export const RUNS = `($2::boolean OR $1::uuid = ANY (offering.trainer_ids))`;

/** The parameters $1 and $2 of it. */
export const runnerOf = (viewer: MemberViewer): unknown[] => [viewer.id, holds(viewer, 'admin')];
