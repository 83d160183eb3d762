import { Module } from '@nestjs/common';
import { AttendanceModule } from '#attendance';
import { InboundModule } from '#inbound';
import { LinkTokens, MemberDoor } from '#platform';
import { Bell } from './app/bell.js';
import { ChooseMails } from './app/choose-mails.js';
import { FollowChanges } from './app/follow-changes.js';
import { LetterWriter } from './app/letter-writer.js';
import { MailPeople } from './app/mail-people.js';
import { MailRenewals } from './app/mail-renewals.js';
import { ReadNotifications } from './app/read-notifications.js';
import { Receivers } from './app/receivers.js';
import { RenewalLetterWriter } from './app/renewal-letter-writer.js';
import { TellPeople } from './app/tell-people.js';
import { NotificationsController } from './http/notifications.controller.js';
import { UnsubscribeController } from './http/unsubscribe.controller.js';
import { LetterStore } from './infra/letter-store.js';
import { MailChoiceStore } from './infra/mail-choice-store.js';
import { NotificationQueries } from './infra/notification-queries.js';
import { NotificationStore } from './infra/notification-store.js';
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

const SOCKETS = [Delivery, MemberDoor, NotificationsGateway];

/** Who is told of what: in the program at once, and by mail. */
@Module({
  imports: [AttendanceModule, InboundModule],
  controllers: [NotificationsController, UnsubscribeController],
  providers: [...STORES, ...USE_CASES, ...SOCKETS, LinkTokens],
})
export class NotificationsModule {}
