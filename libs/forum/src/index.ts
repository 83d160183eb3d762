import { Forum1764000500000 } from './infra/migrations/1764000500000-forum.js';
import { Uploads1764000510000 } from './infra/migrations/1764000510000-uploads.js';
import { Import1764000560000 } from './infra/migrations/1764000560000-import.js';
import { ImportReadings1764000570000 } from './infra/migrations/1764000570000-import-readings.js';
import { PostsVersion1764000580000 } from './infra/migrations/1764000580000-posts-version.js';
import { PostAnchors1764000994000 } from './infra/migrations/1764000994000-post-anchors.js';
import { ClassSpaces1764001000000 } from './infra/migrations/1764001000000-class-spaces.js';
import { HeldUploads1764001015100 } from './infra/migrations/1764001015100-held-uploads.js';

export { AddUpload } from './app/uploads/add-upload.js';
export { Reply } from './app/posts/reply.js';
export { ReadOn } from './app/readers/read-on.js';
export { Subscribe } from './app/readers/subscribe.js';
export { AcceptAnswer } from './app/signals/accept-answer.js';
export { CheckCounters } from './app/signals/check-counters.js';
export { findWrongCounts } from './app/signals/find-wrong-counts.js';
export { EndorseAnswer } from './app/signals/endorse-answer.js';
export { SayMeToo } from './app/signals/say-me-too.js';
export { ShowUpload } from './app/uploads/show-upload.js';
export { VoteForAnswer } from './app/signals/vote-for-answer.js';
export { ChangeSpace } from './app/spaces/change-space.js';
export { KeepClassSpaces } from './app/spaces/keep-class-spaces.js';
export { Ask } from './app/threads/ask.js';
export { heldFiles, HeldUploads } from './infra/uploads/held-uploads.js';
export { ForumModule } from './forum.module.js';
export { FORUM_EVENTS, type ForumEvent, type ForumEventPayload, type ForumEventType } from './forum-events.js';
export { ImportFromDisk, type ImportReport } from './app/import/import-from-disk.js';
export { hostOf as siteOf } from './domain/import/sites.js';
export { htmlToMarkdown } from './domain/import/html-to-markdown.js';
export { threadSlug } from './domain/threads/slug.js';
export { BrokenFile } from './infra/import/broken-file.js';
export type { Import as ImportProgress } from './infra/import/import-repository.js';
export { type ModeratedPost, ModeratorsHand } from './app/moderators-hand.js';
export { ArrangeThread } from './app/restructure/arrange-thread.js';
export { ChangePostState } from './app/restructure/change-post-state.js';
export { MergeThreads } from './app/restructure/merge-threads.js';
export { RewritePost } from './app/restructure/rewrite-post.js';
export { RewriteThread } from './app/restructure/rewrite-thread.js';
export { SplitThread } from './app/restructure/split-thread.js';
export { type ScreenedPost, Screening } from './app/screening.js';
export { excerptOf, plainExcerpt } from './infra/excerpt.js';
export { livePost, liveThread, moderatesAnywhere, moderatesSpace } from './infra/readable.js';
export { levelOfThread } from './infra/readers/levels.js';
export { seesSpace, visibilityOf, visibleSpaces } from './infra/visible-spaces.js';

/** The tables of this room, in the order they came to be. */
export const forumMigrations = [
  Forum1764000500000,
  Uploads1764000510000,
  Import1764000560000,
  ImportReadings1764000570000,
  PostsVersion1764000580000,
  PostAnchors1764000994000,
  ClassSpaces1764001000000,
  HeldUploads1764001015100,
];
