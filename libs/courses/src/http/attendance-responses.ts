import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { COUNTED_BY, type CountedBy } from '#contracts';
import { SEGMENT_KINDS, type SegmentKind } from '#kernel';

const Id = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, format: 'uuid', ...more });
const Moment = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, format: 'date-time', ...more });
const Words = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, ...more });
const Whole = () => ApiProperty({ type: 'integer' });
const YesOrNo = () => ApiProperty({ type: Boolean });
const Counted = () => ApiProperty({ enum: COUNTED_BY, enumName: 'CountedBy', nullable: true });

/** A stretch of a half-day, and what it is to the minutes by presence. */
export class PresenceStretchResponse {
  @Moment()
  from: string;

  @Moment()
  to: string;

  @ApiProperty({ enum: SEGMENT_KINDS })
  kind: SegmentKind;
}

/** The same half-day, attended in another class of the course. */
export class MadeUpResponse {
  @Words({ format: 'date' })
  date: string;

  @Whole()
  minutes: number;

  @Counted()
  by: CountedBy | null;
}

/** What somebody has attended of a half-day, and how that is known. The largest counts. */
export class AttendedHalfDayResponse {
  @Id()
  halfDayId: string;

  /** From 0; half-days of several classes of the course correspond by it. */
  @Whole()
  place: number;

  @Words({ format: 'date' })
  date: string;

  @Words({ example: '09:00' })
  starts: string;

  @Words({ example: '12:30' })
  ends: string;

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  /** What it lasts without its breaks; by a mark or a code all of it counts. */
  @Whole()
  learningMinutes: number;

  /** What counts, made up elsewhere or not. */
  @Whole()
  minutes: number;

  /** Why; null where nothing counts. */
  @Counted()
  by: CountedBy | null;

  @Moment({ nullable: true })
  markedAt: string | null;

  @Words({ nullable: true })
  markedBy: string | null;

  @Moment({ nullable: true })
  scannedAt: string | null;

  /** What being connected alone comes to. */
  @Whole()
  presenceMinutes: number;

  /** Whether they are connected now. */
  @YesOrNo()
  online: boolean;

  /** Null where what was attended in this class is the larger. */
  @ApiProperty({ type: MadeUpResponse, nullable: true })
  madeUp: MadeUpResponse | null;

  /** Whether this class has no such half-day: it was attended in another class alone. */
  @YesOrNo()
  elsewhere: boolean;
}

export class ExplainedHalfDayResponse extends AttendedHalfDayResponse {
  /** How presence comes to its minutes, in order; empty for who was never connected. */
  @ApiProperty({ type: [PresenceStretchResponse] })
  segments: PresenceStretchResponse[];
}

export class ConfirmedResponse {
  @Moment()
  at: string;

  @Words()
  by: string;
}

/** How somebody stands towards what the course asks for. */
class StandingResponse {
  @Id()
  enrolmentId: string;

  @Words()
  name: string;

  @Words()
  organisation: string;

  /** Whether they are a member who has the class among their own. */
  @YesOrNo()
  joined: boolean;

  /** Whether they are here only to make up for half-days of another class. */
  @YesOrNo()
  makesUp: boolean;

  /** What counts, over all half-days. */
  @Whole()
  minutes: number;

  @Whole()
  requiredMinutes: number;

  @ApiProperty({ type: ConfirmedResponse, nullable: true })
  participation: ConfirmedResponse | null;

  @ApiProperty({ type: ConfirmedResponse, nullable: true })
  understanding: ConfirmedResponse | null;
}

export class AttendeeResponse extends StandingResponse {
  @ApiProperty({ type: [AttendedHalfDayResponse] })
  halfDays: AttendedHalfDayResponse[];
}

export class AttendanceResponse {
  @ApiProperty({ type: [AttendeeResponse] })
  items: AttendeeResponse[];

  @Words({ nullable: true })
  nextCursor: string | null;

  /** How many are in the class, on all pages. */
  @Whole()
  enrolled: number;
}

export class ExplainedAttendanceResponse extends StandingResponse {
  @ApiProperty({ type: [ExplainedHalfDayResponse] })
  halfDays: ExplainedHalfDayResponse[];
}

/** Those for whom something is new: the same the other way round undoes it. */
export class ChangedPeopleResponse {
  @Id({ isArray: true })
  changed: string[];
}

export class HalfDayCodeResponse {
  /** To be shown behind the `#` of the page that takes it. */
  @Words()
  code: string;

  @Moment()
  goodUntil: string;
}

export class ScannedResponse {
  @Id()
  offeringId: string;

  @Id()
  halfDayId: string;

  /** Whether they had shown one in this half-day before; it changes nothing. */
  @YesOrNo()
  again: boolean;
}
