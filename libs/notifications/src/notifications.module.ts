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
import { ReadNotifications } from './app/read-notifications.js';
import { Receivers } from './app/receivers.js';
import { RenewalLetterWriter } from './app/renewal-letter-writer.js';
import { SendDigests } from './app/send-digests.js';
import { TellPeople } from './app/tell-people.js';
import { WaysOut } from './app/ways-out.js';
import { MailPreferencesController } from './http/mail-preferences.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { UnsubscribeController } from './http/unsubscribe.controller.js';
import { DigestStore } from './infra/digest-store.js';
import { LetterStore } from './infra/letter-store.js';
import { MailPreferenceStore } from './infra/mail-preference-store.js';
import { NotificationQueries } from './infra/notification-queries.js';
import { NotificationStore } from './infra/notification-store.js';
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

const SOCKETS = [Delivery, MemberDoor, NotificationsGateway];

/** Who is told of what: in the program at once, and by mail. */
@Module({
  imports: [AttendanceModule, InboundModule],
  controllers: [MailPreferencesController, NotificationsController, UnsubscribeController],
  providers: [...STORES, ...USE_CASES, ...SOCKETS, LinkTokens],
})
export class NotificationsModule {}
