import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ROSTER_FIELDS, type RosterField } from '#contracts';
import { ROW_PROBLEMS, type RowProblemCode } from '../domain/roster/entry.js';

const Id = () => ApiProperty({ type: String, format: 'uuid' });
const Words = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, ...more });
const Moment = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, format: 'date-time', ...more });
const YesNo = () => ApiProperty({ type: Boolean });
const Whole = () => ApiProperty({ type: 'integer' });

/** A class, as far as somebody has to recognise it. */
export class NamedClassResponse {
  @Id()
  offeringId: string;

  @Words({ example: 'CSPO' })
  courseCode: string;

  @Words()
  title: string;

  @Moment()
  startsAt: string;
}

/** Who somebody may be as well. */
export class AlsoResponse extends NamedClassResponse {
  @Words({ format: 'email' })
  email: string;
}

export class EnrolmentResponse {
  @Id()
  id: string;

  @Words({ format: 'email' })
  email: string;

  @Words()
  name: string;

  @Words()
  organisation: string;

  @Words()
  reference: string;

  @YesNo()
  withdrawn: boolean;

  /** Whether they are a member who has the class among their own. */
  @YesNo()
  joined: boolean;

  /** By the address that the roster has, the link of an invitation, or the code of the class. */
  @ApiProperty({ enum: ['address', 'link', 'code'], enumName: 'JoinedBy', nullable: true })
  joinedBy: 'address' | 'link' | 'code' | null;

  @Moment({ nullable: true })
  joinedAt: string | null;

  /** When they were sent the link that is good; null for who has none, or has joined. */
  @Moment({ nullable: true })
  invitedAt: string | null;

  /** Of the account which they joined with, where it is another one than the roster's. */
  @Words({ format: 'email', nullable: true })
  accountEmail: string | null;

  /** Whether nobody has said yet which of the two is right. */
  @YesNo()
  addressesDiffer: boolean;

  /** The same name, or the same member, with another address in an earlier class of yours. */
  @ApiProperty({ type: AlsoResponse, nullable: true })
  possiblyAlso: AlsoResponse | null;

  /** The class they went to who are withdrawn because of that, if you run it. */
  @ApiProperty({ type: NamedClassResponse, nullable: true })
  transferredTo: NamedClassResponse | null;
}

export class RosterResponse {
  @ApiProperty({ type: [EnrolmentResponse] })
  items: EnrolmentResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  /** How many are enrolled, on all pages, without those who have withdrawn. */
  @Whole()
  enrolled: number;

  /** How many of them have joined. */
  @Whole()
  joined: number;

  /** How many have got a link that is good, and have not joined. */
  @Whole()
  invited: number;

  /** How many have two addresses of which nobody has said which is right. */
  @Whole()
  differing: number;
}

/** What inviting people has come to. */
export class InvitedIntoClassResponse {
  /** Who gets a mail. */
  @Whole()
  invited: number;

  /** Who has joined already, and gets none. */
  @Whole()
  joined: number;

  /** Who was invited a short while ago, and gets none. */
  @Whole()
  lately: number;
}

/** Where somebody is now. */
export class TransferResponse {
  @Id()
  offeringId: string;

  @Id()
  enrolmentId: string;

  /** Whether that is a class of another course. */
  @YesNo()
  otherCourse: boolean;

  /** How many are in it now. */
  @Whole()
  enrolled: number;

  /** Seats there are; more people than seats is told, and not refused. */
  @Whole()
  capacity: number;
}

export class ClassCodeResponse {
  /** Null where the class has none. */
  @Words({ nullable: true, example: 'ACDEFGHJ' })
  code: string | null;

  /** When the class ends, and its code with it. */
  @Moment()
  endsAt: string;
}

export class ColumnResponse {
  @ApiProperty({ enum: ROSTER_FIELDS, enumName: 'RosterField' })
  field: RosterField;

  /** From 0. */
  @Whole()
  column: number;
}

export class RowProblemResponse {
  /** As a spreadsheet counts: the header is 1. */
  @Whole()
  row: number;

  /** From 0; null where it is the whole row. */
  @ApiProperty({ type: 'integer', nullable: true })
  column: number | null;

  @ApiProperty({ enum: ROW_PROBLEMS, enumName: 'RowProblemCode' })
  code: RowProblemCode;
}

/** What a file does to a roster, or did. */
export class RosterReportResponse {
  @ApiProperty({ type: Boolean })
  applied: boolean;

  @ApiProperty({ enum: ['utf-8', 'utf-16le', 'windows-1252'] })
  encoding: 'utf-8' | 'utf-16le' | 'windows-1252';

  @Words()
  delimiter: string;

  @ApiProperty({ type: [String] })
  header: string[];

  @ApiProperty({ type: [ColumnResponse] })
  mapping: ColumnResponse[];

  /** Where the mapping comes from: the request, a file with the same columns, or the names of the columns. */
  @ApiProperty({ enum: ['told', 'remembered', 'guessed'] })
  mappedBy: 'told' | 'remembered' | 'guessed';

  /** Rows below the header that are not empty. */
  @Whole()
  rows: number;

  @Whole()
  added: number;

  @Whole()
  changed: number;

  @Whole()
  unchanged: number;

  /** Addresses of people who have withdrawn; nothing is changed about them. */
  @ApiProperty({ type: [String] })
  withdrawn: string[];

  /** The first of them, in the order of rows. Rows that have any are left out, the others are taken. */
  @ApiProperty({ type: [RowProblemResponse] })
  problems: RowProblemResponse[];

  /** How many there are in all. */
  @Whole()
  problemCount: number;

  /** How many are enrolled afterwards. */
  @Whole()
  enrolled: number;

  /** Seats there are; more people than seats is told, and not refused. */
  @Whole()
  capacity: number;
}
