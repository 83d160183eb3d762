import { Injectable } from '@nestjs/common';
import { Standing } from '#identity';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { LinkTokens, memberOf, type MemberViewer, UnitOfWork, type Viewer } from '#platform';
import { FeedStore } from '../../infra/feeds/feed-store.js';

/** The keys by which programs read feeds as a member: one for each, which can be taken back. */
@Injectable()
export class FeedKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feeds: FeedStore,
    private readonly tokens: LinkTokens,
    private readonly standing: Standing,
    private readonly clock: Clock,
  ) {}

  /** The viewer's key; null where they have none. */
  async show(viewer: Viewer): Promise<string | null> {
    const id = await this.feeds.keyOf(memberOf(viewer).id);
    return id ? this.tokens.tokenOf('forum-feed', id) : null;
  }

  /** A new key for the viewer; the one before opens nothing from now on. */
  async make(viewer: Viewer): Promise<string> {
    const { id: personId } = memberOf(viewer);
    const now = this.clock.now();
    const id = uuidv7(now);
    await this.unitOfWork.run((tx) => this.feeds.replace(tx, personId, id, now));
    return this.tokens.tokenOf('forum-feed', id);
  }

  /** Takes the viewer's key back. */
  async revoke(viewer: Viewer): Promise<void> {
    const { id } = memberOf(viewer);
    await this.unitOfWork.run((tx) => this.feeds.remove(tx, id));
  }

  /**
   * Who reads with that key: its owner with the roles they hold by now, and nothing but feeds.
   *
   * @throws DomainError `not-found` where it is no key, or none any more; `suspended`
   */
  async ownerOf(key: string): Promise<MemberViewer> {
    const id = this.tokens.idOf('forum-feed', key);
    const owner = id && (await this.feeds.ownerOf(id));
    if (!owner) throw new DomainError('not-found');
    const { personId, roles } = owner;
    await this.unitOfWork.run((tx) => this.standing.ensureMaySignIn(tx, personId));
    return { kind: 'member', id: personId, roles, scopes: [], sessionId: '' };
  }
}
