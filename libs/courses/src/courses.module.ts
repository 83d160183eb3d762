import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '#platform';
import { Classes } from './app/classes.js';
import { ChangeOffering } from './app/change-offering.js';
import { ClassCodes } from './app/class-codes.js';
import { CodeDesk } from './app/code-desk.js';
import { ImportRoster } from './app/import-roster.js';
import { InvitationPost } from './app/invitation-post.js';
import { InviteToClass, type InvitationsToWrite, WRITE_INVITATIONS } from './app/invite-to-class.js';
import { JoinByCode } from './app/join-by-code.js';
import { JoinByLink, ShowLink } from './app/join-by-link.js';
import { KeepBookings } from './app/keep-bookings.js';
import { KeepRoster } from './app/keep-roster.js';
import { LearnedClasses } from './app/learned-classes.js';
import { LinkMembers } from './app/link-members.js';
import { ManageCourses } from './app/manage-courses.js';
import { MembersOfClass } from './app/members-of-class.js';
import { ReadAttending } from './app/read-attending.js';
import { ReadOfferings } from './app/read-offerings.js';
import { ScheduleOffering } from './app/schedule-offering.js';
import { TransferEnrolment } from './app/transfer-enrolment.js';
import { WriteInvitations } from './app/write-invitations.js';
import { ClassDayModule } from './class-day.module.js';
import { AttendingController } from './http/attending.controller.js';
import { BookingsController } from './http/bookings.controller.js';
import { ClassCodesController } from './http/class-codes.controller.js';
import { CoursesController } from './http/courses.controller.js';
import { EnrolmentsController } from './http/enrolments.controller.js';
import { JoiningClassController } from './http/joining-class.controller.js';
import { OfferingsController } from './http/offerings.controller.js';
import { RosterController } from './http/roster.controller.js';
import { AttendingReader } from './infra/attending-reader.js';
import { BookingRepository } from './infra/booking-repository.js';
import { CodeRepository } from './infra/code-repository.js';
import { CourseRepository } from './infra/course-repository.js';
import { EnrolmentRepository } from './infra/enrolment-repository.js';
import { InvitationRepository } from './infra/invitation-repository.js';
import { LearnedReader } from './infra/learned-reader.js';
import { MappingRepository } from './infra/mapping-repository.js';
import { MergedPlaces } from './infra/merged-places.js';
import { OfferingReader } from './infra/offering-reader.js';
import { OfferingRepository } from './infra/offering-repository.js';
import { RosterReader } from './infra/roster-reader.js';
import { TrainerReader } from './infra/trainer-reader.js';
import { RoadModule } from './road.module.js';

const STORES = [
  AttendingReader,
  BookingRepository,
  CodeRepository,
  CourseRepository,
  EnrolmentRepository,
  InvitationRepository,
  LearnedReader,
  MappingRepository,
  MergedPlaces,
  OfferingReader,
  OfferingRepository,
  RosterReader,
  TrainerReader,
];
const USE_CASES = [
  ChangeOffering,
  ClassCodes,
  CodeDesk,
  Classes,
  ImportRoster,
  InvitationPost,
  InviteToClass,
  JoinByCode,
  JoinByLink,
  KeepBookings,
  KeepRoster,
  LearnedClasses,
  LinkMembers,
  ManageCourses,
  MembersOfClass,
  ReadAttending,
  ReadOfferings,
  ScheduleOffering,
  ShowLink,
  TransferEnrolment,
  WriteInvitations,
];

/** Courses, their classes, and who is in them. */
@Module({
  imports: [ClassDayModule, RoadModule],
  controllers: [
    CoursesController,
    OfferingsController,
    BookingsController,
    RosterController,
    EnrolmentsController,
    ClassCodesController,
    JoiningClassController,
    AttendingController,
  ],
  providers: [...STORES, ...USE_CASES],
  exports: [Classes, KeepBookings, LearnedClasses, ManageCourses, RoadModule, ScheduleOffering],
})
export class CoursesModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly writeInvitations: WriteInvitations,
  ) {}

  onModuleInit(): void {
    this.jobs.define<InvitationsToWrite>(WRITE_INVITATIONS, (data) => this.writeInvitations.run(data));
  }
}
