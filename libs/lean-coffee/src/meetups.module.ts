import { Module, type OnModuleInit } from '@nestjs/common';
import { DomainEvents, Jobs, LinkTokens } from '#platform';
import { CalendarAccess } from './app/meetup/calendar-access.js';
import { CalendarDesk } from './app/meetup/calendar-desk.js';
import { CancelMeetup } from './app/meetup/cancel-meetup.js';
import { ChangeMeetup } from './app/meetup/change-meetup.js';
import { FillSeries } from './app/meetup/fill-series.js';
import { FollowMergedAttendees } from './app/meetup/follow-merges.js';
import { JoinAsGuest } from './app/meetup/join-as-guest.js';
import { LeaveMeetup } from './app/meetup/leave-meetup.js';
import { ManageJoinLink } from './app/meetup/manage-join-link.js';
import { MeetupDirectory } from './app/meetup/meetup-directory.js';
import { MEETUP_CANCELLED, MEETUP_CHANGED, type MeetupEvent } from './app/meetup/meetup-events.js';
import { MeetupMails } from './app/meetup/meetup-mails.js';
import { ReadMeetups } from './app/meetup/read-meetups.js';
import { RegisterForMeetup } from './app/meetup/register-for-meetup.js';
import { ScheduleMeetup } from './app/meetup/schedule-meetup.js';
import { SendReminders } from './app/meetup/send-reminders.js';
import { TellRegistered } from './app/meetup/tell-registered.js';
import { CalendarController } from './http/calendar.controller.js';
import { JoiningController } from './http/joining.controller.js';
import { JoinLinksController } from './http/join-links.controller.js';
import { MeetupsController } from './http/meetups.controller.js';
import { RegistrationsController } from './http/registrations.controller.js';
import { AppointmentReader } from './infra/meetup/appointment-reader.js';
import { CalendarReader } from './infra/meetup/calendar-reader.js';
import { JoinLinkRepository } from './infra/meetup/join-link-repository.js';
import { MeetupReader } from './infra/meetup/meetup-reader.js';
import { MeetupRepository } from './infra/meetup/meetup-repository.js';
import { RegistrationRepository } from './infra/meetup/registration-repository.js';

const STORES = [
  AppointmentReader,
  CalendarReader,
  JoinLinkRepository,
  LinkTokens,
  MeetupReader,
  MeetupRepository,
  RegistrationRepository,
];

const USE_CASES = [
  CalendarAccess,
  CancelMeetup,
  ChangeMeetup,
  FillSeries,
  FollowMergedAttendees,
  JoinAsGuest,
  LeaveMeetup,
  ManageJoinLink,
  MeetupDirectory,
  ReadMeetups,
  RegisterForMeetup,
  ScheduleMeetup,
  SendReminders,
  TellRegistered,
];

/** Meetups: when they are, who comes, and who is told. */
@Module({
  controllers: [MeetupsController, RegistrationsController, JoinLinksController, JoiningController, CalendarController],
  providers: [...STORES, CalendarDesk, MeetupMails, ...USE_CASES],
  exports: [CalendarDesk, CancelMeetup, ChangeMeetup, MeetupDirectory, RegisterForMeetup, ScheduleMeetup],
})
export class MeetupsModule implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly tellRegistered: TellRegistered,
    private readonly sendReminders: SendReminders,
    private readonly fillSeries: FillSeries,
  ) {}

  onModuleInit(): void {
    this.events.on<MeetupEvent>(MEETUP_CHANGED, 'lean-coffee.tell-moved', ({ payload }, tx) =>
      this.tellRegistered.changed(payload, tx),
    );
    this.events.on<MeetupEvent>(MEETUP_CANCELLED, 'lean-coffee.tell-cancelled', ({ payload }, tx) =>
      this.tellRegistered.cancelled(payload, tx),
    );
    this.jobs.define('lean-coffee.remind', () => this.sendReminders.run(), { cron: '* * * * *' });
    this.jobs.define('lean-coffee.fill-series', () => this.fillSeries.run(), { cron: '37 3 * * *' });
  }
}
