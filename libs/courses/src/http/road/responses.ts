import { ApiProperty } from '@nestjs/swagger';
import { HINDRANCES, type Hindrance } from '../../domain/road/eligibility.js';
import { EXAM_RESULTS, type ExamResult, ROAD_STATES, type RoadState } from '../../domain/road/road.js';

const Words = () => ApiProperty({ type: String });
const Whole = () => ApiProperty({ type: 'integer' });
const YesNo = () => ApiProperty({ type: Boolean });
const DayOrNull = () => ApiProperty({ type: String, format: 'date', nullable: true });
const MomentOrNull = () => ApiProperty({ type: String, format: 'date-time', nullable: true });

export class NextCourseResponse {
  @Words()
  code: string;

  @Words()
  name: string;

  /** Months of practice that it asks for. */
  @Whole()
  experienceMonths: number;
}

export class RoadCourseResponse {
  @Words()
  code: string;

  @Words()
  name: string;

  /** Empty where it leads to none. */
  @Words()
  certification: string;

  @YesNo()
  hasExam: boolean;

  /** How long the certification holds, and the membership that comes with it, from the date of issue. */
  @Whole()
  validityMonths: number;

  @ApiProperty({ type: NextCourseResponse, nullable: true })
  next: NextCourseResponse | null;
}

export class ExamResponse {
  @ApiProperty({ enum: EXAM_RESULTS, enumName: 'ExamResult' })
  result: ExamResult;

  @ApiProperty({ type: String, format: 'date' })
  on: string;
}

/** How far somebody is, and by which facts. */
class RoadParts {
  @ApiProperty({ enum: ROAD_STATES, enumName: 'RoadState' })
  state: RoadState;

  /** Whole minutes that count. */
  @Whole()
  minutes: number;

  @Whole()
  requiredMinutes: number;

  /** Whether a trainer has confirmed it. */
  @YesNo()
  participation: boolean;

  /** Whether a trainer has confirmed it. */
  @YesNo()
  understanding: boolean;

  @MomentOrNull()
  submittedAt: string | null;

  @DayOrNull()
  activatedOn: string | null;

  @ApiProperty({ type: ExamResponse, nullable: true })
  exam: ExamResponse | null;

  @DayOrNull()
  issuedOn: string | null;

  /** The last day that it holds. */
  @DayOrNull()
  expiresOn: string | null;
}

/** One's own way from a class to a certification. */
export class RoadResponse extends RoadParts {
  @ApiProperty({ type: RoadCourseResponse })
  course: RoadCourseResponse;

  /** Where the Scrum Alliance writes to. */
  @ApiProperty({ type: String, format: 'email' })
  email: string;

  @YesNo()
  preWorkSent: boolean;

  /** The day that was entered after a renewal. */
  @DayOrNull()
  renewedUntil: string | null;
}

export class HindranceResponse {
  @ApiProperty({ enum: HINDRANCES, enumName: 'HindranceCode' })
  code: Hindrance['code'];

  /** Of minutes: how many. */
  @ApiProperty({ type: 'integer', nullable: true })
  missing: number | null;
}

/** Somebody of a class, as those who run it see them. */
export class CandidateResponse extends RoadParts {
  @ApiProperty({ type: String, format: 'uuid' })
  enrolmentId: string;

  @Words()
  name: string;

  @ApiProperty({ type: String, format: 'email' })
  email: string;

  /** Of the account they joined with, where it is another one: submitted with the wrong one, they get a second account. */
  @ApiProperty({ type: String, format: 'email', nullable: true })
  accountEmail: string | null;

  @Words()
  organisation: string;

  @YesNo()
  withdrawn: boolean;

  /** What keeps them from being submitted; nothing of who was. */
  @ApiProperty({ type: [HindranceResponse] })
  hindrances: HindranceResponse[];
}

export class SubmissionCountsResponse {
  /** May be submitted now. */
  @Whole()
  eligible: number;

  /** May not yet. */
  @Whole()
  hindered: number;

  @Whole()
  submitted: number;

  /** Not submitted, with another address than their account has. */
  @Whole()
  differing: number;
}

export class SubmissionResponse {
  @ApiProperty({ type: RoadCourseResponse })
  course: RoadCourseResponse;

  @Whole()
  requiredMinutes: number;

  @ApiProperty({ type: SubmissionCountsResponse })
  counts: SubmissionCountsResponse;

  @ApiProperty({ type: [CandidateResponse] })
  items: CandidateResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class HalfDayStatisticsResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  halfDayId: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: string;

  /** Marked by a trainer. */
  @Whole()
  mark: number;

  /** By the code of the half-day. */
  @Whole()
  code: number;

  /** By presence online. */
  @Whole()
  presence: number;

  /** Those of whom nothing counts there. */
  @Whole()
  missing: number;
}

export class ClassStatisticsResponse {
  @Whole()
  enrolled: number;

  /** In the order of time; nothing where nobody is in the class. */
  @ApiProperty({ type: [HalfDayStatisticsResponse] })
  halfDays: HalfDayStatisticsResponse[];
}
