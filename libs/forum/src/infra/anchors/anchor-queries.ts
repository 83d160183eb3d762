import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { placeJson, READ_PLACE, READABLE_VERSION, readerOf, type ReadPlace } from '#materials';
import { Database, type MemberViewer } from '#platform';
import { livePost, liveThread, moderatesAnywhere, moderatesSpace } from '../readable.js';
import { unreadOfThread } from '../readers/unread.js';
import { type ListedThread, listedThread } from '../threads/thread-columns.js';
import { visibleSpaces } from '../visible-spaces.js';

/** Where a thread was asked, as somebody sees it who may read the material. */
export interface ShownAnchor {
  materialId: string;
  kind: string;
  title: string;
  versionId: string;
  /** The number of the version. */
  version: number;
  page: number | null;
  /** Whether the viewer may read that very version; another of the material they may. */
  readable: boolean;
  /** The class it is read in; null: the free library. */
  place: ReadPlace | null;
  taught: boolean;
}

/** A thread that was asked at a page of a version, or at the same page of another version. */
export interface AskedThread extends ListedThread {
  page: number | null;
  /** The number of the version it was asked at, where that is another one than is looked at. */
  otherVersion: number | null;
}

/** How many threads were asked at a page; null: about the whole. */
export interface PageMark {
  page: number | null;
  threads: number;
}

/** Behind which thread a page of the list begins. */
export interface AfterThread {
  /** ISO 8601. */
  at: string;
  id: string;
}

/** What `visibleSpaces` asks of the reader, who stands in $1 to $4 as in every statement about materials. */
const VISIBLE = visibleSpaces('$1', '($2::uuid IS NOT NULL)');

/** The version that is looked at, where the viewer may read it: `$6` is its id. */
const LOOKED_AT = `
  looked_at AS MATERIALIZED (
    SELECT version.id, version.material_id
      FROM material_version version JOIN material ON material.id = version.material_id
     WHERE version.id = $6 AND ${READABLE_VERSION})`;

/** What was asked at it and at other versions of its material, in threads that the viewer sees. */
const ASKED = (condition: string) => `
  SELECT DISTINCT ON (thread.id) thread.*, anchor.page,
         CASE WHEN other.id <> looked_at.id THEN other.number END AS other_version
    FROM looked_at JOIN material_version other ON other.material_id = looked_at.material_id
    JOIN post_anchor anchor ON anchor.version_id = other.id
    JOIN post ON post.id = anchor.post_id AND ${livePost('post')}
    JOIN thread ON thread.id = post.thread_id AND ${liveThread('thread')}
   WHERE thread.space_id IN (${VISIBLE}) AND ${condition}
   ORDER BY thread.id, other.id <> looked_at.id, anchor.page`;

const HERE = `
  WITH ${LOOKED_AT},
  page AS MATERIALIZED (
    SELECT * FROM (${ASKED('($7::integer IS NULL OR anchor.page = $7)')}) asked
     WHERE $8::timestamptz IS NULL OR (created_at, id) < ($8::timestamptz, $9::uuid)
     ORDER BY created_at DESC, id DESC LIMIT $10)
  SELECT ${listedThread('page', 'space', {
    viewer: '$1',
    moderates: moderatesSpace('space', '$1', '$5'),
    unread: unreadOfThread('page', '$1'),
  })}, page.page, page.other_version AS "otherVersion"
    FROM looked_at LEFT JOIN page ON true LEFT JOIN space ON space.id = page.space_id
   ORDER BY page.created_at DESC, page.id DESC`;

const MARKS = `
  WITH ${LOOKED_AT}
  SELECT marks.page, marks.threads
    FROM looked_at LEFT JOIN (
      SELECT page, count(*)::integer AS threads FROM (${ASKED('true')}) asked GROUP BY page) marks ON $5::boolean IS NOT NULL -- every reader stands in the same places
   ORDER BY marks.page NULLS FIRST`;

const OF_THREAD = `
  SELECT material.id AS "materialId", material.kind, material.title, version.id AS "versionId", version.number AS version,
         anchor.page, coalesce(${READABLE_VERSION}, false) AS readable, ${placeJson('place')} AS place, coalesce(place.taught, false) AS taught
    FROM thread JOIN space ON space.id = thread.space_id
    JOIN post ON post.thread_id = thread.id AND post.number = 1
    LEFT JOIN post_anchor anchor ON anchor.post_id = post.id
    LEFT JOIN material_version version ON version.id = anchor.version_id
    LEFT JOIN material ON material.id = version.material_id
    LEFT JOIN LATERAL (${READ_PLACE}) place ON true
   WHERE thread.id = $6 AND thread.space_id IN (${VISIBLE}) AND thread.merged_into IS NULL
     AND ((${liveThread('thread')}) OR thread.author_id = $1 OR ${moderatesSpace('space', '$1', '$5')})`;

/** Questions by where in the materials they were asked: one statement each. */
@Injectable()
export class AnchorQueries {
  constructor(private readonly database: Database) {}

  /** At most `limit` + 1 threads, the newest first; undefined where the viewer may not read the version. */
  async here(
    viewer: MemberViewer,
    now: Instant,
    wanted: { versionId: string; page?: number; after?: AfterThread; limit: number },
  ): Promise<AskedThread[] | undefined> {
    const { versionId, page, after, limit } = wanted;
    const values = [versionId, page ?? null, after?.at ?? null, after?.id ?? null, limit + 1];
    const rows = await this.read<AskedThread>('forum-asked-here', HERE, viewer, now, values);
    return rows.length === 0 ? undefined : rows.filter(({ id }) => id !== null);
  }

  /** How many threads each page has; undefined where the viewer may not read the version. */
  async marks(viewer: MemberViewer, now: Instant, versionId: string): Promise<PageMark[] | undefined> {
    const rows = await this.read<PageMark>('forum-page-marks', MARKS, viewer, now, [versionId]);
    return rows.length === 0 ? undefined : rows.filter(({ threads }) => threads !== null);
  }

  /** Where a thread was asked: null for no place, or one the viewer may not read; undefined where they see no thread. */
  async ofThread(viewer: MemberViewer, now: Instant, threadId: string): Promise<ShownAnchor | null | undefined> {
    const [row] = await this.read<ShownAnchor>('forum-thread-anchor', OF_THREAD, viewer, now, [threadId]);
    return row && (row.readable || row.place !== null ? row : null);
  }

  private async read<Row extends object>(
    name: string,
    text: string,
    viewer: MemberViewer,
    now: Instant,
    values: unknown[],
  ): Promise<Row[]> {
    const reader = [...readerOf(viewer, now), moderatesAnywhere(viewer)];
    return this.database.readFor<Row>(viewer, { name, text, values: [...reader, ...values] });
  }
}
