import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import {
  ATTENDANCE_NUMBERS as ATTENDANCE,
  LEVEL_NUMBERS as LEVEL,
  RENEWAL_LIMITS as LIMITS,
  RENEWAL_NUMBERS as RENEWAL,
} from '#contracts';
import { CheckedBy, LineField, LinesField, pageQuery, PlannedDayField, says, WholeField } from '#platform';

export class RulesQuery extends pageQuery({ usual: 20, most: 100 }) {}

/** At least one row, and at most so many. */
const RowsField = (type: () => new () => object, most: number) =>
  applyDecorators(
    ApiProperty({ type: () => [type()], minItems: 1, maxItems: most }),
    ValidateNested({ each: true, ...says('object') }),
    Type(type),
    CheckedBy('enough', (value) => !Array.isArray(value) || value.length >= 1, 'too-few', { min: 1 }),
    CheckedBy('notTooMany', (value) => !Array.isArray(value) || value.length <= most, 'too-many', { max: most }),
    CheckedBy('list', (value) => Array.isArray(value), 'list'),
  );

class VersionBody {
  @PlannedDayField({ description: 'From midnight in UTC; not today' })
  effectiveFrom: string;

  @LinesField(LIMITS.sources, LIMITS.source, { description: 'Where the numbers come from' })
  @CheckedBy('any', (value) => !Array.isArray(value) || value.length >= 1, 'too-few', { min: 1 })
  sources: string[];
}

/** A version of the rules by which presence becomes minutes. */
export class AttendanceRulesBody extends VersionBody {
  @WholeField(ATTENDANCE.tailSeconds)
  tailSeconds: number;

  @WholeField(ATTENDANCE.longestBridgeSeconds)
  longestBridgeSeconds: number;

  @WholeField(ATTENDANCE.bridgedAtMostSeconds)
  bridgedAtMostSeconds: number;

  @WholeField(ATTENDANCE.seenBeforeOutageSeconds)
  seenBeforeOutageSeconds: number;

  @WholeField(ATTENDANCE.backAfterOutageSeconds)
  backAfterOutageSeconds: number;

  @WholeField(ATTENDANCE.outageAtMostMinutes)
  outageAtMostMinutes: number;

  @WholeField(ATTENDANCE.overrunAtMostMinutes)
  overrunAtMostMinutes: number;

  @WholeField(ATTENDANCE.minimumMinutes)
  minimumMinutes: number;

  @WholeField(ATTENDANCE.minimumPercent)
  minimumPercent: number;
}

export class LevelBody {
  @LineField(LIMITS.word, { example: 'foundational' })
  name: string;

  @WholeField(LEVEL.seus)
  seus: number;

  @WholeField(LEVEL.fee, { description: 'US dollars' })
  fee: number;

  @WholeField(LEVEL.furtherTrackSeus, { description: 'Added for each further track of the level' })
  furtherTrackSeus: number;

  @WholeField(LEVEL.experienceMonths, { description: 'Of practice that its courses ask for' })
  experienceMonths: number;
}

export class RuledCertificationBody {
  @LineField(LIMITS.code, { example: 'CSPO' })
  code: string;

  @LineField(LIMITS.name)
  name: string;

  @LineField(LIMITS.word, { example: 'product-owner' })
  track: string;

  @LineField(LIMITS.word, { description: 'The name of its level' })
  level: string;
}

/** A version of the rules of renewals. */
export class RenewalRulesBody extends VersionBody {
  @WholeField(RENEWAL.validityMonths)
  validityMonths: number;

  @WholeField(RENEWAL.windowMonths)
  windowMonths: number;

  @WholeField(RENEWAL.minutesPerSeu)
  minutesPerSeu: number;

  @WholeField(RENEWAL.warnAboveSeusADay)
  warnAboveSeusADay: number;

  @RowsField(() => LevelBody, LIMITS.levels)
  levels: LevelBody[];

  @RowsField(() => RuledCertificationBody, LIMITS.certifications)
  certifications: RuledCertificationBody[];
}

/** A version as the use cases take it. */
export const draftOf = <Body extends VersionBody>({ effectiveFrom, sources, ...numbers }: Body) => ({
  effectiveFrom,
  sources,
  numbers,
});
