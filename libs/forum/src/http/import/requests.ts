import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import { CSV_COLUMNS, IMPORT_LIMITS } from '#contracts';
import { says } from '#platform';
import { hostOf } from '../../domain/import/sites.js';
import { IMPORT_KINDS, type ImportKind } from '../../infra/import/import-repository.js';

const isMapping = (value: unknown): boolean =>
  Object.entries(value as object).every(
    ([column, name]) =>
      (CSV_COLUMNS as readonly string[]).includes(column) && typeof name === 'string' && name.length <= 200,
  );

export class OpenImportRequest {
  @ApiProperty({ enum: IMPORT_KINDS, enumName: 'ImportKind' })
  @IsIn(IMPORT_KINDS, says('choice', { choices: IMPORT_KINDS.join(', ') }))
  kind: ImportKind;

  /** Where to; needed for CSV. A dump without one gets a space of its own. */
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @IsOptional()
  @IsUUID()
  spaceId?: string;

  /** The site a dump is of, where its files do not tell: `coffee.stackexchange.com`. */
  @ApiProperty({ type: String, required: false, maxLength: 200 })
  @IsOptional()
  @MaxLength(200, says('too-long', { max: 200 }))
  @ValidateBy(
    { name: 'site', validator: { validate: (value) => typeof value === 'string' && !!hostOf(value) } },
    says('site'),
  )
  site?: string;

  /** What the source of a CSV file is called: the same name means the same rows. The file's name without one. */
  @ApiProperty({ type: String, required: false, maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(80, says('too-long', { max: 80 }))
  name?: string;

  /** What stands between the columns of a CSV file; found out without one. */
  @ApiProperty({ type: String, required: false, minLength: 1, maxLength: 1 })
  @IsOptional()
  @Matches(/^[^"\r\n]$/, says('text-within', { min: 1, max: 1 }))
  delimiter?: string;

  /** The names of the columns of a CSV file that are not called what they mean: `{"title": "Subject"}`. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  @IsOptional()
  @IsObject()
  @ValidateBy(
    { name: 'columns', validator: { validate: isMapping } },
    says('column-names', { choices: CSV_COLUMNS.join(', ') }),
  )
  columns?: Record<string, string>;
}

export class UploadQuery {
  /** Where the part begins: as many bytes as are here already. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  @Type(() => Number)
  @IsInt()
  @Min(0, says('between', { min: 0, max: IMPORT_LIMITS.upload }))
  @Max(IMPORT_LIMITS.upload, says('between', { min: 0, max: IMPORT_LIMITS.upload }))
  offset: number;
}

export class ImportsQuery {
  @ApiProperty({ type: String, required: false, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500, says('cursor'))
  cursor?: string;
}
