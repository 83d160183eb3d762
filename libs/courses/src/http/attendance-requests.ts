import { ApiProperty } from '@nestjs/swagger';
import { CLASS_DAY_LIMITS, CONFIRMATIONS, type ConfirmationKind } from '#contracts';
import { CheckedBy, ChoiceField, IdsField, pageQuery, YesNoField } from '#platform';

export class AttendanceQuery extends pageQuery({ usual: 100, most: 200 }) {}

/** Whom it is about, by their enrolments. */
export class PeopleRequest {
  @IdsField(CLASS_DAY_LIMITS.people)
  enrolmentIds: string[];
}

export class MarksRequest extends PeopleRequest {
  /** Whether they were there; false takes marks back. */
  @YesNoField()
  present: boolean;
}

export class ConfirmationsRequest extends PeopleRequest {
  @ChoiceField(CONFIRMATIONS, { enumName: 'ConfirmationKind' })
  kind: ConfirmationKind;

  /** Whether it is confirmed; false takes it back. */
  @YesNoField()
  confirmed: boolean;
}

/** Longer than any code we make; what is in it is looked at where it is read. */
const LONGEST_CODE = 200;

export class HalfDayCodeRequest {
  /** What the code of the class says behind its `#`. */
  @ApiProperty({ type: String, maxLength: LONGEST_CODE })
  @CheckedBy('code', (value) => typeof value === 'string' && value.length <= LONGEST_CODE, 'too-long', {
    max: LONGEST_CODE,
  })
  code: string;
}
