import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { MATERIAL_LIMITS as LIMITS, type Release, RELEASES } from '#contracts';
import {
  CheckedBy,
  ChoiceField,
  IdField,
  IdsField,
  InstantField,
  LineField,
  MayBeAbsent,
  says,
  WholeField,
  YesNoField,
} from '#platform';

const ABSENT: ApiPropertyOptions = { required: false };
const NULLABLE: ApiPropertyOptions = { required: false, nullable: true };

export class SectionRequest {
  @LineField(LIMITS.section)
  title: string;
}

/** When and how something is handed out: what a new entry and a change have in common. */
class EntryParts {
  /** The moment of `on-date`, and of it alone. */
  @MayBeAbsent({ orNull: true })
  @InstantField(NULLABLE)
  releaseAt?: string | null;

  /** To be done before the class. */
  @MayBeAbsent()
  @YesNoField(ABSENT)
  prework?: boolean;

  /** When that has to be done. */
  @MayBeAbsent({ orNull: true })
  @InstantField(NULLABLE)
  dueAt?: string | null;

  /** The version the class is taught with. Null: the newest, until the class begins. */
  @MayBeAbsent({ orNull: true })
  @IdField(NULLABLE)
  versionId?: string | null;
}

/** Something for a class to hand out. */
export class EntryRequest extends EntryParts {
  @IdField()
  sectionId: string;

  @IdField()
  materialId: string;

  @ChoiceField(RELEASES, { enumName: 'Release' })
  release: Release;
}

/** What changes about it; what is left out stays. */
export class EntryChangeRequest extends EntryParts {
  @MayBeAbsent()
  @ChoiceField(RELEASES, { enumName: 'Release', ...ABSENT })
  release?: Release;
}

/** A section, and what is in it from now on. */
export class OrderedSectionRequest {
  @IdField()
  id: string;

  /** Ids of entries, in order. */
  @IdsField(LIMITS.entries)
  entries: string[];
}

const SectionsField = () =>
  applyDecorators(
    ApiProperty({ type: () => [OrderedSectionRequest], maxItems: LIMITS.sections }),
    ValidateNested({ each: true, ...says('object') }),
    Type(() => OrderedSectionRequest),
    CheckedBy('notTooMany', (value) => !Array.isArray(value) || value.length <= LIMITS.sections, 'too-many', {
      max: LIMITS.sections,
    }),
    CheckedBy('list', (value) => Array.isArray(value), 'list'),
  );

/** Everything that a class hands out, in order. */
export class OrderRequest {
  @SectionsField()
  sections: OrderedSectionRequest[];
}

export class CopyFromRequest {
  /** The class whose materials are taken over. */
  @IdField()
  offeringId: string;
}

export class PreworkRequest {
  /** How many days before the class its preparation is mailed by itself. Null: it is not. */
  @MayBeAbsent({ orNull: true })
  @WholeField(LIMITS.daysBefore, { nullable: true, required: false })
  daysBefore?: number | null;
}
