import { Injectable } from '@nestjs/common';
import { POST_PATH } from '#markdown';
import { UnitOfWork } from '#platform';
import { pushText } from '../../domain/push-text.js';
import { type Added, NotificationQueries } from '../../infra/notification-queries.js';
import type { NotificationRow } from '../../infra/notification-sql.js';
import { Receivers } from '../receivers.js';

/** Writes what a device shows: who did what, and where. What they wrote stands on the page it leads to. */
@Injectable()
export class PushWriter {
  constructor(
    private readonly queries: NotificationQueries,
    private readonly receivers: Receivers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Undefined where they see it no more, have read it, or may not sign in. */
  async write(personId: string, added: Added): Promise<{ payload: object; topic: string } | undefined> {
    const [row] = await this.queries.fresh([personId], added);
    if (!row || row.readAt !== null) return undefined;
    const receiver = await this.unitOfWork.run((tx) => this.receivers.find(tx, personId));
    if (!receiver) return undefined;
    const { title, body } = pushText(row, receiver.locale);
    // A push service keeps one message of a topic, and a device shows one of a tag: the latest (RFC 8030, section 5.4).
    const topic = row.id.replaceAll('-', '');
    return { payload: { title, body, tag: row.id, url: pathOf(row) }, topic };
  }
}

const pathOf = ({ postId, action, outcome }: NotificationRow): string => {
  if (postId !== null) return `${POST_PATH}${postId}`;
  return action !== null || outcome !== null ? '/account/decisions' : '/notifications';
};
