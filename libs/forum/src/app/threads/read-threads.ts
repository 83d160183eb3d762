import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { decodeCursor, DomainError, encodeCursor, isMoment, type Page, pageOf, wrongField } from '#kernel';
import type { Viewer } from '#platform';
import { tagsOf } from '../../domain/threads/tags.js';
import type { ShownPost } from '../../infra/threads/post-json.js';
import type { ListedThread } from '../../infra/threads/thread-columns.js';
import {
  placeOf,
  type PlacedThread,
  type ThreadFilter,
  ThreadList,
  type ThreadPlace,
} from '../../infra/threads/thread-list.js';
import {
  type BestPlace,
  type ShownThread,
  ThreadReader,
  type ThreadReading,
  type TreeWindow,
} from '../../infra/threads/thread-reader.js';
import { SpaceQueries } from '../../infra/spaces/space-queries.js';
import { RenderPost } from '../posts/render-post.js';

export const POST_SORTS = ['best', 'time'] as const;

/** Which part of a thread, in which order. */
export interface ThreadPart {
  sort: (typeof POST_SORTS)[number];
  limit: number;
  cursor?: string;
  around?: string;
  number?: number;
}

/** A thread with some of its posts. */
export interface ThreadPage extends ThreadReading {
  nextCursor: string | null;
  previousCursor: string | null;
}

/** A part of a list. */
export interface ListPart {
  limit: number;
  cursor?: string;
}

/** Lists of threads, and threads page by page. */
@Injectable()
export class ReadThreads {
  constructor(
    private readonly list: ThreadList,
    private readonly reader: ThreadReader,
    private readonly spaces: SpaceQueries,
    private readonly rendering: RenderPost,
  ) {}

  /** `space` is an id or a slug. @throws DomainError `not-found` for one that the viewer does not see, `invalid-input` */
  async latest(
    viewer: Viewer,
    { space, ...filter }: ThreadFilter & { space?: string },
    { limit, cursor }: ListPart,
  ): Promise<Page<ListedThread>> {
    const after = cursor === undefined ? undefined : listPlace(cursor);
    const within = space === undefined ? undefined : await this.spaces.find(viewer, space);
    if (space !== undefined && !within) throw new DomainError('not-found');
    const tag = filter.tag === undefined ? undefined : (tagsOf([filter.tag])[0] ?? filter.tag);
    const wanted = { ...filter, tag, spaceId: within?.id };
    const rows = await this.list.page(viewer, wanted, limit, after);
    const keyOf = (row: PlacedThread) => {
      const { at, id, pinned } = placeOf(row, wanted);
      return [at, id, pinned ? 1 : 0];
    };
    return pageOf(rows, limit, keyOf, (row) => row);
  }

  /** What was merged into another thread is read there. @throws DomainError `not-found`, `invalid-input` */
  async page(viewer: Viewer, threadId: string, part: ThreadPart): Promise<ThreadPage> {
    const page = await this.part(viewer, threadId, part);
    if (page.thread.mergedInto !== null) return this.page(viewer, page.thread.mergedInto, part);
    await this.rendering.refresh([page.opening, ...page.posts], page.thread.space.id);
    return page;
  }

  /** What is below a post, in the order of the tree. @throws DomainError as `page` */
  async replies(
    viewer: Viewer,
    postId: string,
    { limit, cursor }: ListPart,
  ): Promise<{ thread: ShownThread } & Page<ShownPost>> {
    const after = cursor === undefined ? undefined : treeCursor(cursor).path;
    const place = await this.reader.whereIs(postId);
    const reading = place && (await this.reader.replies(viewer, { ...place, postId }, limit + 1, after));
    if (!reading || !isThere(reading.thread)) throw new DomainError('not-found');
    await this.rendering.refresh(reading.posts, reading.thread.space.id);
    const page = pageOf(
      reading.posts,
      limit,
      ({ path }) => ['after', path],
      (post) => post,
    );
    return { thread: reading.thread, ...page };
  }

  /**
   * One post with its text; `threadId` where it is known which thread it was in a moment ago.
   *
   * @throws DomainError `not-found`
   */
  async post(
    viewer: Viewer,
    postId: string,
    threadId?: string,
  ): Promise<{ thread: ShownThread; post: ShownPost; raw: string }> {
    const there = threadId === undefined ? undefined : await this.reader.post(viewer, { threadId, postId });
    const place = there ? undefined : await this.reader.whereIs(postId);
    const found = there ?? (place && (await this.reader.post(viewer, { ...place, postId })));
    if (!found || !isThere(found.thread)) throw new DomainError('not-found');
    await this.rendering.refresh([found.post], found.thread.space.id);
    return found;
  }

  private part(viewer: Viewer, threadId: string, part: ThreadPart): Promise<ThreadPage> {
    const placed = part.around !== undefined || part.number !== undefined;
    return part.sort === 'best' && !placed
      ? this.best(viewer, threadId, part)
      : this.tree(viewer, threadId, part, windowOf(part));
  }

  private async best(viewer: Viewer, threadId: string, { limit, cursor }: ThreadPart): Promise<ThreadPage> {
    const after = cursor === undefined ? undefined : bestPlace(cursor);
    const reading = await this.reader.best(viewer, threadId, limit + 1, after);
    if (!reading) throw new DomainError('not-found');
    const answers = reading.posts.filter(({ depth }) => depth === 1);
    const spare = answers[limit];
    const posts = spare ? reading.posts.slice(0, reading.posts.indexOf(spare)) : reading.posts;
    const last = answers[limit - 1];
    const nextCursor = spare && last ? encodeCursor(bestKey(last)) : null;
    return { ...reading, posts, nextCursor, previousCursor: null };
  }

  private async tree(viewer: Viewer, threadId: string, { limit }: ThreadPart, window: TreeWindow): Promise<ThreadPage> {
    const reading = await this.reader.tree(viewer, threadId, limit + 1, window);
    if (!reading) throw new DomainError('not-found');
    const more = reading.posts.length > limit;
    const backwards = 'before' in window;
    const posts = backwards ? reading.posts.slice(-limit) : reading.posts.slice(0, limit);
    const first = posts[0];
    const last = posts.at(-1);
    const begins = 'after' in window && window.after === undefined;
    return {
      ...reading,
      posts,
      nextCursor: last && (backwards || more) ? encodeCursor(['after', last.path]) : null,
      previousCursor: first && (backwards ? more : !begins) ? encodeCursor(['before', first.path]) : null,
    };
  }
}

/** Posts of what was merged away are in the other thread. */
const isThere = (thread: ShownThread): boolean => thread.mergedInto === null;

/** The accepted answer stands before all others, whatever its votes. */
const bestKey = ({ accepted, endorsed, score, number }: ShownPost) =>
  accepted ? [1, 2 ** 31 - 1, 0] : [endorsed ? 1 : 0, score, number];

function windowOf({ cursor, around, number }: ThreadPart): TreeWindow {
  if (around !== undefined) return { around };
  if (number !== undefined) return { number };
  if (cursor === undefined) return { after: undefined };
  const { from, path } = treeCursor(cursor);
  return from === 'after' ? { after: path } : { before: path };
}

const badCursor = () => wrongField('cursor', 'cursor');
const isWhole = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;

function treeCursor(cursor: string): { from: 'after' | 'before'; path: string } {
  const [from, path] = decodeCursor(cursor, ['string', 'string']) ?? [];
  if (typeof path !== 'string' || !/^([0-9a-f]{8}){1,500}$/.test(path)) throw badCursor();
  if (from !== 'after' && from !== 'before') throw badCursor();
  return { from, path };
}

function bestPlace(cursor: string): BestPlace {
  const [endorsed, score, number] = decodeCursor(cursor, ['number', 'number', 'number']) ?? [];
  if (!isWhole(endorsed) || !isWhole(score) || !isWhole(number)) throw badCursor();
  return { endorsed: endorsed === 1, score, number };
}

function listPlace(cursor: string): ThreadPlace {
  const [at, id, pinned] = decodeCursor(cursor, ['string', 'string', 'number']) ?? [];
  if (typeof at !== 'string' || !isWritten(at) || !isUUID(id)) throw badCursor();
  return { at, id: id as string, pinned: pinned === 1 };
}

/** Whether a text is a moment as we write it: no 30th of February, and no year that only programs know. */
function isWritten(text: string): boolean {
  const moment = Date.parse(text);
  return text.length === 24 && isMoment(moment) && new Date(moment).toISOString() === text;
}
