import { ApiProperty } from '@nestjs/swagger';

const id = { format: 'uuid' } as const;

/** A piece of text; `hit` where it is what was asked for. Plain text, to be shown as such. */
export class SegmentResponse {
  @ApiProperty()
  text: string;

  @ApiProperty()
  hit: boolean;
}

export class FoundSpaceResponse {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;
}

export class FoundAuthorResponse {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  handle: string | null;
}

/** What was found: the beginning of a thread, or a post in it. */
export class FoundResponse {
  @ApiProperty({ enum: ['thread', 'post'], enumName: 'FoundKind' })
  kind: 'thread' | 'post';

  @ApiProperty(id)
  threadId: string;

  @ApiProperty(id)
  postId: string;

  @ApiProperty({ type: [SegmentResponse] })
  title: SegmentResponse[];

  @ApiProperty({ type: [SegmentResponse] })
  excerpt: SegmentResponse[];

  @ApiProperty({ type: FoundSpaceResponse })
  space: FoundSpaceResponse;

  @ApiProperty({ type: FoundAuthorResponse, nullable: true })
  author: FoundAuthorResponse | null;

  @ApiProperty()
  anonymous: boolean;

  @ApiProperty({ description: 'The question has an accepted answer' })
  answered: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class FoundPageResponse {
  @ApiProperty({ type: [FoundResponse] })
  items: FoundResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ description: 'Nothing has the words asked for; this has words that are nearly those' })
  nearly: boolean;
}

export class SimilarThreadResponse {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['question', 'discussion'], enumName: 'ThreadKind' })
  kind: string;

  @ApiProperty()
  answered: boolean;

  @ApiProperty()
  replyCount: number;

  @ApiProperty({ type: FoundSpaceResponse })
  space: FoundSpaceResponse;
}

export class SimilarThreadsResponse {
  @ApiProperty({ type: [SimilarThreadResponse] })
  items: SimilarThreadResponse[];
}

/** The class in which a material is read. */
export class FoundPlaceResponse {
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

/** A page of a material that was found, or the material itself. */
export class FoundMaterialResponse {
  @ApiProperty(id)
  materialId: string;

  @ApiProperty(id)
  versionId: string;

  @ApiProperty({ enum: ['file', 'page', 'link', 'video'], enumName: 'MaterialKind' })
  kind: string;

  @ApiProperty({ type: Number, nullable: true, description: 'From 1; null: its title, or a material without pages' })
  page: number | null;

  @ApiProperty({ type: [SegmentResponse] })
  title: SegmentResponse[];

  @ApiProperty({ type: [SegmentResponse] })
  excerpt: SegmentResponse[];

  @ApiProperty({ type: FoundPlaceResponse, nullable: true, description: 'null: the free library' })
  place: FoundPlaceResponse | null;

  @ApiProperty({ description: 'The class was taught with this version' })
  taught: boolean;
}

export class FoundMaterialsResponse {
  @ApiProperty({ type: [FoundMaterialResponse] })
  items: FoundMaterialResponse[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ description: 'Nothing has the words asked for; this has words that are nearly those' })
  nearly: boolean;
}
