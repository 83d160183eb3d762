const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Where a person's page is: this and the id. A mention links there. */
export const PERSON_PATH = '/people/';

/** The permalink of a post is this and its id. A quote begins with a link there. */
export const POST_PATH = '/posts/';

/** Where an uploaded file is: this and its id. The only place pictures may come from. */
export const UPLOAD_PATH = '/api/v1/uploads/';

const POST = new RegExp(`^${POST_PATH}(${UUID})$`, 'i');
const UPLOAD = new RegExp(`^${UPLOAD_PATH}(${UUID})$`, 'i');

/** The id of the post that an address is the permalink of; null when it is none of ours. */
export const postIdOf = (href: string, origin: string): string | null => idIn(POST, href, origin);

/** The id of the upload that an address serves; null when it is none of ours. */
export const uploadIdOf = (href: string, origin: string): string | null => idIn(UPLOAD, href, origin);

/** Every permalink in a text, whether or not it turns out to be a quote. */
export const permalinks = (): RegExp => new RegExp(`${POST_PATH}(${UUID})(?![0-9a-z-])`, 'gi');

/** Every address of an upload in a text. */
export const uploadPaths = (): RegExp => new RegExp(`${UPLOAD_PATH}(${UUID})(?![0-9a-z-])`, 'gi');

function idIn(pattern: RegExp, href: string, origin: string): string | null {
  const path = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href;
  return pattern.exec(path)?.[1]?.toLowerCase() ?? null;
}
