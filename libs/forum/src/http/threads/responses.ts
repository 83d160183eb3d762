import { ApiProperty } from '@nestjs/swagger';
import { SUBSCRIPTION_LEVELS, type SubscriptionLevel, THREAD_KINDS, type ThreadKind } from '#contracts';
import { BookmarkSpaceView, NamedAuthorView } from '../readers/responses.js';
import { EndorsementView } from '../signals/responses.js';

const instant = { type: String, format: 'date-time' } as const;
const id = { format: 'uuid' } as const;
const orNull = { nullable: true } as const;

export class ThreadListingView {
  @ApiProperty(id)
  id: string;

  @ApiProperty({ description: 'The readable part of its address' })
  slug: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: THREAD_KINDS })
  kind: ThreadKind;

  @ApiProperty({ type: BookmarkSpaceView })
  space: BookmarkSpaceView;

  @ApiProperty({ type: NamedAuthorView, ...orNull })
  author: NamedAuthorView | null;

  @ApiProperty()
  anonymous: boolean;

  @ApiProperty({ type: [String] })
  tags: string[];

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty(instant)
  lastActivityAt: string;

  @ApiProperty()
  replyCount: number;

  @ApiProperty()
  answerCount: number;

  @ApiProperty()
  meTooCount: number;

  @ApiProperty({ description: 'An answer was accepted' })
  answered: boolean;

  @ApiProperty({ description: 'A trainer vouches for an answer' })
  endorsed: boolean;

  @ApiProperty()
  pinned: boolean;

  @ApiProperty()
  locked: boolean;

  @ApiProperty({ description: 'Waits for a moderator' })
  hidden: boolean;

  @ApiProperty({ type: Number, ...orNull, description: 'Posts that wait; null where you never opened it' })
  unread: number | null;

  @ApiProperty({ description: 'The beginning of what was asked, as plain text' })
  excerpt: string;
}

export class ThreadListPage {
  @ApiProperty({ type: [ThreadListingView] })
  items: ThreadListingView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

export class ThreadView extends ThreadListingView {
  @ApiProperty({ type: String, ...id, ...orNull })
  acceptedPostId: string | null;

  @ApiProperty()
  mine: boolean;

  @ApiProperty()
  archived: boolean;

  @ApiProperty()
  deleted: boolean;

  @ApiProperty({ description: 'You said "me too"' })
  meToo: boolean;

  @ApiProperty({ description: 'The number up to which you have read; 0 where you never opened it' })
  lastRead: number;

  @ApiProperty({ description: 'The number of the latest post' })
  lastNumber: number;

  @ApiProperty({ enum: SUBSCRIPTION_LEVELS })
  level: SubscriptionLevel;

  @ApiProperty()
  canReply: boolean;

  @ApiProperty()
  canEdit: boolean;

  @ApiProperty()
  canAccept: boolean;

  @ApiProperty()
  canModerate: boolean;
}

export class PostAbilitiesView {
  @ApiProperty()
  edit: boolean;

  @ApiProperty()
  delete: boolean;

  @ApiProperty()
  vote: boolean;

  @ApiProperty()
  accept: boolean;

  @ApiProperty()
  endorse: boolean;

  @ApiProperty()
  flag: boolean;
}

/** What licences such as CC BY-SA ask to be said of a post from elsewhere; its author's name stands above it. */
export class OriginView {
  @ApiProperty({ type: String, ...orNull })
  url: string | null;

  @ApiProperty({ type: String, ...orNull, description: 'The page of its author over there' })
  authorUrl: string | null;

  @ApiProperty({ type: String, ...orNull })
  licence: string | null;
}

export class PostView {
  @ApiProperty(id)
  id: string;

  @ApiProperty(id)
  threadId: string;

  @ApiProperty({ type: String, ...id, ...orNull })
  parentId: string | null;

  @ApiProperty({ description: 'The order of arrival; 1 is the opening post' })
  number: number;

  @ApiProperty({ description: '0 is the opening post, 1 an answer' })
  depth: number;

  @ApiProperty({ type: NamedAuthorView, ...orNull })
  author: NamedAuthorView | null;

  @ApiProperty()
  anonymous: boolean;

  @ApiProperty()
  mine: boolean;

  @ApiProperty({
    type: String,
    ...orNull,
    description: 'Null where the words are gone; the post holds what is below it',
  })
  html: string | null;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty({ ...instant, ...orNull })
  editedAt: string | null;

  @ApiProperty()
  edits: number;

  @ApiProperty()
  score: number;

  @ApiProperty()
  voted: boolean;

  @ApiProperty()
  accepted: boolean;

  @ApiProperty({ type: EndorsementView, ...orNull })
  endorsed: EndorsementView | null;

  @ApiProperty({ description: 'Posts below it' })
  descendantCount: number;

  @ApiProperty({ description: 'A comment on the question rather than an answer' })
  remark: boolean;

  @ApiProperty()
  deleted: boolean;

  @ApiProperty({ description: 'Waits for a moderator' })
  hidden: boolean;

  @ApiProperty()
  bookmarked: boolean;

  @ApiProperty({ type: OriginView, ...orNull, description: 'Where an imported post comes from' })
  origin: OriginView | null;

  @ApiProperty({ type: PostAbilitiesView })
  can: PostAbilitiesView;

  @ApiProperty({
    type: String,
    ...orNull,
    description: 'Where the page of replies to this answer goes on, where more than the first were left out',
  })
  moreReplies: string | null;
}

export class ThreadPageView {
  @ApiProperty({ type: ThreadView })
  thread: ThreadView;

  @ApiProperty({ type: PostView })
  opening: PostView;

  @ApiProperty({ type: [PostView] })
  items: PostView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;

  @ApiProperty({ type: String, ...orNull })
  previousCursor: string | null;
}

export class PostPageView {
  @ApiProperty({ type: [PostView] })
  items: PostView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

export class PermalinkView {
  @ApiProperty({ type: PostView })
  post: PostView;

  @ApiProperty(id)
  threadId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, required: false, description: 'Markdown, where it was asked for and may be edited' })
  raw?: string;
}

export class TagsView {
  @ApiProperty({ type: [String] })
  items: string[];
}

export class MentionedPersonView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'What they are mentioned by, behind an @' })
  handle: string;
}

export class PeopleView {
  @ApiProperty({ type: [MentionedPersonView] })
  items: MentionedPersonView[];
}

export class PreviewView {
  @ApiProperty()
  html: string;
}
