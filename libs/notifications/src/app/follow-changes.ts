import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ForumEventPayload } from '#forum';
import { DomainEvents } from '#platform';
import type { Added } from '../infra/notification-queries.js';
import { ADDED } from '../notification-events.js';
import { Bell } from './bell.js';
import { MailPeople } from './mail-people.js';

const CONSUMER = 'notifications.follow';

/** Keeps screens and mails in step with what becomes of posts after people were told of them. */
@Injectable()
export class FollowChanges implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly bell: Bell,
    private readonly mails: MailPeople,
  ) {}

  onModuleInit(): void {
    const { events, bell, mails } = this;
    events.on<Added>(ADDED, CONSUMER, async ({ payload }) => bell.ring({ added: payload }));
    events.on<ForumEventPayload<'forum.post-changed'>>('forum.post-changed', CONSUMER, async ({ payload }, tx) => {
      if (payload.imported) return;
      await mails.takeBackOfPost(tx, payload.postId);
      bell.ring({ threadId: payload.threadId });
    });
    events.on<ForumEventPayload<'forum.thread-changed'>>('forum.thread-changed', CONSUMER, async ({ payload }, tx) => {
      if (payload.imported) return;
      await mails.takeBackOfThread(tx, payload.threadId);
      bell.ring({ threadId: payload.threadId });
    });
    events.on<ForumEventPayload<'forum.endorsement-withdrawn'>>(
      'forum.endorsement-withdrawn',
      CONSUMER,
      async ({ payload: { threadId } }) => bell.ring({ threadId }),
    );
    events.on<ForumEventPayload<'forum.space-left'>>('forum.space-left', CONSUMER, async ({ payload: { personId } }) =>
      bell.ring({ personId }),
    );
  }
}
