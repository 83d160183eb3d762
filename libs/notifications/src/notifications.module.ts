import { Module } from '@nestjs/common';
import { AttendanceModule } from '#attendance';
import { LinkTokens, MemberDoor } from '#platform';
import { Bell } from './app/bell.js';
import { ChooseMails } from './app/choose-mails.js';
import { FollowChanges } from './app/follow-changes.js';
import { LetterWriter } from './app/letter-writer.js';
import { MailPeople } from './app/mail-people.js';
import { MailRenewals } from './app/mail-renewals.js';
import { KeepDevices } from './app/push/keep-devices.js';
import { PushKeys } from './app/push/push-keys.js';
import { PushPeople } from './app/push/push-people.js';
import { PushSender } from './app/push/push-sender.js';
import { PushWriter } from './app/push/push-writer.js';
import { ReadNotifications } from './app/read-notifications.js';
import { Receivers } from './app/receivers.js';
import { RenewalLetterWriter } from './app/renewal-letter-writer.js';
import { TellPeople } from './app/tell-people.js';
import { FeedsModule } from './feeds.module.js';
import { PushController } from './http/push/push.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { UnsubscribeController } from './http/unsubscribe.controller.js';
import { LetterStore } from './infra/letter-store.js';
import { MailChoiceStore } from './infra/mail-choice-store.js';
import { NotificationQueries } from './infra/notification-queries.js';
import { NotificationStore } from './infra/notification-store.js';
import { DeviceStore } from './infra/push/device-store.js';
import { Delivery } from './realtime/delivery.js';
import { NotificationsGateway } from './realtime/notifications.gateway.js';

const STORES = [LetterStore, MailChoiceStore, NotificationQueries, NotificationStore];

const USE_CASES = [
  Bell,
  ChooseMails,
  FollowChanges,
  LetterWriter,
  MailPeople,
  MailRenewals,
  ReadNotifications,
  Receivers,
  RenewalLetterWriter,
  TellPeople,
];

const PUSH = [DeviceStore, KeepDevices, PushKeys, PushPeople, PushSender, PushWriter];

const SOCKETS = [Delivery, MemberDoor, NotificationsGateway];

/** Who is told of what: in the program at once, and by mail. */
@Module({
  imports: [AttendanceModule, FeedsModule],
  controllers: [NotificationsController, PushController, UnsubscribeController],
  providers: [...STORES, ...USE_CASES, ...PUSH, ...SOCKETS, LinkTokens],
})
export class NotificationsModule {}
