import { Offerings1764000950000 } from './infra/migrations/1764000950000-offerings.js';
import { Roster1764000960000 } from './infra/migrations/1764000960000-roster.js';
import { MembersOfClasses1764000970000 } from './infra/migrations/1764000970000-members-of-classes.js';
import { ClassAttendance1764000971000 } from './infra/migrations/1764000971000-class-attendance.js';
import { WaysIntoClasses1764000975000 } from './infra/migrations/1764000975000-ways-into-classes.js';
import { Road1764001001000 } from './infra/migrations/1764001001000-road.js';

export { ConfirmLearning } from './app/attendance/confirm-learning.js';
export { MarkHalfDay } from './app/attendance/mark-half-day.js';
export { ScanCode } from './app/attendance/scan-code.js';
export { ShowCode } from './app/attendance/show-code.js';
export { Classes } from './app/classes.js';
export { InviteToClass } from './app/invite-to-class.js';
export { type LearnedClass, LearnedClasses } from './app/learned-classes.js';
export { KeepBookings } from './app/keep-bookings.js';
export { KeepRoster } from './app/keep-roster.js';
export { ManageCourses } from './app/manage-courses.js';
export { type CertificationFromClass, Certifications } from './app/road/certifications.js';
export { KeepCertification } from './app/road/keep-certification.js';
export { NotePreWork } from './app/road/note-pre-work.js';
export { SubmitLearners } from './app/road/submit-learners.js';
export { ScheduleOffering } from './app/schedule-offering.js';
export { type CoursesEventPayload, type CoursesEventType } from './courses-events.js';
export { CoursesModule } from './courses.module.js';
export type { Offering } from './domain/offering.js';
export { mayPlan } from './domain/policy.js';
export { attends, runsFor } from './infra/runs.js';

/** The tables of this room, in the order they came to be. */
export const coursesMigrations = [
  Offerings1764000950000,
  Roster1764000960000,
  MembersOfClasses1764000970000,
  ClassAttendance1764000971000,
  WaysIntoClasses1764000975000,
  Road1764001001000,
];
