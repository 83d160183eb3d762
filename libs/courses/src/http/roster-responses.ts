import { ApiProperty } from '@nestjs/swagger';
import { ROSTER_FIELDS, type RosterField } from '#contracts';
import { ROW_PROBLEMS, type RowProblemCode } from '../domain/roster/entry.js';

const Words = () => ApiProperty({ type: String });
const Whole = () => ApiProperty({ type: 'integer' });

export class EnrolmentResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'email' })
  email: string;

  @Words()
  name: string;

  @Words()
  organisation: string;

  @Words()
  reference: string;

  @ApiProperty({ type: Boolean })
  withdrawn: boolean;

  /** Whether they are a member who has the class among their own. */
  @ApiProperty({ type: Boolean })
  joined: boolean;
}

export class RosterResponse {
  @ApiProperty({ type: [EnrolmentResponse] })
  items: EnrolmentResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  /** How many are enrolled, on all pages, without those who have withdrawn. */
  @Whole()
  enrolled: number;
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
