import { RENDERER_VERSION } from '#markdown';
import { authorJson, personJson } from '../author.js';
import { livePost } from '../readable.js';

/** Names in the statements that show posts. The CTE `seen` is the thread with what the viewer is in it. */
export const VIEWER = '$1';

/** A post as it is shown to a viewer; what they may not read any more is a gap in the tree. */
export interface ShownPost {
  id: string;
  parentId: string | null;
  number: number;
  depth: number;
  author: { id: string; name: string; handle: string | null } | null;
  anonymous: boolean;
  mine: boolean;
  /** Null where it was deleted or hidden, and is neither the viewer's own nor theirs to moderate. */
  html: string | null;
  createdAt: string;
  editedAt: string | null;
  edits: number;
  score: number;
  voted: boolean;
  accepted: boolean;
  endorsed: { by: { id: string; name: string; handle: string | null }; at: string } | null;
  descendantCount: number;
  remark: boolean;
  deleted: boolean;
  hidden: boolean;
  bookmarked: boolean;
  /** Where an imported post comes from. */
  origin: { url: string | null; authorUrl: string | null; licence: string | null } | null;
  /** The text, where its HTML is of an older renderer or quotes what has changed since; not to be shown. */
  outdated: string | null;
  /** Its place in the order of reading, in hexadecimal. */
  path: string;
}

/** What of it everybody is shown who is shown the post. */
export type PostAsShown = Omit<ShownPost, 'outdated' | 'path'>;

const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Whether the viewer reads the words of a post: it is there for all, or it is theirs, or they moderate. */
export const readable = (post: string): string =>
  `(${livePost(post)} OR seen.moderates OR ${post}.author_id = ${VIEWER}::uuid)`;

/** Whether a post has its place in the tree: it can be read, or something below it can. */
export const placed = (post: string): string =>
  `(${post}.deleted_at IS NULL AND ${post}.hidden_at IS NULL OR ${post}.descendant_count > 0 OR seen.moderates
    OR ${post}.author_id = ${VIEWER}::uuid)`;

/** How each field of a post is read; `post` is its alias. */
const FIELDS: Record<keyof ShownPost, (post: string) => string> = {
  id: (post) => `${post}.id`,
  parentId: (post) => `${post}.parent_id`,
  number: (post) => `${post}.number`,
  depth: (post) => `${post}.depth`,
  author: (post) => `CASE WHEN ${readable(post)} THEN ${authorJson(post, VIEWER, 'seen.moderates')} END`,
  anonymous: (post) => `${post}.anonymous AND ${readable(post)}`,
  mine: (post) => `${post}.author_id IS NOT DISTINCT FROM ${VIEWER}::uuid`,
  html: (post) => `CASE WHEN ${readable(post)} THEN ${post}.html END`,
  createdAt: (post) => iso(`${post}.created_at`),
  editedAt: (post) => iso(`${post}.edited_at`),
  edits: (post) => `${post}.edits`,
  score: (post) => `${post}.score`,
  voted: (post) => `EXISTS (SELECT FROM post_vote WHERE post_id = ${post}.id AND person_id = ${VIEWER}::uuid)`,
  accepted: (post) => `${post}.id IS NOT DISTINCT FROM seen.accepted_post_id`,
  endorsed: (post) => `CASE WHEN ${post}.endorsed THEN json_build_object(
    'by', ${personJson(`${post}.endorsed_by`)}, 'at', ${iso(`${post}.endorsed_at`)}) END`,
  descendantCount: (post) => `${post}.descendant_count`,
  remark: (post) => `${post}.remark`,
  deleted: (post) => `${post}.deleted_at IS NOT NULL`,
  hidden: (post) => `${post}.hidden_at IS NOT NULL`,
  bookmarked: (post) => `EXISTS (SELECT FROM bookmark WHERE post_id = ${post}.id AND person_id = ${VIEWER}::uuid)`,
  origin: (post) => `(
    SELECT json_build_object('url', url, 'authorUrl', author_url, 'licence', licence) FROM import_origin
     WHERE post_id = ${post}.id AND ${readable(post)})`,
  outdated: (post) =>
    `CASE WHEN ${post}.renderer_version <> ${RENDERER_VERSION} AND ${readable(post)} THEN ${post}.raw END`,
  path: (post) => `encode(${post}.path, 'hex')`,
};

/** The fields of a post as a JSON array, for `shownPost`: names would be a third of it. Needs the CTE `seen` in scope. */
export const postJson = (post: string): string =>
  `json_build_array(${Object.values(FIELDS)
    .map((sql) => sql(post))
    .join(', ')})`;

/** What `postJson` gave, in the order of `FIELDS`. Spelled out: objects whose fields are named as they come are slow. */
export function shownPost(values: readonly unknown[]): ShownPost {
  const [
    id,
    parentId,
    number,
    depth,
    author,
    anonymous,
    mine,
    html,
    createdAt,
    editedAt,
    edits,
    score,
    voted,
    accepted,
    endorsed,
    descendantCount,
    remark,
    deleted,
    hidden,
    bookmarked,
    origin,
    outdated,
    path,
  ] = values;
  return {
    id,
    parentId,
    number,
    depth,
    author,
    anonymous,
    mine,
    html,
    createdAt,
    editedAt,
    edits,
    score,
    voted,
    accepted,
    endorsed,
    descendantCount,
    remark,
    deleted,
    hidden,
    bookmarked,
    origin,
    outdated,
    path,
  } as ShownPost;
}
