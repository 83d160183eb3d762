import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { LIBRARY_KINDS, type LibraryKind, MATERIAL_KINDS, type MaterialKind, type Release, RELEASES } from '#contracts';
import { TEXT_FAILURES, type TextFailure } from '../domain/text/page-texts.js';

const Id = () => ApiProperty({ type: String, format: 'uuid' });
const Moment = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, format: 'date-time', ...more });
const Words = (more: ApiPropertyOptions = {}) => ApiProperty({ type: String, ...more });
const Whole = (more: ApiPropertyOptions = {}) => ApiProperty({ type: 'integer', ...more });
const YesNo = () => ApiProperty({ type: Boolean });
const Kind = () => ApiProperty({ enum: MATERIAL_KINDS, enumName: 'MaterialKind' });
const InLibrary = (more: ApiPropertyOptions = {}) =>
  ApiProperty({ enum: LIBRARY_KINDS, enumName: 'LibraryKind', ...more });

/** What was made. */
export class CreatedResponse {
  @Id()
  id: string;
}

export class FileResponse {
  @Words()
  name: string;

  @Words({ example: 'application/pdf' })
  type: string;

  @Whole()
  bytes: number;

  /** Where its bytes are; parts of it by `Range`. */
  @Words({ format: 'uri-reference' })
  href: string;
}

/** One version of a material. Of a page the text is told with the version alone. */
export class VersionResponse {
  @Id()
  id: string;

  /** 1 for the first. */
  @Whole()
  number: number;

  /** What is different in it. */
  @Words()
  note: string;

  @Moment()
  createdAt: string;

  @ApiProperty({ type: FileResponse, nullable: true })
  file: FileResponse | null;

  @Words({ format: 'uri', nullable: true })
  url: string | null;

  /** How many pages its text was read from. Null: not read, or not yet. */
  @Whole({ nullable: true })
  pages: number | null;

  /** Why its text could not be read, so that no search finds it. */
  @ApiProperty({ enum: TEXT_FAILURES, enumName: 'TextFailure', type: String, nullable: true })
  notSearched: TextFailure | null;
}

/** What a material is, wherever it is named. */
export class MaterialNameResponse {
  @Id()
  id: string;

  @Kind()
  kind: MaterialKind;

  @Words()
  title: string;

  @Words()
  author: string;
}

export class PageResponse {
  @Words()
  markdown: string;

  /** Safe to be put into a page. */
  @Words()
  html: string;
}

/** One version with its text. */
export class VersionDetailsResponse extends VersionResponse {
  @ApiProperty({ type: MaterialNameResponse })
  material: MaterialNameResponse;

  @ApiProperty({ type: PageResponse, nullable: true })
  page: PageResponse | null;
}

/** A material, with those of its versions that you may read. */
export class MaterialResponse extends MaterialNameResponse {
  /** Null for the free library. */
  @Words({ format: 'uuid', nullable: true })
  courseId: string | null;

  @InLibrary({ nullable: true, type: String })
  libraryKind: LibraryKind | null;

  @Whole({ nullable: true })
  minutes: number | null;

  @YesNo()
  archived: boolean;

  /** Raised by every change; to be sent along with one's own. */
  @Whole()
  revision: number;

  /** Whether you may change it. */
  @YesNo()
  manages: boolean;

  /** Newest first; in lists the newest alone. */
  @ApiProperty({ type: [VersionResponse] })
  versions: VersionResponse[];
}

export class MaterialsResponse {
  @ApiProperty({ type: [MaterialResponse] })
  items: MaterialResponse[];

  @Words({ nullable: true })
  nextCursor: string | null;
}

export class LibraryItemResponse extends MaterialNameResponse {
  @InLibrary()
  libraryKind: LibraryKind;

  /** Minutes that reading it takes. */
  @Whole({ nullable: true })
  minutes: number | null;

  @ApiProperty({ type: VersionResponse })
  latest: VersionResponse;

  /** When you have opened it first. */
  @Moment({ nullable: true })
  openedAt: string | null;

  @Moment({ nullable: true })
  completedAt: string | null;
}

export class LibraryResponse {
  @ApiProperty({ type: [LibraryItemResponse] })
  items: LibraryItemResponse[];

  @Words({ nullable: true })
  nextCursor: string | null;
}

/** Something that a class hands out. */
export class EntryResponse {
  @Id()
  id: string;

  @ApiProperty({ type: MaterialNameResponse })
  material: MaterialNameResponse;

  @ApiProperty({ enum: RELEASES, enumName: 'Release' })
  release: Release;

  /** When those in the class see it. Null: always. */
  @Moment({ nullable: true })
  releasesAt: string | null;

  @YesNo()
  released: boolean;

  @YesNo()
  prework: boolean;

  @Moment({ nullable: true })
  dueAt: string | null;

  /** Whether the version was set, rather than to be the newest when the class begins. */
  @YesNo()
  pinned: boolean;

  /** The version the class is, or was, taught with. */
  @ApiProperty({ type: VersionResponse })
  taught: VersionResponse;

  @ApiProperty({ type: VersionResponse })
  latest: VersionResponse;

  /** When you have opened it first. */
  @Moment({ nullable: true })
  openedAt: string | null;

  @Moment({ nullable: true })
  completedAt: string | null;

  /** How many in the class have opened it; told to who runs it. */
  @Whole({ nullable: true })
  opened: number | null;

  @Whole({ nullable: true })
  completed: number | null;
}

export class SectionResponse {
  @Id()
  id: string;

  @Words()
  title: string;

  @ApiProperty({ type: [EntryResponse] })
  entries: EntryResponse[];
}

export class PreworkResponse {
  /** How many days before the class its preparation is mailed by itself. Null: it is not. */
  @Whole({ nullable: true })
  daysBefore: number | null;

  /** When it was mailed last. */
  @Moment({ nullable: true })
  mailedAt: string | null;
}

/** What a class hands out, as far as you see it. */
export class ArrangementResponse {
  @Id()
  offeringId: string;

  /** The zone of the class. */
  @Words({ example: 'Europe/Berlin' })
  zone: string;

  /** Whether you run the class. */
  @YesNo()
  manages: boolean;

  @ApiProperty({ type: [SectionResponse] })
  sections: SectionResponse[];

  /** Told to who runs the class. */
  @ApiProperty({ type: PreworkResponse, nullable: true })
  prework: PreworkResponse | null;
}

export class MemberUseResponse {
  @Id()
  personId: string;

  @Words()
  name: string;

  /** Ids of entries. */
  @ApiProperty({ type: [String], format: 'uuid' })
  opened: string[];

  @ApiProperty({ type: [String], format: 'uuid' })
  completed: string[];
}

export class UseResponse {
  @ApiProperty({ type: [MemberUseResponse] })
  items: MemberUseResponse[];

  @Words({ nullable: true })
  nextCursor: string | null;
}

export class PreworkMailedResponse {
  /** How many were written to now; who had that mail already is not written to again. */
  @Whole()
  mailed: number;
}
