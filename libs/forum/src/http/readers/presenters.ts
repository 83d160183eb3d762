import type { Instant, Page } from '#kernel';
import type { Revision } from '../../app/readers/show-revisions.js';
import { plainExcerpt } from '../../infra/excerpt.js';
import type { Bookmark } from '../../infra/readers/bookmark-store.js';
import type { Draft, DraftListing } from '../../infra/readers/draft-store.js';
import type { BookmarkPage, DraftList, DraftView, RevisionPage } from './responses.js';

const iso = (moment: Instant): string => new Date(moment).toISOString();

export const presentBookmarks = ({ items, nextCursor }: Page<Bookmark>): BookmarkPage => ({
  items: items.map((bookmark) => ({
    ...bookmark,
    excerpt: plainExcerpt(bookmark.excerpt),
    createdAt: iso(bookmark.createdAt),
  })),
  nextCursor,
});

export const presentRevisions = ({ items, nextCursor }: Page<Revision>): RevisionPage => ({
  items: items.map((revision) => ({ ...revision, createdAt: iso(revision.createdAt) })),
  nextCursor,
});

export const presentDraft = ({ place, version, updatedAt, content }: Draft): DraftView => ({
  place,
  version,
  updatedAt: iso(updatedAt),
  content,
});

export const presentDrafts = (drafts: DraftListing[]): DraftList => ({
  items: drafts.map((draft) => ({ ...draft, updatedAt: iso(draft.updatedAt) })),
});
