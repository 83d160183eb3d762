import type { ApiPropertyOptions } from '@nestjs/swagger';
import {
  LIBRARY_KINDS,
  type LibraryKind,
  MATERIAL_KINDS,
  MATERIAL_LIMITS as LIMITS,
  type MaterialKind,
} from '#contracts';
import {
  CallUrlField,
  ChoiceField,
  IdField,
  LineField,
  MayBeAbsent,
  pageQuery,
  TextField,
  WholeField,
  YesNoField,
} from '#platform';

const ABSENT: ApiPropertyOptions = { required: false };
const NULLABLE: ApiPropertyOptions = { required: false, nullable: true };

/** The content of a version: one of the three, by the kind of the material. */
class ContentParts {
  /** Of a file or a video: an upload of yours that has come whole. */
  @MayBeAbsent()
  @IdField(ABSENT)
  uploadId?: string;

  /** Of a page. */
  @MayBeAbsent()
  @TextField(LIMITS.page, ABSENT)
  markdown?: string;

  /** Of a link, or of a video that is elsewhere. */
  @MayBeAbsent()
  @CallUrlField(LIMITS.url, ABSENT)
  url?: string;
}

/** Something new to hand out. */
export class MaterialRequest extends ContentParts {
  /** The course it belongs to. Null, or left out: the free library. */
  @MayBeAbsent({ orNull: true })
  @IdField(NULLABLE)
  courseId?: string | null;

  @ChoiceField(MATERIAL_KINDS, { enumName: 'MaterialKind' })
  kind: MaterialKind;

  @LineField(LIMITS.title)
  title: string;

  /** Whose it is. */
  @MayBeAbsent()
  @LineField(LIMITS.author, ABSENT)
  author?: string;

  /** What it is in the free library, and there alone. */
  @MayBeAbsent({ orNull: true })
  @ChoiceField(LIBRARY_KINDS, { enumName: 'LibraryKind', type: String, ...NULLABLE })
  libraryKind?: LibraryKind | null;

  /** Minutes that reading it takes. */
  @MayBeAbsent({ orNull: true })
  @WholeField(LIMITS.minutes, NULLABLE)
  minutes?: number | null;
}

/** What changes about a material; what is left out stays. */
export class MaterialChangeRequest {
  /** The revision that was read; where the material has changed since, the change is refused. */
  @WholeField({ min: 1, max: 2 ** 31 - 1 })
  revision: number;

  @MayBeAbsent()
  @LineField(LIMITS.title, ABSENT)
  title?: string;

  @MayBeAbsent()
  @LineField(LIMITS.author, ABSENT)
  author?: string;

  @MayBeAbsent()
  @ChoiceField(LIBRARY_KINDS, { enumName: 'LibraryKind', ...ABSENT })
  libraryKind?: LibraryKind;

  @MayBeAbsent({ orNull: true })
  @WholeField(LIMITS.minutes, NULLABLE)
  minutes?: number | null;

  /** No longer offered, and gone from the free library; classes that hand it out keep it. */
  @MayBeAbsent()
  @YesNoField(ABSENT)
  archived?: boolean;
}

/** A new version. */
export class VersionRequest extends ContentParts {
  /** What is different in it. */
  @MayBeAbsent()
  @LineField(LIMITS.note, ABSENT)
  note?: string;
}

export class MaterialsQuery extends pageQuery({ usual: 50, most: 100 }) {
  /** Of which course; left out for the free library. */
  @MayBeAbsent()
  @IdField(ABSENT)
  courseId?: string;
}

export class LibraryQuery extends pageQuery({ usual: 20, most: 100 }) {
  @MayBeAbsent()
  @ChoiceField(LIBRARY_KINDS, { enumName: 'LibraryKind', ...ABSENT })
  kind?: LibraryKind;
}

export class UseQuery extends pageQuery({ usual: 50, most: 200 }) {}
