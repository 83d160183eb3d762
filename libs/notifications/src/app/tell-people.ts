import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MAILED_KINDS } from '#contracts';
import type { CoursesEventPayload } from '#courses';
import type { ForumEventPayload, ForumEventType } from '#forum';
import type { ModerationEventPayload } from '#moderation';
import { type DeliveredEvent, DomainEvents, Jobs, type Tx } from '#platform';
import type { Added } from '../infra/notification-queries.js';
import { NotificationStore, type Told } from '../infra/notification-store.js';
import { added } from '../notification-events.js';
import { MailPeople } from './mail-people.js';

const CONSUMER = 'notifications';
const SETTLE = 'notifications.settle-read';

const NOTHING = { postId: null, actionId: null, enrolmentId: null };

const isMailed = ({ kind }: Told): boolean => (MAILED_KINDS as readonly string[]).includes(kind);

/**
 * Tells people of what happens in the forum, of what moderators decide about them, and that they were submitted for a
 * certification. All is read again when an event
 * arrives: who may not see a post by then is not told of it.
 */
@Injectable()
export class TellPeople implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notifications: NotificationStore,
    private readonly mails: MailPeople,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    const { notifications } = this;
    this.jobs.define(SETTLE, () => notifications.settleRead(), { cron: '23 4 * * *' });
    this.onForum('forum.thread-created', (tx, { postId }, at) => notifications.addAboutPost(tx, postId, at));
    this.onForum('forum.post-created', (tx, { postId }, at) => notifications.addAboutPost(tx, postId, at));
    this.onForum('forum.post-changed', (tx, { postId }, at) => notifications.addMentioned(tx, postId, at));
    this.onForum('forum.answer-accepted', (tx, { postId }, at) => notifications.addAccepted(tx, postId, at));
    this.onForum('forum.post-endorsed', (tx, { postId }, at) => notifications.addEndorsed(tx, postId, at));
    this.onModeration('moderation.action-taken', 'moderation');
    this.onModeration('moderation.appeal-decided', 'appeal');
    this.events.on<CoursesEventPayload<'courses.submitted'>>('courses.submitted', CONSUMER, async (event, tx) => {
      const { payload, at } = event;
      const { personId, enrolmentId } = payload;
      const told = await notifications.addSubmitted(tx, personId, enrolmentId, at);
      await this.follow(tx, told, { ...NOTHING, enrolmentId, at });
    });
    this.events.on<ForumEventPayload<'forum.space-left'>>(
      'forum.space-left',
      CONSUMER,
      ({ payload: { personId, spaceId }, at }, tx) => notifications.markSpaceRead(tx, personId, spaceId, at),
    );
  }

  /** What was imported is years old, and nobody is told of it. */
  private onForum<Type extends ForumEventType>(
    type: Type,
    tell: (tx: Tx, payload: ForumEventPayload<Type> & { postId: string }, at: number) => Promise<Told[]>,
  ): void {
    type Payload = ForumEventPayload<Type> & { postId: string; imported?: true };
    this.events.on<Payload>(type, CONSUMER, async ({ payload, at }: DeliveredEvent<Payload>, tx) => {
      if (payload.imported) return;
      const { postId } = payload;
      await this.follow(tx, await tell(tx, payload, at), { ...NOTHING, postId, at });
    });
  }

  private onModeration(
    type: 'moderation.action-taken' | 'moderation.appeal-decided',
    kind: 'moderation' | 'appeal',
  ): void {
    type Payload = ModerationEventPayload<typeof type>;
    this.events.on<Payload>(type, CONSUMER, async ({ payload: { actionId }, at }, tx) => {
      const told = await this.notifications.addAboutAction(tx, actionId, kind, at);
      await this.follow(tx, told, { ...NOTHING, actionId, at });
    });
  }

  private async follow(tx: Tx, told: Told[], what: Added): Promise<void> {
    if (told.length === 0) return;
    tx.emit(added(what));
    if (what.postId && told.some(isMailed)) await this.mails.later(tx, what.postId, what.at);
  }
}
