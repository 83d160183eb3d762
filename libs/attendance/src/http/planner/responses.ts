import { ApiProperty } from '@nestjs/swagger';

const day = { type: String, format: 'date' } as const;
const orNull = { nullable: true } as const;
const id = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;

export class HeldCertificationView {
  @ApiProperty(id)
  id: string;

  @ApiProperty({ example: 'CSPO' })
  code: string;

  @ApiProperty(day)
  issuedOn: string;

  @ApiProperty({ ...day, description: 'The last day on which it holds' })
  expiresOn: string;

  @ApiProperty({ description: 'Whether it comes from a class here, and follows the road from there' })
  fromClass: boolean;
}

/** Something of the ledger that counts. */
export class CountableView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty(day)
  happenedOn: string;

  @ApiProperty(whole)
  minutes: number;

  @ApiProperty({ description: 'Whether it is among the oldest ones that come to enough' })
  chosen: boolean;
}

export class DaysView {
  @ApiProperty(day)
  from: string;

  @ApiProperty(day)
  to: string;
}

export class GrowthView {
  @ApiProperty({ example: '2026-03' })
  month: string;

  @ApiProperty({ ...whole, description: 'What counts by the end of the month' })
  minutes: number;
}

/** What it will take under rules that take effect before the last day. */
export class ChangeOfNeedsView {
  @ApiProperty(day)
  from: string;

  @ApiProperty()
  version: string;

  @ApiProperty(whole)
  seus: number;

  @ApiProperty({ ...whole, description: 'US dollars' })
  fee: number;
}

/** Certifications to renew by a day, and how far one is. */
export class GoalView {
  @ApiProperty({ enum: ['alone', 'together'] })
  kind: 'alone' | 'together';

  @ApiProperty({ type: [String] })
  certificationIds: string[];

  @ApiProperty({ type: [String] })
  codes: string[];

  @ApiProperty({ ...day, description: 'The last day for it' })
  by: string;

  @ApiProperty({ ...whole, description: 'Below zero once it has expired' })
  daysLeft: number;

  @ApiProperty({ type: DaysView, description: 'What lies between these days counts, both of them among it' })
  window: DaysView;

  @ApiProperty({ ...whole, description: 'Scrum Education Units' })
  seus: number;

  @ApiProperty({ ...whole, description: 'US dollars' })
  fee: number;

  @ApiProperty(whole)
  neededMinutes: number;

  @ApiProperty(whole)
  countedMinutes: number;

  @ApiProperty(whole)
  missingMinutes: number;

  @ApiProperty({ description: 'SEUs that count, rounded down to hundredths' })
  countedSeus: number;

  @ApiProperty({ description: 'SEUs that are missing, rounded up to hundredths' })
  missingSeus: number;

  @ApiProperty({ type: [CountableView] })
  items: CountableView[];

  @ApiProperty({ type: [GrowthView] })
  growth: GrowthView[];

  @ApiProperty({ ...whole, ...orNull, description: 'Meetups of the usual length that close the gap, rounded up' })
  meetupsMissing: number | null;

  @ApiProperty({ type: ChangeOfNeedsView, ...orNull })
  changes: ChangeOfNeedsView | null;
}

export class KnownCertificationView {
  @ApiProperty({ example: 'CSPO' })
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: 'product-owner' })
  track: string;

  @ApiProperty({ example: 'foundational' })
  level: string;
}

export class NextStepView {
  @ApiProperty({ example: 'CSPO' })
  from: string;

  @ApiProperty({ type: KnownCertificationView })
  to: KnownCertificationView;

  @ApiProperty({ ...whole, description: 'Months of practice that its course asks for; 0 for none' })
  experienceMonths: number;
}

export class FullDayView {
  @ApiProperty(day)
  on: string;

  @ApiProperty({ description: 'SEUs of that day' })
  seus: number;
}

/** What one has to renew, and by when. */
export class PlanView {
  @ApiProperty({ description: 'The version of the rules' })
  version: string;

  @ApiProperty(whole)
  minutesPerSeu: number;

  @ApiProperty({ type: [HeldCertificationView] })
  certifications: HeldCertificationView[];

  @ApiProperty({ type: [GoalView], description: 'Each set of certifications that expire together, the earliest first' })
  goals: GoalView[];

  @ApiProperty({ type: GoalView, ...orNull, description: 'All of them before the first expires; null for one goal' })
  together: GoalView | null;

  @ApiProperty({ type: [NextStepView] })
  nextSteps: NextStepView[];

  @ApiProperty({ ...whole, ...orNull, description: 'Minutes of a usual meetup of one’s own; null for none' })
  usualMinutes: number | null;

  @ApiProperty({ type: [FullDayView], description: 'Days that hold more than is credible at a glance' })
  fullDays: FullDayView[];

  @ApiProperty({ type: [KnownCertificationView], description: 'Certifications that can be entered' })
  known: KnownCertificationView[];
}

/** Something that was spent, and what has become of it since. */
export class SpentItemView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty(day)
  happenedOn: string;

  @ApiProperty({ ...whole, description: 'When it was spent' })
  minutes: number;

  @ApiProperty({ ...whole, description: 'Now: a later correction shows here' })
  minutesNow: number;
}

export class RenewalView {
  @ApiProperty(id)
  id: string;

  @ApiProperty({ type: [String] })
  codes: string[];

  @ApiProperty(day)
  expiresOn: string;

  @ApiProperty({ type: String, format: 'date-time' })
  renewedAt: string;

  @ApiProperty({ type: [SpentItemView] })
  items: SpentItemView[];

  @ApiProperty({ description: 'Whether no later renewal goes by it' })
  canUndo: boolean;
}

export class RenewalPage {
  @ApiProperty({ type: [RenewalView] })
  items: RenewalView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}
