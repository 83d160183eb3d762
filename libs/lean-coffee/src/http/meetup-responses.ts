import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { SessionSettings } from '#contracts';
import { type Ordinal, ORDINALS, type Weekday, WEEKDAYS } from '../domain/meetup/recurrence.js';
import { SessionSettingsRequest } from './settings-request.js';

const Id = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, format: 'uuid', ...more });
const Moment = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, format: 'date-time', ...more });

const MEETUP_STATUSES = ['scheduled', 'live', 'over', 'cancelled'] as const;
export type MeetupStatus = (typeof MEETUP_STATUSES)[number];

export class PersonNameResponse {
  @Id()
  id: string;

  @ApiProperty({ type: String })
  displayName: string;
}

export class RecurrenceResponse {
  @ApiProperty({ type: 'integer' })
  interval: number;

  @ApiProperty({ enum: WEEKDAYS, enumName: 'Weekday' })
  weekday: Weekday;

  @ApiProperty({ enum: ORDINALS })
  ordinal: Ordinal;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  until: string | null;

  /** The same as RFC 5545 writes it. */
  @ApiProperty({ type: String, example: 'FREQ=MONTHLY;BYDAY=3TH' })
  rrule: string;
}

/** What a guest may know of their meetup. */
export class MeetupOutlineResponse {
  @Id()
  id: string;

  @ApiProperty({ type: String })
  title: string;

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  /** The IANA time zone it was scheduled in. */
  @ApiProperty({ type: String, example: 'Europe/Berlin' })
  zone: string;

  @ApiProperty({ enum: MEETUP_STATUSES, enumName: 'MeetupStatus' })
  status: MeetupStatus;

  /** Whether its board was ever opened. Before that there are no minutes to ask for. */
  @ApiProperty({ type: Boolean })
  hasSession: boolean;
}

/** A meetup in a list. */
export class MeetupSummaryResponse extends MeetupOutlineResponse {
  @Id({ nullable: true })
  seriesId: string | null;

  @ApiProperty({ type: RecurrenceResponse, nullable: true })
  recurrence: RecurrenceResponse | null;

  @Moment({ nullable: true })
  cancelledAt: string | null;

  @ApiProperty({ type: PersonNameResponse })
  host: PersonNameResponse;

  /** Whether the viewer said they would come. */
  @ApiProperty({ type: Boolean })
  registered: boolean;

  @ApiProperty({ type: 'integer' })
  registrationCount: number;

  /** The first few who said they would come. */
  @ApiProperty({ type: [PersonNameResponse] })
  firstRegistered: PersonNameResponse[];

  /** Topics gathered so far. */
  @ApiProperty({ type: 'integer' })
  topicCount: number;
}

export class MeetupResponse extends MeetupSummaryResponse {
  @ApiProperty({ type: String })
  description: string;

  @ApiProperty({ type: 'integer' })
  durationMinutes: number;

  @ApiProperty({ type: [PersonNameResponse] })
  cohosts: PersonNameResponse[];

  /** Null also for those who are not registered and do not run it. */
  @ApiProperty({ type: String, format: 'uri', nullable: true })
  callUrl: string | null;

  @ApiProperty({ type: SessionSettingsRequest })
  settings: SessionSettings;

  @ApiProperty({ type: 'integer', nullable: true })
  minimumMinutes: number | null;

  @ApiProperty({ type: String, nullable: true })
  cancelReason: string | null;

  /** Raised by every change; to be sent along with one's own. */
  @ApiProperty({ type: 'integer' })
  sequence: number;

  /** Whether the viewer may change and cancel it, and hand out its join link. */
  @ApiProperty({ type: Boolean })
  mayManage: boolean;
}

export class MeetupsResponse {
  @ApiProperty({ type: [MeetupSummaryResponse] })
  items: MeetupSummaryResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class NextMeetupResponse {
  @ApiProperty({ type: MeetupSummaryResponse, nullable: true })
  meetup: MeetupSummaryResponse | null;
}

export class RegistrationResponse extends PersonNameResponse {
  @Moment()
  registeredAt: string;
}

export class RegistrationsResponse {
  @ApiProperty({ type: [RegistrationResponse] })
  items: RegistrationResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** Nulls where there is no link. */
export class JoinLinkResponse {
  @ApiProperty({ type: String, format: 'uri', nullable: true })
  url: string | null;

  @Moment({ nullable: true })
  expiresAt: string | null;
}

/** What a join link opens. */
export class JoinInvitationResponse {
  @Id()
  meetupId: string;

  @ApiProperty({ type: String })
  title: string;

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  @ApiProperty({ type: String, example: 'Europe/Berlin' })
  zone: string;
}

export class AdmittedResponse {
  @Id()
  meetupId: string;

  @Id()
  personId: string;

  /**
   * Opens this one meetup, as `Authorization: Bearer` or in the handshake of a socket, for programs; browsers have it in a
   * cookie as well. Null for members, who need none.
   */
  @ApiProperty({ type: String, nullable: true })
  token: string | null;
}

export class CalendarFeedResponse {
  /** Secret: whoever has it sees what its owner sees. Null where there is none. */
  @ApiProperty({ type: String, format: 'uri', nullable: true })
  url: string | null;
}
