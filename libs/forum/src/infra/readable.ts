import { holds, type Viewer } from '#platform';

/** Whether a thread is there for everybody who sees its space. */
export const liveThread = (thread: string): string =>
  `${thread}.deleted_at IS NULL AND ${thread}.hidden_at IS NULL AND ${thread}.merged_into IS NULL`;

/** Whether a post is there for everybody who reads its thread. */
export const livePost = (post: string): string => `${post}.deleted_at IS NULL AND ${post}.hidden_at IS NULL`;

/**
 * Whether the viewer moderates a space: those named in it, and outside of cohorts the moderators of the house.
 *
 * @param space the alias of the space
 * @param person a placeholder of the viewer's id, as `visibilityOf` gives it
 * @param moderator a placeholder of what `moderatesAnywhere` gives
 */
export const moderatesSpace = (space: string, person: string, moderator: string): string => `
  (${space}.audience <> 'cohort' AND ${moderator}::boolean OR EXISTS (
    SELECT FROM space_member moderating WHERE moderating.space_id = ${space}.id AND moderating.left_at IS NULL
       AND moderating.person_id = ${person}::uuid AND moderating.role = 'moderator'))`;

/** Whether the viewer moderates spaces that are no cohorts. */
export const moderatesAnywhere = (viewer: Viewer): boolean => holds(viewer, 'moderator', 'admin');

/**
 * Whether the viewer reads a post in a space they see. What was deleted or waits for a moderator is for its author and
 * the moderators of the space; what was merged away is nowhere.
 */
export const readablePost = (
  { post, thread, space }: { post: string; thread: string; space: string },
  person: string,
  moderator: string,
): string => `
  (${thread}.merged_into IS NULL AND (
    ${livePost(post)} AND ${liveThread(thread)}
    OR ${moderatesSpace(space, person, moderator)}
    OR ${post}.author_id = ${person}::uuid AND (${liveThread(thread)} OR ${thread}.author_id = ${person}::uuid)))`;
