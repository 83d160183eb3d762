import { Injectable } from '@nestjs/common';
import {
  type ErrorCode,
  type ModerationAction,
  type ModerationReason,
  type Role,
  SANCTION_KINDS,
  type SanctionKind,
} from '#contracts';
import { ArrangeThread, ChangePostState, MergeThreads, RewritePost, RewriteThread, SplitThread } from '#forum';
import { Standing } from '#identity';
import { DomainError, type Instant, wrongField } from '#kernel';
import type { MemberViewer, Tx } from '#platform';
import { maySanction } from '../domain/policy.js';
import type { AppealedAction, Before } from '../infra/action-store.js';

/** What is asked for, with what the action needs. */
export interface Wish {
  action: ModerationAction;
  reason: ModerationReason;
  until?: Instant;
  body?: string;
  title?: string;
  spaceId?: string;
  intoThreadId?: string;
}

/** What it is done to. */
export interface Target {
  postId: string | null;
  threadId: string | null;
  /** The author of the post, or the person who is sanctioned. */
  personId: string;
  /** The post waits because of a rule, and was never shown. */
  held: boolean;
}

/** What came of it. */
export interface Effect {
  before: Before;
  sanctionId?: string;
}

/** Carries out what moderators decide, and takes it back. That they may was made sure of before. */
@Injectable()
export class Effects {
  constructor(
    private readonly posts: ChangePostState,
    private readonly threads: ArrangeThread,
    private readonly merging: MergeThreads,
    private readonly splitting: SplitThread,
    private readonly editing: RewritePost,
    private readonly correcting: RewriteThread,
    private readonly standing: Standing,
  ) {}

  /** @throws DomainError of the forum; `invalid-input` naming the field an action lacks; `forbidden` for a sanction */
  async apply(tx: Tx, by: MemberViewer, wish: Wish, target: Target): Promise<Effect> {
    switch (wish.action) {
      case 'dismiss':
        if (target.held) await this.posts.run(tx, post(target), 'approve', by.id);
        return { before: {} };
      case 'hide':
      case 'delete':
        await this.posts.run(tx, post(target), wish.action, by.id);
        return { before: {} };
      case 'restore':
        await this.posts.run(tx, post(target), 'restore', by.id);
        await this.posts.run(tx, post(target), target.held ? 'approve' : 'show', by.id);
        return { before: {} };
      case 'edit':
        return { before: { raw: await this.editing.run(tx, by, post(target), given(wish.body, 'body'), wish.reason) } };
      case 'warn':
      case 'silence':
      case 'suspend':
        return { before: {}, sanctionId: await this.sanction(tx, by, wish.action, target.personId, wish.until) };
      default:
        return { before: await this.arrange(tx, by, wish, target) };
    }
  }

  private async arrange(tx: Tx, by: MemberViewer, wish: Wish, target: Target): Promise<Before> {
    const { action } = wish;
    const id = given(target.threadId, 'threadId');
    if (action === 'lock' || action === 'unlock') await this.threads.lock(tx, by, id, action === 'lock', [id]);
    if (action === 'pin' || action === 'unpin') await this.threads.pin(tx, by, id, action === 'pin', [id]);
    if (action === 'move')
      return { spaceId: await this.threads.move(tx, by, id, given(wish.spaceId, 'spaceId'), [id]) };
    if (action === 'merge') {
      const merged = await this.merging.run(tx, by, id, given(wish.intoThreadId, 'intoThreadId'), [id]);
      return { ...merged };
    }
    if (action === 'split') {
      return { threadId: await this.splitting.run(tx, by, post(target), given(wish.title, 'title'), [id]) };
    }
    return {};
  }

  /** Takes a decision back. What it was done to may be gone by now, or part of something else: then it stays as it is. */
  async undo(tx: Tx, by: MemberViewer, action: AppealedAction): Promise<void> {
    if (action.sanctionId) return this.standing.lift(tx, action.sanctionId);
    try {
      if (action.postId) await this.undoOnPost(tx, by, action, action.postId);
      if (action.threadId) await this.undoOnThread(tx, by, action, action.threadId);
    } catch (thrown) {
      // Each is refused before anything is changed.
      if (!(thrown instanceof DomainError) || !CHANGED_SINCE.has(thrown.code)) throw thrown;
    }
  }

  private async undoOnPost(
    tx: Tx,
    by: MemberViewer,
    { action, before }: AppealedAction,
    postId: string,
  ): Promise<void> {
    if (action === 'hide') await this.posts.run(tx, postId, 'show', by.id);
    if (action === 'delete') await this.posts.run(tx, postId, 'restore', by.id);
    if (action === 'edit' && before.raw !== undefined) await this.editing.run(tx, by, postId, before.raw, 'appeal');
  }

  private async undoOnThread(tx: Tx, by: MemberViewer, { action, before }: AppealedAction, id: string): Promise<void> {
    if (action === 'split' && before.threadId)
      await this.merging.run(tx, by, before.threadId, id, [before.threadId, id]);
    if (action === 'merge' && before.openingId) {
      const at = await this.splitting.threadOf(tx, before.openingId);
      await this.splitting.run(tx, by, before.openingId, before.title ?? '…', [at]);
    }
    if (action === 'edit' && before.raw === undefined) await this.correcting.run(tx, by, id, before);
    if (action === 'lock' || action === 'unlock') await this.threads.lock(tx, by, id, action !== 'lock', [id]);
    if (action === 'pin' || action === 'unpin') await this.threads.pin(tx, by, id, action !== 'pin', [id]);
    if (action === 'move' && before.spaceId) {
      await this.threads.move(tx, by, id, before.spaceId, [id, before.spaceId]);
    }
  }

  private async sanction(
    tx: Tx,
    by: MemberViewer,
    kind: SanctionKind,
    personId: string,
    until: Instant | undefined,
  ): Promise<string> {
    await this.ensureMaySanction(tx, by, kind, personId);
    if (kind !== 'warn' && until === undefined) throw wrongField('until', 'not-ahead');
    return this.standing.impose(tx, { personId, kind, until: kind === 'warn' ? null : until!, givenBy: by.id });
  }

  /** A sanction is ended by those who could have given it. @throws DomainError `forbidden` */
  async ensureMayLift(tx: Tx, by: MemberViewer, { action, personId }: AppealedAction): Promise<void> {
    if (personId && isSanction(action)) await this.ensureMaySanction(tx, by, action, personId);
  }

  private async ensureMaySanction(tx: Tx, by: MemberViewer, kind: SanctionKind, personId: string): Promise<void> {
    const sql = `SELECT id, roles FROM person WHERE id = $1 AND kind = 'member' AND erased_at IS NULL FOR UPDATE`;
    const [person] = await tx.query<{ id: string; roles: Role[] }>(sql, [personId]);
    if (!person) throw new DomainError('not-found');
    if (!maySanction(kind, by, person)) throw new DomainError('forbidden');
  }
}

/** What was merged into another thread, split off or removed since. */
const CHANGED_SINCE: ReadonlySet<ErrorCode> = new Set(['not-found', 'not-an-answer', 'conflict']);

const isSanction = (action: ModerationAction): action is SanctionKind =>
  (SANCTION_KINDS as readonly string[]).includes(action);

const post = (target: Target): string => given(target.postId, 'postId');

function given<T>(value: T | null | undefined, field: string): T {
  if (value === undefined || value === null) throw wrongField(field, 'empty');
  return value;
}
