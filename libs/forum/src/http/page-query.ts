import { FORUM_LIMITS } from '#contracts';
import { pageQuery } from '#platform';

/** Which part of a list of the forum. */
export class PageQuery extends pageQuery({ usual: FORUM_LIMITS.page, most: FORUM_LIMITS.longestPage }) {}
