import { Injectable } from '@nestjs/common';
import type { AppealOutcome } from '#contracts';
import { Standing } from '#identity';
import { Clock, DomainError, type Page, pageOf } from '#kernel';
import { holds, type MemberViewer, memberOf, UnitOfWork, type Viewer } from '#platform';
import { mayDecideAppeal } from '../domain/policy.js';
import { ActionStore, type AppealedAction } from '../infra/action-store.js';
import { AuditLog } from '../infra/audit-log.js';
import { moderationEvent } from '../moderation-events.js';
import { Effects } from './effects.js';
import { momentAndId, type PageRequest } from './pages.js';

/** What was decided about somebody, and their one appeal against each decision. */
@Injectable()
export class Appeals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actions: ActionStore,
    private readonly effects: Effects,
    private readonly audit: AuditLog,
    private readonly standing: Standing,
    private readonly clock: Clock,
  ) {}

  /** What moderators decided about the viewer, the latest first. */
  async mine(viewer: Viewer, { limit, cursor }: PageRequest): Promise<Page<AppealedAction>> {
    const rows = await this.actions.ofPerson(memberOf(viewer).id, limit, momentAndId(cursor));
    return pageOf(
      rows,
      limit,
      ({ at, id }) => [at, id],
      (row) => row,
    );
  }

  /** Those that wait for the viewer or a colleague. */
  open(viewer: Viewer): Promise<AppealedAction[]> {
    return this.actions.openAppeals(memberOf(viewer), holds(viewer, 'admin'));
  }

  /** The decision that keeps somebody from signing in, by the token that the refusal gave. @throws DomainError `not-found` */
  async suspension(token: string): Promise<AppealedAction> {
    const sanctionId = this.standing.suspensionOf(token);
    const found = sanctionId === undefined ? undefined : await this.actions.ofSanction(sanctionId);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** The appeal of somebody who cannot sign in. @throws DomainError `not-found`, `appeal-made` */
  async raiseOutside(token: string, words: string): Promise<void> {
    const { id, personId } = await this.suspension(token);
    const person: MemberViewer = { kind: 'member', id: personId!, roles: [], scopes: 'all', sessionId: '' };
    await this.raise(person, id, words);
  }

  /** @throws DomainError `not-found` for what concerns somebody else, `appeal-made` */
  raise(viewer: Viewer, actionId: string, words: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const member = memberOf(viewer);
      const action = await this.actions.lock(tx, member, actionId);
      if (action?.personId !== member.id) throw new DomainError('not-found');
      const added = await this.actions.addAppeal(tx, actionId, words, this.clock.now());
      if (!added) throw new DomainError('appeal-made');
      const { caseId, postId, threadId } = action;
      const about = { actorId: member.id, personId: member.id, caseId, postId, threadId };
      await this.audit.write(tx, { action: 'appeal.raised', ...about, codes: { actionId }, words });
    });
  }

  /**
   * Overturning takes the decision back.
   *
   * @throws DomainError `not-found`, `forbidden` to whose decision it is and to whom it concerns, `appeal-decided`
   */
  decide(viewer: Viewer, actionId: string, outcome: AppealOutcome, answer: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const by = memberOf(viewer);
      const action = await this.actions.lock(tx, by, actionId);
      const isAdmin = holds(by, 'admin');
      if (!action?.appeal || (!action.moderates && !isAdmin)) throw new DomainError('not-found');
      if (!mayDecideAppeal({ id: by.id, isAdmin, moderates: action.moderates }, action))
        throw new DomainError('forbidden');
      if (action.appeal.outcome) throw new DomainError('appeal-decided');
      await this.actions.decideAppeal(tx, actionId, { outcome, answer, by: by.id, now: this.clock.now() });
      if (outcome === 'overturn' && action.endedAt === null) await this.effects.undo(tx, by, action);
      const { caseId, postId, threadId } = action;
      const personId = action.personId!;
      const about = { actorId: by.id, personId, caseId, postId, threadId };
      await this.audit.write(tx, { action: `appeal.${outcome}`, ...about, codes: { actionId }, words: answer });
      tx.emit(moderationEvent('moderation.appeal-decided', { actionId, personId, outcome }));
    });
  }
}
