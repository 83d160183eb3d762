const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PLACE = new RegExp(`^(?:new(?::${UUID})?|reply:${UUID}|edit:${UUID})$`);

/**
 * Where something is being written: `new` for a thread, `new:<space>` for one in a certain space, `reply:<post>` for an
 * answer to a post, `edit:<post>` for a change of one.
 *
 * @returns it in its stored spelling; undefined where `text` names no such place
 */
export function draftPlace(text: string): string | undefined {
  const place = text.toLowerCase();
  return PLACE.test(place) ? place : undefined;
}
