import { ApiProperty } from '@nestjs/swagger';
import { ThreadListingView } from '../threads/responses.js';

const id = { format: 'uuid' } as const;

export class AskedThreadView extends ThreadListingView {
  @ApiProperty({ type: Number, nullable: true, description: 'null: about the whole of it' })
  page: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'It was asked at another version, of this number' })
  otherVersion: number | null;
}

export class AskedHerePage {
  @ApiProperty({ type: [AskedThreadView] })
  items: AskedThreadView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class PageMarkView {
  @ApiProperty({ type: Number, nullable: true, description: 'null: about the whole of it' })
  page: number | null;

  @ApiProperty()
  threads: number;
}

export class PageMarksView {
  @ApiProperty({ type: [PageMarkView] })
  items: PageMarkView[];
}

/** The class in which a material is read. */
export class AnchorPlaceView {
  @ApiProperty(id)
  offeringId: string;

  @ApiProperty(id)
  entryId: string;

  @ApiProperty({ description: 'The name of the course' })
  course: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: string;

  @ApiProperty({ description: 'Where the class keeps its clocks' })
  zone: string;
}

export class AnchorView {
  @ApiProperty(id)
  materialId: string;

  @ApiProperty({ enum: ['file', 'page', 'link', 'video'], enumName: 'MaterialKind' })
  kind: string;

  @ApiProperty()
  title: string;

  @ApiProperty(id)
  versionId: string;

  @ApiProperty({ description: 'The number of the version' })
  version: number;

  @ApiProperty({ type: Number, nullable: true, description: 'null: about the whole of it' })
  page: number | null;

  @ApiProperty({ description: 'You may read this very version; another one you may in any case' })
  readable: boolean;

  @ApiProperty({ type: AnchorPlaceView, nullable: true, description: 'null: the free library' })
  place: AnchorPlaceView | null;

  @ApiProperty({ description: 'The class was taught with this version' })
  taught: boolean;
}

export class ThreadAnchorView {
  @ApiProperty({ type: AnchorView, nullable: true })
  anchor: AnchorView | null;
}
