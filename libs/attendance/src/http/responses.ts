import { ApiProperty } from '@nestjs/swagger';
import { SEGMENT_KINDS, type SegmentKind } from '#kernel';

const instant = { type: String, format: 'date-time' } as const;
const orNull = { nullable: true } as const;
const id = { format: 'uuid' } as const;

/** One stretch of the bar. */
export class SegmentView {
  @ApiProperty(instant)
  from: string;

  @ApiProperty(instant)
  to: string;

  @ApiProperty({ enum: SEGMENT_KINDS, description: '`counted`, `bridged` and `outage` count; the others do not' })
  kind: SegmentKind;
}

/** The stretch of the session that counts, and what set its ends. */
export class WindowView {
  @ApiProperty(instant)
  from: string;

  @ApiProperty(instant)
  to: string;

  @ApiProperty({ enum: ['scheduled-start', 'session-start'] })
  opensAt: 'scheduled-start' | 'session-start';

  @ApiProperty({ enum: ['session-end', 'last-heartbeat', 'overrun-limit'] })
  closesAt: 'session-end' | 'last-heartbeat' | 'overrun-limit';
}

/** Seconds of each kind of stretch. */
export class TotalsView {
  @ApiProperty()
  counted: number;

  @ApiProperty()
  bridged: number;

  @ApiProperty()
  outage: number;

  @ApiProperty()
  overCap: number;

  @ApiProperty()
  absent: number;

  @ApiProperty()
  outsideWindow: number;
}

/** The bar of a session: each stretch in order, with what it comes to. */
export class BarView {
  @ApiProperty({ type: WindowView, ...orNull, description: 'Null where no time of the session counts' })
  window: WindowView | null;

  @ApiProperty({ type: [SegmentView] })
  segments: SegmentView[];

  @ApiProperty({ type: TotalsView })
  totals: TotalsView;

  @ApiProperty({ description: 'Seconds that count, before the one rounding down to whole minutes' })
  creditedSeconds: number;
}

/** Why the facts make a record, or why they do not. An override may say otherwise. */
export class VerdictView {
  @ApiProperty({ description: 'Whether the facts alone are enough for a record' })
  enough: boolean;

  @ApiProperty({ enum: ['below-minimum', 'under-a-minute', 'nothing-counted'], ...orNull })
  reason: 'below-minimum' | 'under-a-minute' | 'nothing-counted' | null;

  @ApiProperty({ description: 'Seconds that were missing' })
  missingSeconds: number;

  @ApiProperty({ description: 'Seconds that a record takes' })
  neededSeconds: number;

  @ApiProperty({ enum: ['meetup', 'default', 'half-of-duration'], description: 'Which rule asks for that' })
  basis: 'meetup' | 'default' | 'half-of-duration';
}

export class PersonView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['member', 'guest'] })
  kind: 'member' | 'guest';
}

/** How one person stands after one session. */
export class RecordView {
  @ApiProperty(id)
  id: string;

  @ApiProperty(id)
  sessionId: string;

  @ApiProperty(id)
  meetupId: string;

  @ApiProperty({ type: PersonView })
  person: PersonView;

  @ApiProperty({ description: 'The title of the meetup' })
  title: string;

  @ApiProperty({ type: String, format: 'date', description: 'The date of the start in the zone of the meetup' })
  startedOn: string;

  @ApiProperty(instant)
  startedAt: string;

  @ApiProperty({ description: 'Whole minutes that stand' })
  minutes: number;

  @ApiProperty({ description: 'Whole minutes by the facts alone' })
  computedMinutes: number;

  @ApiProperty({ description: 'The minutes as Scrum Education Units, rounded down to hundredths' })
  seus: number;

  @ApiProperty({ description: 'Whether the minutes make a record' })
  issued: boolean;

  @ApiProperty({ ...instant, ...orNull })
  issuedAt: string | null;

  @ApiProperty({ description: 'Whether a trainer or moderator corrected the minutes' })
  overridden: boolean;

  @ApiProperty({ description: 'Whether a question about it waits for an answer' })
  disputed: boolean;

  @ApiProperty({ description: 'Whether a question about it was answered' })
  answered: boolean;

  @ApiProperty({ description: 'Ready for the form of the Scrum Alliance' })
  description: string;

  @ApiProperty({ type: [String], description: 'Topics discussed while the person was there' })
  topics: string[];

  @ApiProperty({ description: 'The version of the rules behind it' })
  ruleVersion: string;

  @ApiProperty({ enum: ['outage'], isArray: true })
  flags: 'outage'[];

  @ApiProperty({ type: BarView })
  bar: BarView;

  @ApiProperty({ type: VerdictView })
  verdict: VerdictView;
}

export class OverrideView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  minutes: number;

  @ApiProperty()
  minutesBefore: number;

  @ApiProperty()
  reason: string;

  @ApiProperty({ description: 'The name of the trainer or moderator' })
  by: string;

  @ApiProperty(instant)
  at: string;
}

export class DisputeView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  words: string;

  @ApiProperty(instant)
  raisedAt: string;

  @ApiProperty({ type: String, ...orNull })
  answer: string | null;

  @ApiProperty({ type: String, ...orNull, description: 'The name of the trainer or moderator' })
  answeredBy: string | null;

  @ApiProperty({ enum: ['trainer', 'moderator'], ...orNull, description: 'Null where they are neither any more' })
  answeredByRole: 'trainer' | 'moderator' | null;

  @ApiProperty({ ...instant, ...orNull })
  answeredAt: string | null;
}

/** A record with all that was said about it, and what the viewer may do. */
export class RecordDetailView extends RecordView {
  @ApiProperty({ type: [OverrideView] })
  overrides: OverrideView[];

  @ApiProperty({ type: [DisputeView] })
  disputes: DisputeView[];

  @ApiProperty()
  canOverride: boolean;

  @ApiProperty()
  canDispute: boolean;
}

export class RecordPage {
  @ApiProperty({ type: [RecordView] })
  items: RecordView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

/** A question that waits for an answer. */
export class OpenDisputeView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  words: string;

  @ApiProperty(instant)
  raisedAt: string;

  @ApiProperty(id)
  recordId: string;

  @ApiProperty(id)
  meetupId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, format: 'date' })
  startedOn: string;

  @ApiProperty()
  minutes: number;

  @ApiProperty()
  personName: string;
}

export class OpenDisputePage {
  @ApiProperty({ type: [OpenDisputeView] })
  items: OpenDisputeView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

export class CreatedView {
  @ApiProperty(id)
  id: string;
}
