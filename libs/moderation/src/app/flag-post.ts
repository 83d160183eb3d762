import { Injectable } from '@nestjs/common';
import type { FlagKind } from '#contracts';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { AuditLog } from '../infra/audit-log.js';
import { CaseStore } from '../infra/case-store.js';
import { moderationEvent } from '../moderation-events.js';

/** Somebody tells the moderators of a post. All that is said of one post comes together in one case. */
@Injectable()
export class FlagPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `own-post`, `already-flagged` */
  run(viewer: Viewer, postId: string, kind: FlagKind, words: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const member = memberOf(viewer);
      const post = await this.cases.flaggable(tx, member, postId);
      if (!post) throw new DomainError('not-found');
      if (post.authorId === member.id) throw new DomainError('own-post');
      const now = this.clock.now();
      const { authorId, threadId, spaceId } = post;
      const caseId = await this.cases.openOrJoin(tx, { id: uuidv7(now), kind: 'flag', postId, authorId, now });
      const added = await this.cases.addFlag(tx, {
        id: uuidv7(now),
        ...{ caseId, postId, personId: member.id, kind, words, at: now },
      });
      if (!added) throw new DomainError('already-flagged');
      const about = { actorId: member.id, personId: authorId, caseId, postId, threadId, spaceId };
      await this.audit.write(tx, { action: 'post.flagged', ...about, codes: { kind } });
      tx.emit(moderationEvent('moderation.case-opened', { caseId, postId }));
    });
  }
}
