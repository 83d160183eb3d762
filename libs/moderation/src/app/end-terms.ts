import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { Jobs, type MemberViewer, UnitOfWork } from '#platform';
import { ActionStore } from '../infra/action-store.js';
import { AuditLog } from '../infra/audit-log.js';
import { Effects } from './effects.js';

/** Ends what was decided for a term: what is hidden is shown, what is deleted restored, locks and pins come off. */
@Injectable()
export class EndTerms implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly actions: ActionStore,
    private readonly effects: Effects,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define('moderation.end-terms', () => this.run(), { cron: '* * * * *' });
  }

  /** Run twice, or by two at once, it ends each once. */
  async run(): Promise<void> {
    for (const { id, actorId } of await this.actions.overdue(this.clock.now())) await this.end(id, actorId);
  }

  private async end(id: string, actorId: string): Promise<void> {
    const by: MemberViewer = { kind: 'member', id: actorId, roles: [], scopes: 'all', sessionId: '' };
    await this.unitOfWork.run(async (tx) => {
      const action = await this.actions.lock(tx, by, id);
      if (!action || action.endedAt !== null || action.undoneAt !== null) return;
      if (!(await this.actions.isOutdated(tx, id))) await this.effects.undo(tx, by, action);
      await this.actions.markEnded(tx, id, this.clock.now());
      const { personId, caseId, postId, threadId } = action;
      const about = { actorId: null, personId, caseId, postId, threadId };
      await this.audit.write(tx, { action: 'term.ended', ...about, codes: { actionId: id } });
    });
  }
}
