import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { CSV_COLUMNS, IMPORT_LIMITS } from '#contracts';
import { CheckedBy, ChoiceField, CountInQuery, CursorQuery, IdField, LineField, MayBeAbsent, says } from '#platform';
import { hostOf } from '../../domain/import/sites.js';
import { IMPORT_KINDS, type ImportKind } from '../../infra/import/import-repository.js';

const isMapping = (value: unknown): boolean =>
  typeof value !== 'object' ||
  Object.entries(value ?? {}).every(
    ([column, name]) =>
      (CSV_COLUMNS as readonly string[]).includes(column) && typeof name === 'string' && name.length <= 200,
  );

export class OpenImportRequest {
  @ChoiceField(IMPORT_KINDS, { enumName: 'ImportKind' })
  kind: ImportKind;

  /** Where to; needed for CSV. A dump without one gets a space of its own. */
  @IdField({ required: false })
  @MayBeAbsent()
  spaceId?: string;

  /** The site a dump is of, where its files do not tell: `coffee.stackexchange.com`. */
  @ApiProperty({ type: String, required: false, maxLength: 200 })
  @MayBeAbsent()
  @CheckedBy('site', (value) => typeof value === 'string' && value.length <= 200 && !!hostOf(value), 'site')
  site?: string;

  /** What the source of a CSV file is called: the same name means the same rows. The file's name without one. */
  @LineField({ min: 0, max: 80 }, { required: false })
  @MayBeAbsent()
  name?: string;

  /** What stands between the columns of a CSV file; found out without one. */
  @ApiProperty({ type: String, required: false, minLength: 1, maxLength: 1 })
  @MayBeAbsent()
  @CheckedBy('delimiter', (value) => typeof value === 'string' && /^[^"\r\n]$/.test(value), 'text-within', {
    min: 1,
    max: 1,
  })
  delimiter?: string;

  /** The names of the columns of a CSV file that are not called what they mean: `{"title": "Subject"}`. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  @MayBeAbsent()
  @CheckedBy('columns', isMapping, 'column-names', { choices: CSV_COLUMNS.join(', ') })
  @IsObject(says('object'))
  columns?: Record<string, string>;
}

export class UploadQuery {
  /** Where the part begins: as many bytes as are here already. */
  @CountInQuery({ min: 0, max: IMPORT_LIMITS.upload })
  offset: number;
}

export class ImportsQuery extends CursorQuery {}
