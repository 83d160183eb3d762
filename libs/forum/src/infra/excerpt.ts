import { RENDERER_VERSION } from '#markdown';

/** Characters of HTML that are looked at, and of text that are shown. */
const LOOKED_AT = 3_000;
const SHOWN = 240;

/**
 * The HTML a post begins with, for `plainExcerpt` to read. It is taken from the HTML and not from what was written, since
 * words quoted there may have been deleted since; where the HTML is waiting to be rendered again for that reason, nothing
 * is shown. Markup is taken out by the program: the database needs a tenth of a millisecond for each.
 *
 * @param post the alias of the post
 */
export const excerptOf = (post: string): string => `
  CASE WHEN ${post}.renderer_version = ${RENDERER_VERSION} AND ${post}.deleted_at IS NULL
       THEN left(${post}.html, ${LOOKED_AT}) ELSE '' END`;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What `excerptOf` found, as people read it; an entity or a character that was cut in two is left out. */
export const plainExcerpt = (html: string): string =>
  html
    .replace(/<[^>]*(>|$)/g, ' ')
    .slice(0, SHOWN)
    .replace(/&[a-z0-9#]*$|[\uD800-\uDBFF]$/i, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();
