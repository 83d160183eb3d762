/**
 * How much a person wants to hear of a thread: what they said of the thread itself, else of its space, else `normal`.
 *
 * @param thread the alias of the thread
 * @param person a placeholder of the person's id
 */
export const levelOfThread = (thread: string, person: string): string => `coalesce(
  (SELECT level FROM subscription WHERE person_id = ${person}::uuid AND thread_id = ${thread}.id),
  (SELECT level FROM subscription WHERE person_id = ${person}::uuid AND space_id = ${thread}.space_id), 'normal')`;

/** How much a person wants to hear of a space. `space` is the alias of the space. */
export const levelOfSpace = (space: string, person: string): string =>
  `coalesce((SELECT level FROM subscription WHERE person_id = ${person}::uuid AND space_id = ${space}.id), 'normal')`;
