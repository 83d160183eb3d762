import type { ThreadKind } from '#contracts';
import { authorJson } from '../author.js';
import { excerptOf } from '../excerpt.js';

/** Whom the viewer may know to have written something. */
export interface Author {
  id: string;
  name: string;
  handle: string | null;
}

/** What a list shows of a thread. */
export interface ListedThread {
  id: string;
  kind: ThreadKind;
  title: string;
  space: { id: string; slug: string; name: string };
  author: Author | null;
  anonymous: boolean;
  tags: string[];
  createdAt: Date;
  lastActivityAt: Date;
  replyCount: number;
  answerCount: number;
  meTooCount: number;
  answered: boolean;
  endorsed: boolean;
  pinned: boolean;
  locked: boolean;
  hidden: boolean;
  /** Null where the viewer never opened it. */
  unread: number | null;
  /** The HTML that the opening post begins with, to be read by `plainExcerpt`. */
  excerpt: string;
}

/**
 * The columns of `ListedThread`.
 *
 * @param thread the alias of the thread, or of what has its columns
 * @param space the alias of its space
 * @param viewer a placeholder of the viewer's id, and expressions of whether they moderate the space and of what is unread
 */
export const listedThread = (
  thread: string,
  space: string,
  { viewer, moderates, unread }: Record<'viewer' | 'moderates' | 'unread', string>,
): string => `
  ${thread}.id, ${thread}.kind, ${thread}.title,
  json_build_object('id', ${space}.id, 'slug', ${space}.slug, 'name', ${space}.name) AS space,
  ${authorJson(thread, viewer, moderates)} AS author, ${thread}.anonymous,
  array(SELECT name FROM thread_tag JOIN tag ON tag.id = tag_id WHERE thread_id = ${thread}.id ORDER BY name) AS tags,
  ${thread}.created_at AS "createdAt", ${thread}.last_activity_at AS "lastActivityAt",
  ${thread}.reply_count AS "replyCount", ${thread}.answer_count AS "answerCount",
  ${thread}.me_too_count AS "meTooCount", ${thread}.accepted_post_id IS NOT NULL AS answered,
  ${thread}.endorsed_count > 0 AS endorsed, ${thread}.pinned_at IS NOT NULL AS pinned,
  ${thread}.locked_at IS NOT NULL AS locked, ${thread}.hidden_at IS NOT NULL AS hidden,
  ${unread} AS unread,
  coalesce((SELECT ${excerptOf('post')} FROM post WHERE thread_id = ${thread}.id AND number = 1), '') AS excerpt`;
