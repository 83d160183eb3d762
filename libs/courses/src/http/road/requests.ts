import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ChoiceField, DayField, IdsField, MayBeAbsent, pageQuery } from '#platform';
import { EXAM_RESULTS, type ExamResult } from '../../domain/road/road.js';

const ABSENT: ApiPropertyOptions = { required: false };

/** People who can be submitted at once: more than any class has seats. */
const MOST_AT_ONCE = 1_000;

export class SubmissionQuery extends pageQuery({ usual: 100, most: 500 }) {}

export class SubmissionFileQuery {
  @MayBeAbsent()
  @ChoiceField(['yes'], { required: false, description: 'Also those who were submitted before' })
  submitted?: 'yes';
}

/** Whom it is about. */
export class SubmissionsRequest {
  @IdsField(MOST_AT_ONCE)
  enrolmentIds: string[];
}

/** When the Scrum Alliance's link was followed. */
export class ActivationRequest {
  /** Today where it is left out. */
  @MayBeAbsent()
  @DayField(ABSENT)
  on?: string;
}

/** How the exam went. */
export class ExamRequest {
  @ChoiceField(EXAM_RESULTS, { enumName: 'ExamResult' })
  result: ExamResult;

  /** Today where it is left out. */
  @MayBeAbsent()
  @DayField(ABSENT)
  on?: string;
}

/** A certification that was renewed. */
export class RenewalRequest {
  /** As the Scrum Alliance shows it. */
  @DayField()
  expiresOn: string;
}
