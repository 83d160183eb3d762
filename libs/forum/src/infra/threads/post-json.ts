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

const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Whether the viewer reads the words of a post: it is there for all, or it is theirs, or they moderate. */
export const readable = (post: string): string =>
  `(${livePost(post)} OR seen.moderates OR ${post}.author_id = ${VIEWER}::uuid)`;

/** Whether a post has its place in the tree: it can be read, or something below it can. */
export const placed = (post: string): string =>
  `(${post}.deleted_at IS NULL AND ${post}.hidden_at IS NULL OR ${post}.descendant_count > 0 OR seen.moderates
    OR ${post}.author_id = ${VIEWER}::uuid)`;

/** `ShownPost` as JSON. Needs the CTE `seen` in scope. */
export const postJson = (post: string): string => `
  json_build_object(
    'id', ${post}.id, 'parentId', ${post}.parent_id, 'number', ${post}.number, 'depth', ${post}.depth,
    'author', CASE WHEN ${readable(post)} THEN ${authorJson(post, VIEWER, 'seen.moderates')} END,
    'anonymous', ${post}.anonymous AND ${readable(post)}, 'mine', ${post}.author_id IS NOT DISTINCT FROM ${VIEWER}::uuid,
    'html', CASE WHEN ${readable(post)} THEN ${post}.html END,
    'createdAt', ${iso(`${post}.created_at`)}, 'editedAt', ${iso(`${post}.edited_at`)}, 'edits', ${post}.edits,
    'score', ${post}.score,
    'voted', EXISTS (SELECT FROM post_vote WHERE post_id = ${post}.id AND person_id = ${VIEWER}::uuid),
    'accepted', ${post}.id IS NOT DISTINCT FROM seen.accepted_post_id,
    'endorsed', CASE WHEN ${post}.endorsed
      THEN json_build_object('by', ${personJson(`${post}.endorsed_by`)}, 'at', ${iso(`${post}.endorsed_at`)}) END,
    'descendantCount', ${post}.descendant_count, 'remark', ${post}.remark,
    'deleted', ${post}.deleted_at IS NOT NULL, 'hidden', ${post}.hidden_at IS NOT NULL,
    'bookmarked', EXISTS (SELECT FROM bookmark WHERE post_id = ${post}.id AND person_id = ${VIEWER}::uuid),
    'origin', (SELECT json_build_object('url', url, 'authorUrl', author_url, 'licence', licence) FROM import_origin
                WHERE post_id = ${post}.id AND ${readable(post)}),
    'outdated', CASE WHEN ${post}.renderer_version <> ${RENDERER_VERSION} AND ${readable(post)} THEN ${post}.raw END,
    'path', encode(${post}.path, 'hex'))`;
