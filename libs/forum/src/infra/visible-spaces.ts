import { holds, type Viewer } from '#platform';

/**
 * The one predicate that decides what a viewer may see: a subquery of space ids, to be part of the SQL of every read.
 * `person` and `trainer` are placeholders (`$1`, `$2`) of the two values that `visibilityOf` gives. Whether a person is
 * still in a cohort is asked by each statement anew, so nothing is shown after they left.
 */
export const visibleSpaces = (person: string, trainer: string): string => `
  SELECT id FROM space WHERE audience = 'public'
  UNION ALL SELECT id FROM space WHERE audience = 'members' AND ${person}::uuid IS NOT NULL
  UNION ALL SELECT id FROM space WHERE audience = 'trainers' AND ${trainer}::boolean
  UNION ALL SELECT space.id FROM space_member JOIN space ON space.id = space_member.space_id
             WHERE person_id = ${person}::uuid AND left_at IS NULL AND audience = 'cohort'`;

/** The values for the placeholders of `visibleSpaces`: the member's id, or null for guests and strangers; is a trainer. */
export const visibilityOf = (viewer: Viewer): [person: string | null, trainer: boolean] => [
  viewer.kind === 'member' ? viewer.id : null,
  holds(viewer, 'trainer'),
];

/**
 * Whether a person, a row of `person`, may see a space: the same rule from the other side, for whom to name or to tell.
 *
 * @param space the alias of the space
 * @param person the alias of the person
 */
export const seesSpace = (space: string, person: string): string => `
  (${person}.kind = 'member' AND ${person}.erased_at IS NULL AND (
    ${space}.audience IN ('public', 'members')
    OR ${space}.audience = 'trainers' AND 'trainer' = ANY (${person}.roles)
    OR ${space}.audience = 'cohort' AND EXISTS (
      SELECT FROM space_member seeing
       WHERE seeing.space_id = ${space}.id AND seeing.person_id = ${person}.id AND seeing.left_at IS NULL)))`;
