import { RENDERER_VERSION } from '#markdown';

/** Characters of HTML that are looked at, and of text that are shown. */
const LOOKED_AT = 3_000;
const SHOWN = 240;

/**
 * The beginning of a post without its markup, still with entities: `plainExcerpt` reads them. It is taken from the HTML
 * and not from what was written, since words quoted there may have been deleted since; where the HTML is waiting to be
 * rendered again for that reason, nothing is shown.
 *
 * @param post the alias of the post
 */
export const excerptOf = (post: string): string => `
  CASE WHEN ${post}.renderer_version = ${RENDERER_VERSION} AND ${post}.deleted_at IS NULL
       THEN left(regexp_replace(left(${post}.html, ${LOOKED_AT}), '<[^>]*(>|$)', ' ', 'g'), ${SHOWN}) ELSE '' END`;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** An excerpt as people read it; an entity that was cut in two is left out. */
export const plainExcerpt = (text: string): string =>
  text
    .replace(/&[a-z0-9#]*$/i, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();
