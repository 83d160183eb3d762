import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { OFFERING_MODES, OFFERING_STATUSES, type OfferingMode, type OfferingStatus } from '../domain/offering.js';

const Id = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, format: 'uuid', ...more });
const Moment = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, format: 'date-time', ...more });
const Words = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, ...more });
const Whole = () => ApiProperty({ type: 'integer' });

/** The course of a class. */
export class CourseNameResponse {
  @Id()
  id: string;

  @Words({ example: 'CSPO' })
  code: string;

  @Words()
  name: string;
}

export class CourseResponse extends CourseNameResponse {
  @Whole()
  requiredMinutes: number;

  @ApiProperty({ type: Boolean })
  exam: boolean;

  @Words()
  certification: string;

  /** How long the certification holds from its date of issue. */
  @Whole()
  validityMonths: number;

  /** Months of practice that the course asks for. */
  @Whole()
  experienceMonths: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  nextCourseId: string | null;

  @ApiProperty({ type: Boolean })
  archived: boolean;

  @Whole()
  version: number;
}

export class CoursesResponse {
  @ApiProperty({ type: [CourseResponse] })
  items: CourseResponse[];
}

export class TrainerResponse {
  @Id()
  id: string;

  @Words()
  displayName: string;
}

export class TrainersResponse {
  @ApiProperty({ type: [TrainerResponse] })
  items: TrainerResponse[];
}

export class HalfDayResponse {
  @Id()
  id: string;

  @Words({ format: 'date' })
  date: string;

  @Words({ example: '09:00' })
  starts: string;

  @Words({ example: '12:30' })
  ends: string;

  @Whole()
  breakMinutes: number;

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  /** Minutes of learning: what it lasts without its breaks. */
  @Whole()
  learningMinutes: number;
}

/** What anybody may know of a class who may know of it. */
export class OfferingAboutResponse {
  @Id()
  id: string;

  @ApiProperty({ type: CourseNameResponse })
  course: CourseNameResponse;

  @Words()
  title: string;

  @ApiProperty({ enum: OFFERING_MODES, enumName: 'OfferingMode' })
  mode: OfferingMode;

  @Words({ example: 'Europe/Berlin' })
  zone: string;

  @ApiProperty({ type: [TrainerResponse] })
  trainers: TrainerResponse[];

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  @ApiProperty({ enum: OFFERING_STATUSES, enumName: 'OfferingStatus' })
  status: OfferingStatus;
}

/** A class in a list of those who run it. */
export class OfferingSummaryResponse extends OfferingAboutResponse {
  @Whole()
  capacity: number;

  /** Seats that organisations have booked. */
  @Whole()
  seatsBooked: number;
}

export class OfferingsResponse {
  @ApiProperty({ type: [OfferingSummaryResponse] })
  items: OfferingSummaryResponse[];

  @Words({ nullable: true })
  nextCursor: string | null;
}

export class BookingResponse {
  @Id()
  id: string;

  @Words()
  organisation: string;

  @Words()
  contactName: string;

  @Words({ format: 'email', nullable: true })
  contactEmail: string | null;

  @Whole()
  seats: number;

  @Words()
  note: string;
}

/** A class, for those who run it. */
export class OfferingResponse extends OfferingSummaryResponse {
  @Words({ format: 'uri', nullable: true })
  callUrl: string | null;

  @Words()
  address: string;

  @ApiProperty({ type: [HalfDayResponse] })
  halfDays: HalfDayResponse[];

  /** Minutes of learning of all half-days. */
  @Whole()
  plannedMinutes: number;

  /** What the course asks for: a plan below it leaves even those short who never miss a minute. */
  @Whole()
  requiredMinutes: number;

  /** Whether an exam lies between the class and the certification. */
  @ApiProperty({ type: Boolean })
  exam: boolean;

  @ApiProperty({ type: [BookingResponse] })
  bookings: BookingResponse[];

  @Words()
  cancelReason: string;

  /** Raised by every change; to be sent along with one's own. */
  @Whole()
  sequence: number;
}
