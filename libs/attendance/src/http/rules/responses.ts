import { ApiProperty } from '@nestjs/swagger';
import { ATTENDANCE_NUMBERS, type AttendanceNumbers, RENEWAL_NUMBERS } from '#contracts';
import { RULE_KINDS, type RuleKind } from '../../domain/rules/versions.js';
import { LevelBody, RuledCertificationBody } from './requests.js';

const day = { type: String, format: 'date' } as const;
const orNull = { nullable: true } as const;
const whole = { type: 'integer' } as const;

const numbersOf = (names: object) => ({
  type: 'object',
  properties: Object.fromEntries(Object.keys(names).map((name) => [name, whole])),
  required: Object.keys(names),
});

/** What a version of the rules of renewals says. */
export class RenewalNumbersView implements Record<keyof typeof RENEWAL_NUMBERS, number> {
  @ApiProperty(whole)
  validityMonths: number;

  @ApiProperty(whole)
  windowMonths: number;

  @ApiProperty(whole)
  minutesPerSeu: number;

  @ApiProperty(whole)
  warnAboveSeusADay: number;

  @ApiProperty({ type: [LevelBody], description: 'The lowest first' })
  levels: LevelBody[];

  @ApiProperty({ type: [RuledCertificationBody] })
  certifications: RuledCertificationBody[];
}

/** A version of the rules. None is ever changed. */
export class RuleVersionView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: RULE_KINDS, enumName: 'RuleKind' })
  kind: RuleKind;

  @ApiProperty({ example: '2026-1' })
  version: string;

  @ApiProperty({ ...day, description: 'From midnight in UTC' })
  effectiveFrom: string;

  @ApiProperty({ type: [String] })
  sources: string[];

  @ApiProperty({ type: String, ...orNull, description: 'Null for those that came with the program' })
  addedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  addedAt: string;

  @ApiProperty({ ...numbersOf(ATTENDANCE_NUMBERS), ...orNull, description: 'Of the kind `attendance`' } as object)
  attendance: AttendanceNumbers | null;

  @ApiProperty({ type: RenewalNumbersView, ...orNull, description: 'Of the kind `renewal`' })
  renewal: RenewalNumbersView | null;
}

export class RuleVersionPage {
  @ApiProperty({ type: [RuleVersionView] })
  items: RuleVersionView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

export class AddedRulesView {
  @ApiProperty({ example: '2027-1' })
  version: string;
}

export class SessionSumView {
  @ApiProperty({ ...whole, description: 'People with a record, by the facts alone' })
  records: number;

  @ApiProperty({ ...whole, description: 'Their minutes together' })
  minutes: number;
}

export class SessionPreviewView {
  @ApiProperty()
  title: string;

  @ApiProperty(day)
  startedOn: string;

  @ApiProperty({ type: SessionSumView })
  before: SessionSumView;

  @ApiProperty({ type: SessionSumView })
  after: SessionSumView;
}

/** What the latest sessions would have come to. What they came to stays. */
export class AttendancePreviewView {
  @ApiProperty({ type: [SessionPreviewView] })
  sessions: SessionPreviewView[];

  @ApiProperty({ ...whole, description: 'Records more than before; below zero for fewer' })
  records: number;

  @ApiProperty({ ...whole, description: 'Minutes more than before; below zero for fewer' })
  minutes: number;
}

export class NeedsView {
  @ApiProperty(whole)
  seus: number;

  @ApiProperty({ ...whole, description: 'US dollars' })
  fee: number;
}

export class PlansPreviewView {
  @ApiProperty({ type: [String] })
  codes: string[];

  @ApiProperty({ ...whole, description: 'So many plans renew just these together' })
  plans: number;

  @ApiProperty({ type: NeedsView })
  before: NeedsView;

  @ApiProperty({ type: NeedsView })
  after: NeedsView;
}

/** Which plans would change, and how; nobody is named. */
export class RenewalPreviewView {
  @ApiProperty({ ...whole, description: 'That end when the rules take effect, or later' })
  plans: number;

  @ApiProperty({ ...whole, description: 'Of them, those that change' })
  changed: number;

  @ApiProperty({ type: [PlansPreviewView] })
  examples: PlansPreviewView[];
}
