import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, isId, isMoment, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { NotificationQueries } from '../infra/notification-queries.js';
import type { NotificationRow } from '../infra/notification-sql.js';
import { NotificationStore } from '../infra/notification-store.js';
import { Bell } from './bell.js';

/** A page of what somebody was told, and how much of all is unread. */
export interface NotificationPage extends Page<NotificationRow> {
  unread: number;
}

/** Members look at what they were told, and say that they have read it. */
@Injectable()
export class ReadNotifications {
  constructor(
    private readonly queries: NotificationQueries,
    private readonly store: NotificationStore,
    private readonly bell: Bell,
    private readonly clock: Clock,
  ) {}

  /** The latest first. @throws DomainError `invalid-input` for a cursor that is none */
  async list(viewer: Viewer, onlyUnread: boolean, limit: number, cursor?: string): Promise<NotificationPage> {
    const member = memberOf(viewer);
    const after = cursor === undefined ? undefined : placeIn(cursor);
    const [rows, unread] = await Promise.all([
      this.queries.list(member, limit, onlyUnread, after),
      this.queries.unread(member),
    ]);
    const page = pageOf(
      rows,
      limit,
      ({ createdAt, id }) => [createdAt, id],
      (row) => row,
    );
    return { ...page, unread };
  }

  /**
   * Marks those as read, or all there are; others' and those already read stay as they are.
   *
   * @returns how many are left
   */
  async markRead(viewer: Viewer, ids: readonly string[] | 'all'): Promise<number> {
    const member = memberOf(viewer);
    await this.store.markRead(member.id, ids, this.clock.now());
    this.bell.ring({ personId: member.id });
    return this.queries.unread(member);
  }
}

function placeIn(cursor: string): { createdAt: number; id: string } {
  const [createdAt, id] = decodeCursor(cursor, ['number', 'string']) ?? [];
  if (!isMoment(createdAt) || !isId(id)) throw wrongField('cursor', 'cursor');
  return { createdAt, id: String(id) };
}
