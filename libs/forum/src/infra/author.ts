import { FORMER_MEMBER } from '#identity';

/** Who is named beside something; the handle is what they are mentioned by, once they have one. */
export interface Author {
  id: string;
  name: string;
  handle: string | null;
}

/**
 * `{id, name, handle}` of a person as JSON; who was erased has no name any more.
 *
 * @param person an expression of the person's id
 */
export const personJson = (person: string): string => `
  (SELECT json_build_object('id', shown.id,
            'name', CASE WHEN shown.erased_at IS NULL THEN shown.display_name ELSE '${FORMER_MEMBER}' END,
            'handle', member_handle.handle)
     FROM person shown LEFT JOIN member_handle ON member_handle.person_id = shown.id WHERE shown.id = ${person})`;

/**
 * The author of a post as the viewer may know them: null for who wrote without a name, but to themselves and to the
 * moderators of the space.
 *
 * @param post the alias of the post
 * @param viewer a placeholder of the viewer's id
 * @param moderates an expression of whether the viewer moderates the space, such as `moderatesSpace` gives
 */
export const authorJson = (post: string, viewer: string, moderates: string): string => `
  CASE WHEN NOT ${post}.anonymous OR ${post}.author_id IS NOT DISTINCT FROM ${viewer}::uuid OR ${moderates}
       THEN ${personJson(`${post}.author_id`)} END`;
