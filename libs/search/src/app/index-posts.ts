import { Injectable } from '@nestjs/common';
import { MAX_RAW_LENGTH, renderMarkdown } from '#markdown';
import { Configuration, type Tx } from '#platform';
import { bothWays, knownWords } from '../domain/fold.js';
import { KEYS } from '../domain/keys.js';
import { type Document, DocumentStore, type PostFacts, stampOf } from '../infra/document-store.js';

/** Raise it with every change to how documents are made, so that a rebuild makes them anew. */
const RULES = 1;

/**
 * Brings the documents of posts up to what the posts are by now. It does not matter how often, nor in which order:
 * everything is read again, and what has not changed is left alone.
 */
@Injectable()
export class IndexPosts {
  private readonly origin: string;

  constructor(
    private readonly documents: DocumentStore,
    configuration: Configuration,
  ) {
    this.origin = new URL(configuration.publicUrl).origin;
  }

  /** One post of a thread; a post that is gone is left out of the index. */
  async one(tx: Tx, threadId: string, postId: string): Promise<void> {
    await this.documents.lockThread(tx, threadId);
    const facts = await this.documents.factsOf(tx, postId);
    if (facts) await this.bring(tx, [facts]);
    else await this.documents.remove(tx, [postId]);
  }

  /**
   * Up to `limit` posts of a thread after number `after`.
   *
   * @returns the number to go on after; undefined at the end
   */
  async someOfThread(tx: Tx, threadId: string, after: number, limit: number): Promise<number | undefined> {
    await this.documents.lockThread(tx, threadId);
    const facts = await this.documents.factsOfThread(tx, threadId, after, limit);
    await this.bring(tx, facts);
    return facts.length === limit ? facts.at(-1)!.number : undefined;
  }

  /** Posts by their ids, whatever their threads; for a rebuild, which nobody waits for. */
  async these(tx: Tx, postIds: string[]): Promise<void> {
    const facts = await this.documents.facts(tx, postIds);
    for (const threadId of [...new Set(facts.map((each) => each.threadId))].sort()) {
      await this.documents.lockThread(tx, threadId);
    }
    await this.bring(tx, await this.documents.facts(tx, postIds));
  }

  private async bring(tx: Tx, facts: PostFacts[]): Promise<void> {
    const gone = facts.filter((post) => !post.live && post.stamp !== null).map(({ id }) => id);
    const made = facts
      .filter((post) => post.live && post.stamp !== stampOf(post, RULES))
      .map((post) => this.documentOf(post));
    await this.documents.remove(tx, gone);
    await this.documents.write(tx, made);
    const words = made.flatMap(({ title, labels, body }) =>
      [title, labels, body].flatMap((part) => part?.folded ?? []),
    );
    await this.documents.learn(tx, knownWords(words.join(' ')));
  }

  private documentOf(post: PostFacts): Document {
    const { text } = renderMarkdown(post.raw.slice(0, MAX_RAW_LENGTH), { origin: this.origin, people: new Map() });
    return {
      id: post.id,
      threadId: post.threadId,
      createdAt: post.createdAt,
      title: post.opening ? bothWays(post.title) : null,
      labels: post.opening ? bothWays([...post.tags, post.spaceName].join(' ')) : null,
      body: bothWays(text),
      weight: post.accepted ? 'C' : 'D',
      keys: keysOf(post),
      text,
      stamp: stampOf(post, RULES),
      edits: post.edits,
    };
  }
}

function keysOf(post: PostFacts): string[] {
  return [
    KEYS.space(post.spaceId),
    KEYS.kind(post.opening ? 'thread' : 'post'),
    KEYS.kind(post.kind),
    ...(post.kind === 'question' ? [KEYS.answered(post.answered)] : []),
    ...post.tags.map(KEYS.tag),
    ...(post.authorId === null ? [] : [KEYS.author(post.authorId)]),
    KEYS.year(post.createdAt),
    KEYS.month(post.createdAt),
  ];
}
