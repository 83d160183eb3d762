import { Module } from '@nestjs/common';
import { ChangeOffering } from './app/change-offering.js';
import { ImportRoster } from './app/import-roster.js';
import { KeepBookings } from './app/keep-bookings.js';
import { KeepRoster } from './app/keep-roster.js';
import { LinkMembers } from './app/link-members.js';
import { ManageCourses } from './app/manage-courses.js';
import { ReadOfferings } from './app/read-offerings.js';
import { ScheduleOffering } from './app/schedule-offering.js';
import { BookingsController } from './http/bookings.controller.js';
import { CoursesController } from './http/courses.controller.js';
import { OfferingsController } from './http/offerings.controller.js';
import { RosterController } from './http/roster.controller.js';
import { BookingRepository } from './infra/booking-repository.js';
import { CourseRepository } from './infra/course-repository.js';
import { EnrolmentRepository } from './infra/enrolment-repository.js';
import { MappingRepository } from './infra/mapping-repository.js';
import { OfferingReader } from './infra/offering-reader.js';
import { OfferingRepository } from './infra/offering-repository.js';
import { RosterReader } from './infra/roster-reader.js';
import { TrainerReader } from './infra/trainer-reader.js';

const STORES = [
  BookingRepository,
  CourseRepository,
  EnrolmentRepository,
  MappingRepository,
  OfferingReader,
  OfferingRepository,
  RosterReader,
  TrainerReader,
];
const USE_CASES = [
  ChangeOffering,
  ImportRoster,
  KeepBookings,
  KeepRoster,
  LinkMembers,
  ManageCourses,
  ReadOfferings,
  ScheduleOffering,
];

/** Courses, their classes, and who is in them. */
@Module({
  controllers: [CoursesController, OfferingsController, BookingsController, RosterController],
  providers: [...STORES, ...USE_CASES],
  exports: [KeepBookings, ManageCourses, ScheduleOffering],
})
export class CoursesModule {}
