import { Injectable } from '@nestjs/common';
import type { ModerationAction } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { holds, memberOf, UnitOfWork, type Viewer } from '#platform';
import { ActionStore } from '../infra/action-store.js';
import { AuditLog } from '../infra/audit-log.js';
import { Effects } from './effects.js';

/** What changed nothing that could be taken back. */
const FINAL: readonly ModerationAction[] = ['dismiss', 'restore'];

/** Takes a decision back before anybody has appealed: a slip, or a sanction that need not run to its end. */
@Injectable()
export class UndoAction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actions: ActionStore,
    private readonly effects: Effects,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `not-found` to who does not moderate there, `own-case`, `forbidden` for sanctions one could not
   *   have given, `conflict` where there is nothing to take back, or an appeal asks for it
   */
  run(viewer: Viewer, actionId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const by = memberOf(viewer);
      const action = await this.actions.lock(tx, by, actionId);
      if (!action || (!action.moderates && !holds(by, 'admin'))) throw new DomainError('not-found');
      const { personId, caseId, postId, threadId } = action;
      if (personId === by.id) throw new DomainError('own-case');
      const over = action.undoneAt !== null || action.endedAt !== null;
      if (over || action.appeal || FINAL.includes(action.action)) throw new DomainError('conflict');
      if (action.sanctionId) await this.effects.ensureMayLift(tx, by, action);
      await this.effects.undo(tx, by, action);
      await this.actions.markUndone(tx, actionId, this.clock.now());
      const about = { actorId: by.id, personId, caseId, postId, threadId };
      await this.audit.write(tx, { action: `undo.${action.action}`, ...about, codes: { actionId } });
    });
  }
}
