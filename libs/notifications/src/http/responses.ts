import { ApiProperty } from '@nestjs/swagger';
import {
  APPEAL_OUTCOMES,
  type AppealOutcome,
  MAIL_KINDS,
  MAIL_PACES,
  type MailKind,
  type MailPace,
  MODERATION_ACTIONS,
  type ModerationAction,
  NOTIFICATION_KINDS,
  NOTIFICATION_LIMITS,
  type NotificationJson,
  type NotificationKind,
  type UnreadJson,
  type WayOut,
  WAYS_OUT,
} from '#contracts';

const ID = { type: String, format: 'uuid' } as const;
const MOMENT = { type: String, format: 'date-time' } as const;

class NotificationDoer {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  handle: string | null;
}

class NotificationThread {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ type: String })
  slug: string;

  @ApiProperty({ type: String })
  title: string;
}

class NotificationSpace {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ type: String })
  slug: string;

  @ApiProperty({ type: String })
  name: string;
}

class NotificationOffering {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ type: String })
  name: string;
}

export class NotificationView implements NotificationJson {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ enum: NOTIFICATION_KINDS, enumName: 'NotificationKind' })
  kind: NotificationKind;

  @ApiProperty(MOMENT)
  createdAt: string;

  @ApiProperty({ ...MOMENT, nullable: true })
  readAt: string | null;

  @ApiProperty({ type: NotificationDoer, nullable: true, description: 'Null for who wrote without a name, or is gone' })
  by: NotificationDoer | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many this stands for' })
  count: number;

  @ApiProperty({ type: NotificationThread, nullable: true })
  thread: NotificationThread | null;

  @ApiProperty({ type: NotificationSpace, nullable: true })
  space: NotificationSpace | null;

  @ApiProperty({ ...ID, nullable: true })
  postId: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the post in its thread' })
  number: number | null;

  @ApiProperty({ type: String, description: 'The beginning of the post, without its markup' })
  excerpt: string;

  @ApiProperty({ enum: MODERATION_ACTIONS, enumName: 'ModerationAction', nullable: true })
  action: ModerationAction | null;

  @ApiProperty({ enum: APPEAL_OUTCOMES, enumName: 'AppealOutcome', nullable: true })
  outcome: AppealOutcome | null;

  @ApiProperty({ type: NotificationOffering, nullable: true, description: 'Of a certification: its class' })
  offering: NotificationOffering | null;
}

export class UnreadNotificationsView implements UnreadJson {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: NOTIFICATION_LIMITS.counted, description: 'Counted up to 100' })
  unread: number;
}

export class NotificationsPage extends UnreadNotificationsView {
  @ApiProperty({ type: [NotificationView] })
  items: NotificationView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class MailKindView {
  @ApiProperty({ enum: MAIL_KINDS, enumName: 'MailKind' })
  kind: MailKind;

  @ApiProperty({ enum: MAIL_PACES, enumName: 'MailPace' })
  pace: MailPace;

  @ApiProperty({ enum: MAIL_PACES, enumName: 'MailPace', isArray: true, description: 'Those it can have' })
  paces: MailPace[];
}

class SpaceMailKindView {
  @ApiProperty({ enum: MAIL_KINDS, enumName: 'MailKind' })
  kind: MailKind;

  @ApiProperty({ enum: MAIL_PACES, enumName: 'MailPace' })
  pace: MailPace;
}

class SpaceMailsView {
  @ApiProperty({ type: NotificationSpace })
  space: NotificationSpace;

  @ApiProperty({ type: [SpaceMailKindView], description: 'What is not as everywhere else' })
  kinds: SpaceMailKindView[];
}

class MailAddressPauseView {
  @ApiProperty({ enum: ['bounce', 'complaint'] })
  reason: 'bounce' | 'complaint';

  @ApiProperty(MOMENT)
  at: string;
}

export class MailPreferencesView {
  @ApiProperty({ type: [MailKindView] })
  kinds: MailKindView[];

  @ApiProperty({ type: [SpaceMailsView] })
  spaces: SpaceMailsView[];

  @ApiProperty({ type: String, nullable: true, example: '22:00' })
  quietFrom: string | null;

  @ApiProperty({ type: String, nullable: true, example: '07:00' })
  quietTo: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 23 })
  digestHour: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: '1 is Monday' })
  digestWeekday: number;

  @ApiProperty({ type: String, example: 'Europe/Paris' })
  timeZone: string;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ type: MailAddressPauseView, nullable: true, description: 'Why nothing is sent to the address' })
  pause: MailAddressPauseView | null;
}

export class StoppedView {
  @ApiProperty({ enum: WAYS_OUT, enumName: 'WayOut' })
  kind: WayOut;
}

export class SubscriptionView extends StoppedView {
  @ApiProperty({ type: Boolean })
  stopped: boolean;
}
