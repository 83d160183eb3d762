import { ApiProperty } from '@nestjs/swagger';

const instant = { type: String, format: 'date-time' } as const;
const id = { format: 'uuid' } as const;
const orNull = { nullable: true } as const;

export class ReadView {
  @ApiProperty({ description: 'The number up to which all was read; never lower than before' })
  lastRead: number;
}

export class SpaceUnreadView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  unread: number;
}

export class UnreadView {
  @ApiProperty()
  total: number;

  @ApiProperty({ type: [SpaceUnreadView], description: 'Every space you see' })
  spaces: SpaceUnreadView[];
}

/** Who is named beside something. */
export class NamedAuthorView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, ...orNull, description: 'What they are mentioned by' })
  handle: string | null;
}

export class BookmarkThreadView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['question', 'discussion'] })
  kind: 'question' | 'discussion';
}

export class BookmarkSpaceView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;
}

export class BookmarkView {
  @ApiProperty(id)
  postId: string;

  @ApiProperty({ description: 'Of the post in its thread; 1 is the opening post' })
  number: number;

  @ApiProperty()
  note: string;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty({ description: 'The beginning of what was written, as plain text' })
  excerpt: string;

  @ApiProperty({ type: NamedAuthorView, ...orNull })
  author: NamedAuthorView | null;

  @ApiProperty()
  anonymous: boolean;

  @ApiProperty({ type: BookmarkThreadView })
  thread: BookmarkThreadView;

  @ApiProperty({ type: BookmarkSpaceView })
  space: BookmarkSpaceView;
}

export class BookmarkPage {
  @ApiProperty({ type: [BookmarkView] })
  items: BookmarkView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

export class DiffPartView {
  @ApiProperty({ enum: ['same', 'added', 'removed'] })
  kind: 'same' | 'added' | 'removed';

  @ApiProperty()
  text: string;
}

export class RevisionView {
  @ApiProperty({ description: '1 is what was first written' })
  revision: number;

  @ApiProperty({ type: NamedAuthorView, ...orNull })
  author: NamedAuthorView | null;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty({ type: String, ...orNull })
  reason: string | null;

  @ApiProperty({ description: 'Markdown' })
  raw: string;

  @ApiProperty({ type: String, ...orNull, description: 'Of the thread, where title or tags were changed' })
  title: string | null;

  @ApiProperty({ type: [String], ...orNull })
  tags: string[] | null;

  @ApiProperty({ type: String, ...orNull, description: 'Of the thread, before title or tags were changed' })
  titleBefore: string | null;

  @ApiProperty({ type: [String], ...orNull })
  tagsBefore: string[] | null;

  @ApiProperty({ type: [DiffPartView], description: 'By words, from the revision before' })
  diff: DiffPartView[];
}

export class RevisionPage {
  @ApiProperty({ type: [RevisionView] })
  items: RevisionView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

export class DraftContentView {
  @ApiProperty({ type: String, required: false })
  title?: string;

  @ApiProperty({ type: String, required: false })
  body?: string;

  @ApiProperty({ type: [String], required: false })
  tags?: string[];

  @ApiProperty({ type: String, required: false, ...id })
  spaceId?: string;

  @ApiProperty({ enum: ['question', 'discussion'], required: false })
  kind?: 'question' | 'discussion';

  @ApiProperty({ type: Boolean, required: false })
  anonymous?: boolean;

  @ApiProperty({ type: String, required: false })
  reason?: string;
}

export class DraftView {
  @ApiProperty()
  place: string;

  @ApiProperty({ description: 'To be named with the next save' })
  version: number;

  @ApiProperty(instant)
  updatedAt: string;

  @ApiProperty({ type: DraftContentView })
  content: DraftContentView;
}

export class DraftThreadView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ ...id, description: 'The post that is answered or edited' })
  postId: string;
}

export class DraftListingView {
  @ApiProperty()
  place: string;

  @ApiProperty()
  version: number;

  @ApiProperty(instant)
  updatedAt: string;

  @ApiProperty({ type: String, ...orNull })
  title: string | null;

  @ApiProperty({ description: 'The beginning of the body' })
  excerpt: string;

  @ApiProperty({
    type: DraftThreadView,
    ...orNull,
    description: 'Null for new threads, and for what you no longer see',
  })
  thread: DraftThreadView | null;
}

export class DraftList {
  @ApiProperty({ type: [DraftListingView] })
  items: DraftListingView[];
}
