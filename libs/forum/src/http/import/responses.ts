import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IMPORT_REASONS, type ImportExample, type ImportReason } from '#contracts';
import type { ImportCounts } from '../../domain/import/outcome.js';
import {
  type Import,
  IMPORT_KINDS,
  IMPORT_STATES,
  type ImportFailure,
  type ImportKind,
  type ImportSettings,
  type ImportState,
  type LeftOut,
} from '../../infra/import/import-repository.js';
import type { UploadedFile } from '../../infra/import/uploads.js';

const Text = (nullable = false) => ApiProperty({ type: String, nullable });
const Whole = (nullable = false) => ApiProperty({ type: 'integer', nullable });
const Moment = (nullable = false) => ApiProperty({ type: String, format: 'date-time', nullable });
const Reason = () => ApiProperty({ enum: Object.keys(IMPORT_REASONS), enumName: 'ImportReason' });

const FAILURES = ['malformed', 'doctype', 'too-long', 'header', 'missing', 'ambiguous', 'changed', 'internal'] as const;

export class ImportFailureResponse implements ImportFailure {
  @ApiProperty({ enum: FAILURES, enumName: 'ImportFailure' })
  reason: (typeof FAILURES)[number];

  @Text(true)
  file: string | null;

  @Whole(true)
  line: number | null;

  @Whole(true)
  column: number | null;

  /** The file or column it is about. */
  @Text(true)
  subject: string | null;
}

export class ImportSettingsResponse implements ImportSettings {
  @ApiProperty({ type: String, required: false, description: 'Of a dump: the host of the site it is of' })
  site?: string;

  @ApiProperty({ type: String, required: false, description: 'Of a CSV file: what its source is called' })
  name?: string;

  @ApiProperty({ type: String, required: false })
  delimiter?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  columns?: Record<string, string>;
}

export class ImportResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: IMPORT_KINDS, enumName: 'ImportKind' })
  kind: ImportKind;

  /** How its files are read: what is needed to do the same again. */
  @ApiProperty({ type: ImportSettingsResponse })
  settings: ImportSettingsResponse;

  /** Known once it was started. */
  @Text(true)
  source: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  spaceId: string | null;

  @Text(true)
  spaceSlug: string | null;

  @ApiProperty({ enum: IMPORT_STATES, enumName: 'ImportState' })
  state: ImportState;

  /** Whether it ends after the batch it is at. */
  @ApiProperty({ type: Boolean })
  cancelRequested: boolean;

  /** Which of its files is being read, and for what: `questions`, `answers`, `acceptance`, `comments`, `people`, ... */
  @Text(true)
  phase: string | null;

  /** So many rows of that file are done. */
  @Whole()
  position: number;

  /** `threads`, `replies`, `comments`, `accepted`, `people`, `updated`, `unchanged`; what is 0 is absent. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  counts: ImportCounts;

  @ApiProperty({ type: ImportFailureResponse, nullable: true })
  failure: ImportFailureResponse | null;

  @Moment()
  createdAt: string;

  @Moment()
  updatedAt: string;

  @Moment(true)
  finishedAt: string | null;
}

export class ImportsResponse {
  @ApiProperty({ type: [ImportResponse] })
  items: ImportResponse[];

  @Text(true)
  nextCursor: string | null;
}

export class ImportExampleResponse implements ImportExample {
  @Text()
  file: string;

  @Whole()
  line: number;

  @Text(true)
  id: string | null;

  @Text(true)
  column: string | null;
}

export class LeftOutResponse implements LeftOut {
  @Reason()
  reason: ImportReason;

  @Whole()
  count: number;

  @ApiProperty({ type: [ImportExampleResponse] })
  examples: ImportExampleResponse[];
}

export class ImportFileResponse implements UploadedFile {
  @Text()
  name: string;

  /** As many as are here. */
  @Whole()
  bytes: number;
}

export class ImportDetailsResponse extends ImportResponse {
  @ApiProperty({ type: [LeftOutResponse] })
  leftOut: LeftOutResponse[];

  @ApiProperty({ type: [ImportFileResponse] })
  files: ImportFileResponse[];
}

const moment = (at: number): string => new Date(at).toISOString();

/** An import as administrators see it; where its files lie is nobody's business. */
export const presentImport = (found: Import): ImportResponse => ({
  id: found.id,
  kind: found.kind,
  settings: found.settings,
  source: found.source,
  spaceId: found.spaceId,
  spaceSlug: found.spaceSlug,
  state: found.state,
  cancelRequested: found.cancelRequested,
  phase: found.phase,
  position: found.position,
  counts: found.counts,
  failure: found.failure,
  createdAt: moment(found.createdAt),
  updatedAt: moment(found.updatedAt),
  finishedAt: found.finishedAt === null ? null : moment(found.finishedAt),
});
