import { ApiProperty } from '@nestjs/swagger';
import { HalfDayResponse, OfferingAboutResponse } from './responses.js';

export class AttendedClassesResponse {
  @ApiProperty({ type: [OfferingAboutResponse] })
  items: OfferingAboutResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** A class for who is in it. */
export class AttendedClassResponse extends OfferingAboutResponse {
  @ApiProperty({ type: String, format: 'uri', nullable: true })
  callUrl: string | null;

  @ApiProperty({ type: String })
  address: string;

  @ApiProperty({ type: [HalfDayResponse] })
  halfDays: HalfDayResponse[];

  @ApiProperty({ type: String })
  cancelReason: string;

  /** Members who are in it. */
  @ApiProperty({ type: 'integer' })
  participants: number;
}

export class ParticipantResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  displayName: string;
}

export class ParticipantsResponse {
  @ApiProperty({ type: [ParticipantResponse] })
  items: ParticipantResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** What a personal link leads into. */
export class ClassInvitationResponse extends OfferingAboutResponse {
  @ApiProperty({ type: [HalfDayResponse] })
  halfDays: HalfDayResponse[];

  /** Where the link was sent to. */
  @ApiProperty({ type: String, format: 'email' })
  email: string;

  /** As the roster has it. */
  @ApiProperty({ type: String })
  name: string;

  /** Whether it has brought you into the class already. */
  @ApiProperty({ type: Boolean })
  used: boolean;
}

/** The class that one is in now. */
export class JoinedClassResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  offeringId: string;
}
