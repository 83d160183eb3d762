import { Injectable } from '@nestjs/common';
import { Feed } from 'feed';
import { plainExcerpt } from '#forum';
import { Community } from '#identity';
import { DomainError } from '#kernel';
import { POST_PATH } from '#markdown';
import { Configuration, documentOf, escapeHtml, type TextDocument, type Viewer } from '#platform';
import { type FeedEntry, FeedStore, type FeedSubject } from '../../infra/feeds/feed-store.js';
import { FeedKeys } from './feed-keys.js';

/** What a feed is of, besides its entries. */
interface Head extends FeedSubject {
  id: string;
  /** The page about it. */
  page: string;
}

/** The forum for feed readers (RFC 4287): what its reader sees at that moment, and never what only a moderator sees. */
@Injectable()
export class ReadFeeds {
  constructor(
    private readonly feeds: FeedStore,
    private readonly keys: FeedKeys,
    private readonly community: Community,
    private readonly configuration: Configuration,
  ) {}

  /** The latest threads of everything that one sees. */
  async all(viewer: Viewer, key: string | undefined): Promise<TextDocument> {
    const reader = await this.readerOf(viewer, key);
    const { communityName } = await this.community.read();
    const entries = await this.feeds.threads(reader);
    const page = `${this.configuration.publicUrl}/forum`;
    return this.write({ id: page, title: communityName, page, createdAt: 0 }, entries);
  }

  /** The latest threads of a space. @throws DomainError `not-found` */
  async space(viewer: Viewer, key: string | undefined, spaceId: string): Promise<TextDocument> {
    const reader = await this.readerOf(viewer, key);
    const space = await this.feeds.space(reader, spaceId);
    if (!space) throw new DomainError('not-found');
    const page = `${this.configuration.publicUrl}/forum?space=${spaceId}`;
    return this.write({ ...space, id: `urn:uuid:${spaceId}`, page }, await this.feeds.threads(reader, spaceId));
  }

  /** The latest posts of a thread. @throws DomainError `not-found` */
  async thread(viewer: Viewer, key: string | undefined, threadId: string): Promise<TextDocument> {
    const reader = await this.readerOf(viewer, key);
    const thread = await this.feeds.thread(reader, threadId);
    if (!thread) throw new DomainError('not-found');
    const entries = await this.feeds.posts(reader, threadId);
    const page = `${this.configuration.publicUrl}/threads/${threadId}`;
    return this.write({ ...thread, id: `urn:uuid:${threadId}`, page }, entries);
  }

  private readerOf(viewer: Viewer, key: string | undefined): Promise<Viewer> | Viewer {
    return key === undefined ? viewer : this.keys.ownerOf(key);
  }

  private async write({ id, title, page, createdAt }: Head, entries: FeedEntry[]): Promise<TextDocument> {
    const { communityName } = await this.community.read();
    const updated = Math.max(createdAt, ...entries.map(changedAt));
    const feed = new Feed({
      id,
      title: escapeHtml(sayable(title)),
      link: page,
      updated: new Date(updated),
      // An entry without an author is the feed's (RFC 4287, section 4.2.1).
      author: { name: sayable(communityName) },
      generator: false,
    });
    for (const entry of entries) feed.addItem(this.itemOf(entry));
    return documentOf(feed.atom1(), updated);
  }

  private itemOf(entry: FeedEntry) {
    const title = entry.number === 1 ? entry.title : `Re: ${entry.title}`;
    return {
      id: `urn:uuid:${entry.postId}`,
      title: escapeHtml(sayable(title)),
      link: `${this.configuration.publicUrl}${POST_PATH}${entry.postId}`,
      description: escapeHtml(sayable(plainExcerpt(entry.excerpt))),
      category: [{ name: sayable(entry.space), term: sayable(entry.space) }],
      published: new Date(entry.createdAt),
      date: new Date(changedAt(entry)),
      ...(entry.author !== null && { author: [{ name: sayable(entry.author) }] }),
    };
  }
}

const changedAt = ({ createdAt, editedAt }: FeedEntry): number => Math.max(createdAt, editedAt ?? 0);

// eslint-disable-next-line no-control-regex -- XML 1.0 has no word for these, not even an escaped one.
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const sayable = (text: string): string => text.toWellFormed().replace(UNSAYABLE, '');
