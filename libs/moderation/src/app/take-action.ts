import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ModerationAction, ModerationReason } from '#contracts';
import { type ModeratedPost, ModeratorsHand } from '#forum';
import { Clock, DAY, DomainError, type Instant, uuidv7, wrongField } from '#kernel';
import { holds, type MemberViewer, memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { decisionRefused } from '../domain/policy.js';
import { ActionStore, type Before } from '../infra/action-store.js';
import { AuditLog } from '../infra/audit-log.js';
import { type CaseRow, CaseStore } from '../infra/case-store.js';
import { moderationEvent } from '../moderation-events.js';
import { Effects, type Target, type Wish } from './effects.js';

/** What a moderator wants done, to what, and why. */
export interface Decision extends Wish {
  reason: ModerationReason;
  words: string;
  caseId?: string;
  postId?: string;
  threadId?: string;
  personId?: string;
  /** The case stays open: more will be done. */
  keepOpen?: boolean;
}

interface Found extends Target {
  caseId: string | null;
  spaceId: string | null;
}

const LONGEST = 3_653 * DAY;
const SANCTIONS = ['warn', 'silence', 'suspend'];
/** What says nothing about whether a post that was flagged is all right. */
const SETTLES_NOTHING: readonly ModerationAction[] = ['unlock', 'pin', 'unpin'];

/** Does what a moderator decides: the deed, the record of it, the log and what the person is told are one transaction. */
@Injectable()
export class TakeAction implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly actions: ActionStore,
    private readonly effects: Effects,
    private readonly audit: AuditLog,
    private readonly hand: ModeratorsHand,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.hand.use((tx, done) => this.note(tx, done));
  }

  /**
   * @returns the id of the action
   * @throws DomainError `not-found`, `forbidden`, `case-closed`, `case-sealed`, `own-case`, and those of the deed
   */
  run(viewer: Viewer, decision: Decision): Promise<string> {
    this.ensureTerm(decision.until);
    return this.unitOfWork.run(async (tx) => {
      const member = memberOf(viewer);
      const target = await this.find(tx, member, decision);
      const { before, sanctionId } = await this.effects.apply(tx, member, decision, target);
      return this.record(tx, member, decision, target, { before, sanctionId: sanctionId ?? null });
    });
  }

  /** What a moderator did in the thread itself is a decision like any other; a deletion settles the case of the post. */
  private async note(tx: Tx, { change, by, before, why, authorId, ...place }: ModeratedPost): Promise<void> {
    const caseId = change === 'delete' ? await this.cases.takeOpen(tx, place.postId) : null;
    const target = { ...place, personId: authorId, held: false, caseId };
    const decision: Decision = { action: change, reason: 'other', words: why ?? '' };
    await this.record(tx, by, decision, target, { before: before ?? {}, sanctionId: null });
  }

  private async record(
    tx: Tx,
    by: MemberViewer,
    decision: Decision,
    target: Found,
    effect: { before: Before; sanctionId: string | null },
  ): Promise<string> {
    const at = this.clock.now();
    const id = uuidv7(at);
    const { action, reason, words, until = null } = decision;
    const { caseId, postId, threadId, spaceId, personId } = target;
    const told = action !== 'dismiss' && personId !== by.id;
    const concerns = told ? personId : null;
    const what = { id, action, caseId, postId, threadId, personId: concerns, actorId: by.id, reason, words, until, at };
    await this.actions.add(tx, { ...what, ...effect });
    // What waits because of a rule goes on waiting until somebody says whether it is shown.
    const waits = target.held && action === 'edit';
    if (caseId && !decision.keepOpen && !waits) await this.cases.close(tx, caseId, by.id, action, at);
    const about = { actorId: by.id, personId, caseId, postId, threadId, spaceId };
    const codes = { actionId: id, reason, until };
    await this.audit.write(tx, { action: `action.${action}`, ...about, codes, words });
    if (told) tx.emit(moderationEvent('moderation.action-taken', { actionId: id, action, personId, postId }));
    return id;
  }

  private async find(tx: Tx, by: MemberViewer, decision: Decision): Promise<Found> {
    const { caseId, postId, threadId, personId } = decision;
    if (caseId) return ofCase(by, await this.cases.lock(tx, by, caseId));
    if (postId || threadId) {
      const place = await this.actions.place(tx, by, { postId, threadId });
      if (!place || (!place.visible && !place.moderates)) throw new DomainError('not-found');
      if (!place.moderates) throw new DomainError('forbidden');
      const open = SETTLES_NOTHING.includes(decision.action) ? undefined : await this.openCase(tx, by, place.postId);
      return { ...place, personId: place.authorId, held: open?.held ?? false, caseId: open?.caseId ?? null };
    }
    if (!personId || !SANCTIONS.includes(decision.action)) throw wrongField('postId', 'empty');
    if (!holds(by, 'moderator', 'admin')) throw new DomainError('forbidden');
    return { caseId: null, postId: null, threadId: null, spaceId: null, personId, held: false };
  }

  /** What is done to a post settles the case about it, if there is one. */
  private async openCase(tx: Tx, by: MemberViewer, postId: string): Promise<Found | undefined> {
    const sql = 'SELECT id FROM moderation_case WHERE post_id = $1 AND closed_at IS NULL';
    const [open] = await tx.query<{ id: string }>(sql, [postId]);
    return open && ofCase(by, await this.cases.lock(tx, by, open.id));
  }

  private ensureTerm(until: Instant | undefined): void {
    const now = this.clock.now();
    if (until !== undefined && (until <= now || until > now + LONGEST)) throw wrongField('until', 'not-ahead');
  }
}

function ofCase(by: MemberViewer, found: CaseRow | undefined): Found {
  if (!found) throw new DomainError('not-found');
  const refused = decisionRefused(by.id, found);
  if (refused) throw new DomainError(refused);
  if (found.closedAt !== null) throw new DomainError('case-closed');
  const { id, postId, threadId, spaceId, authorId, kind, hidden } = found;
  return { caseId: id, postId, threadId, spaceId, personId: authorId, held: kind === 'rule' && hidden };
}
