import { Module } from '@nestjs/common';
import { AttendanceModule } from '#attendance';
import { InboundModule } from '#inbound';
import { LinkTokens, MemberDoor } from '#platform';
import { Bell } from './app/bell.js';
import { ChooseMails } from './app/choose-mails.js';
import { DigestDesk } from './app/digest-desk.js';
import { DigestWriter } from './app/digest-writer.js';
import { FollowChanges } from './app/follow-changes.js';
import { FollowMergedReceivers } from './app/follow-merges.js';
import { HeedPreferences } from './app/heed-preferences.js';
import { LetterWriter } from './app/letter-writer.js';
import { LiftLetterWriter } from './app/lift-letter-writer.js';
import { LiftPause } from './app/lift-pause.js';
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
import { SendDigests } from './app/send-digests.js';
import { TellPeople } from './app/tell-people.js';
import { WaysOut } from './app/ways-out.js';
import { MailPreferencesController } from './http/mail-preferences.controller.js';
import { FeedsModule } from './feeds.module.js';
import { PushController } from './http/push/push.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { UnsubscribeController } from './http/unsubscribe.controller.js';
import { DigestStore } from './infra/digest-store.js';
import { LetterStore } from './infra/letter-store.js';
import { MailPreferenceStore } from './infra/mail-preference-store.js';
import { NotificationQueries } from './infra/notification-queries.js';
import { NotificationStore } from './infra/notification-store.js';
import { DeviceStore } from './infra/push/device-store.js';
import { Delivery } from './realtime/delivery.js';
import { NotificationsGateway } from './realtime/notifications.gateway.js';

const STORES = [DigestStore, LetterStore, MailPreferenceStore, NotificationQueries, NotificationStore];

const USE_CASES = [
  Bell,
  ChooseMails,
  DigestDesk,
  DigestWriter,
  FollowChanges,
  FollowMergedReceivers,
  HeedPreferences,
  LetterWriter,
  LiftLetterWriter,
  LiftPause,
  MailPeople,
  MailRenewals,
  ReadNotifications,
  Receivers,
  RenewalLetterWriter,
  SendDigests,
  TellPeople,
  WaysOut,
];

const PUSH = [DeviceStore, KeepDevices, PushKeys, PushPeople, PushSender, PushWriter];

const SOCKETS = [Delivery, MemberDoor, NotificationsGateway];

/** Who is told of what: in the program at once, and by mail. */
@Module({
  imports: [AttendanceModule, FeedsModule, InboundModule],
  controllers: [MailPreferencesController, NotificationsController, PushController, UnsubscribeController],
  providers: [...STORES, ...USE_CASES, ...PUSH, ...SOCKETS, LinkTokens],
})
export class NotificationsModule {}
