import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { EmailField } from '#identity';
import {
  CallUrlField,
  CheckedBy,
  ChoiceField,
  IdField,
  IdsField,
  LineField,
  MayBeAbsent,
  pageQuery,
  PlannedDayField,
  says,
  TextField,
  TimeOfDayField,
  WholeField,
  WordsField,
  YesNoField,
  ZoneField,
} from '#platform';
import { BOOKING_LIMITS } from '../domain/booking.js';
import { COURSE_LIMITS, USUAL } from '../domain/course.js';
import { HALF_DAY_LIMITS } from '../domain/half-day.js';
import { OFFERING_LIMITS as LIMITS, OFFERING_MODES, type OfferingMode } from '../domain/offering.js';

const ABSENT: ApiPropertyOptions = { required: false };
const NULLABLE: ApiPropertyOptions = { required: false, nullable: true };
const VERSION = { min: 1, max: 2 ** 31 - 1 };

/** A new course. */
export class CourseRequest {
  @LineField(COURSE_LIMITS.code, { example: 'CSPO' })
  code: string;

  @LineField(COURSE_LIMITS.name)
  name: string;

  /** Minutes that somebody has to attend before they can be submitted for certification. */
  @WholeField(COURSE_LIMITS.requiredMinutes)
  requiredMinutes: number;

  /** Whether an exam lies between the class and the certification. */
  @YesNoField()
  exam: boolean;

  /** The certification it leads to; empty for none. */
  @LineField(COURSE_LIMITS.certification)
  certification: string;

  /** Months that the certification holds from its date of issue. */
  @MayBeAbsent()
  @WholeField(COURSE_LIMITS.validityMonths, { ...ABSENT, default: USUAL.validityMonths })
  validityMonths?: number;

  /** Months of practice that the course asks for. */
  @MayBeAbsent()
  @WholeField(COURSE_LIMITS.experienceMonths, { ...ABSENT, default: USUAL.experienceMonths })
  experienceMonths?: number;

  /** The course that comes after it; null for none. */
  @MayBeAbsent({ orNull: true })
  @IdField(NULLABLE)
  nextCourseId?: string | null;
}

/** What changes about a course; what is left out stays. */
export class CourseChangeRequest {
  /** The version that was read; where the course has changed since, the change is refused. */
  @WholeField(VERSION)
  version: number;

  @MayBeAbsent()
  @LineField(COURSE_LIMITS.code, ABSENT)
  code?: string;

  @MayBeAbsent()
  @LineField(COURSE_LIMITS.name, ABSENT)
  name?: string;

  @MayBeAbsent()
  @WholeField(COURSE_LIMITS.requiredMinutes, ABSENT)
  requiredMinutes?: number;

  @MayBeAbsent()
  @YesNoField(ABSENT)
  exam?: boolean;

  @MayBeAbsent()
  @LineField(COURSE_LIMITS.certification, ABSENT)
  certification?: string;

  /** Months that the certification holds from its date of issue. */
  @MayBeAbsent()
  @WholeField(COURSE_LIMITS.validityMonths, ABSENT)
  validityMonths?: number;

  /** Months of practice that the course asks for. */
  @MayBeAbsent()
  @WholeField(COURSE_LIMITS.experienceMonths, ABSENT)
  experienceMonths?: number;

  /** The course that comes after it; null for none. */
  @MayBeAbsent({ orNull: true })
  @IdField(NULLABLE)
  nextCourseId?: string | null;

  /** No longer offered: no new classes of it. */
  @MayBeAbsent()
  @YesNoField(ABSENT)
  archived?: boolean;
}

/** One half of a day, on the clocks of the class. */
export class HalfDayRequest {
  @PlannedDayField()
  date: string;

  @TimeOfDayField({ example: '09:00' })
  starts: string;

  /** On the same day. */
  @TimeOfDayField({ example: '12:30' })
  ends: string;

  /** Minutes of breaks in it, which are no learning. */
  @WholeField(HALF_DAY_LIMITS.breakMinutes)
  breakMinutes: number;
}

/** A half-day that a class has, or a new one. */
export class ChangedHalfDayRequest extends HalfDayRequest {
  /** Of the half-day that is moved; left out for a new one. */
  @MayBeAbsent()
  @IdField(ABSENT)
  id?: string;
}

/** One half-day at least. */
const HalfDaysField = (type: () => new () => HalfDayRequest, { required = true } = {}) =>
  applyDecorators(
    ApiProperty({ type: () => [type()], minItems: 1, maxItems: HALF_DAY_LIMITS.most, required }),
    ValidateNested({ each: true, ...says('object') }),
    Type(type),
    CheckedBy('enough', (value) => !Array.isArray(value) || value.length >= 1, 'too-few', { min: 1 }),
    CheckedBy('notTooMany', (value) => !Array.isArray(value) || value.length <= HALF_DAY_LIMITS.most, 'too-many', {
      max: HALF_DAY_LIMITS.most,
    }),
    CheckedBy('list', (value) => Array.isArray(value), 'list'),
  );

/** What a new class and a change have in common: all that may be left out of either. */
class OptionalParts {
  /** What sets it apart from others of its course. */
  @MayBeAbsent()
  @LineField(LIMITS.title, ABSENT)
  title?: string;

  /** Where an online class meets. Null for none yet. */
  @MayBeAbsent({ orNull: true })
  @CallUrlField(LIMITS.callUrl, NULLABLE)
  callUrl?: string | null;

  /** Where people go. A class in person has one. */
  @MayBeAbsent()
  @WordsField(LIMITS.address, ABSENT)
  address?: string;

  /** Whoever plans it where nobody is named. */
  @MayBeAbsent()
  @IdsField(LIMITS.trainers, ABSENT)
  trainerIds?: string[];
}

/** A class of a course. */
export class OfferingRequest extends OptionalParts {
  @IdField()
  courseId: string;

  @ChoiceField(OFFERING_MODES, { enumName: 'OfferingMode' })
  mode: OfferingMode;

  @ZoneField()
  zone: string;

  /** How many seats there are. */
  @WholeField(LIMITS.capacity)
  capacity: number;

  @HalfDaysField(() => HalfDayRequest)
  halfDays: HalfDayRequest[];
}

/** What changes about a class; what is left out stays. */
export class OfferingChangeRequest extends OptionalParts {
  /** The sequence that was read; where the class has changed since, the change is refused. */
  @WholeField(VERSION)
  sequence: number;

  @MayBeAbsent()
  @IdField(ABSENT)
  courseId?: string;

  @MayBeAbsent()
  @ChoiceField(OFFERING_MODES, { enumName: 'OfferingMode', ...ABSENT })
  mode?: OfferingMode;

  @MayBeAbsent()
  @ZoneField(ABSENT)
  zone?: string;

  @MayBeAbsent()
  @WholeField(LIMITS.capacity, ABSENT)
  capacity?: number;

  /** All that it is to have: those that are left out are gone. */
  @MayBeAbsent()
  @HalfDaysField(() => ChangedHalfDayRequest, { required: false })
  halfDays?: ChangedHalfDayRequest[];
}

export class OfferingCancelRequest {
  /** Why it is called off. */
  @MayBeAbsent()
  @LineField({ min: 0, max: LIMITS.cancelReason }, ABSENT)
  reason?: string;
}

export class OfferingCopyRequest {
  /** The day of its first half-day. */
  @PlannedDayField()
  date: string;
}

export class OfferingsQuery extends pageQuery({ usual: 20, most: 100 }) {
  /** Those to come or under way, soonest first; or those that are over, latest first. */
  @ChoiceField(['upcoming', 'past'], { enumName: 'When', default: 'upcoming', required: false })
  @MayBeAbsent()
  when?: 'upcoming' | 'past';
}

export class ParticipantsQuery extends pageQuery({ usual: 50, most: 200 }) {}

/** Seats for people of an organisation. */
export class BookingRequest {
  @LineField(BOOKING_LIMITS.organisation)
  organisation: string;

  @MayBeAbsent()
  @LineField(BOOKING_LIMITS.contactName, ABSENT)
  contactName?: string;

  @MayBeAbsent({ orNull: true })
  @EmailField(NULLABLE)
  contactEmail?: string | null;

  @WholeField(BOOKING_LIMITS.seats)
  seats: number;

  @MayBeAbsent()
  @TextField(BOOKING_LIMITS.note, ABSENT)
  note?: string;
}

/** What changes about a booking; what is left out stays. */
export class BookingChangeRequest {
  @MayBeAbsent()
  @LineField(BOOKING_LIMITS.organisation, ABSENT)
  organisation?: string;

  @MayBeAbsent()
  @LineField(BOOKING_LIMITS.contactName, ABSENT)
  contactName?: string;

  @MayBeAbsent({ orNull: true })
  @EmailField(NULLABLE)
  contactEmail?: string | null;

  @MayBeAbsent()
  @WholeField(BOOKING_LIMITS.seats, ABSENT)
  seats?: number;

  @MayBeAbsent()
  @TextField(BOOKING_LIMITS.note, ABSENT)
  note?: string;
}
