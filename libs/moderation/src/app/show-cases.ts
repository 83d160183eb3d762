import { Injectable } from '@nestjs/common';
import { DomainError, type Page, pageOf } from '#kernel';
import { Database, holds, memberOf, UnitOfWork, type Viewer } from '#platform';
import { ActionStore, type AppealedAction } from '../infra/action-store.js';
import { AuditLog } from '../infra/audit-log.js';
import { type CaseRow, CaseStore, type FlagRow, type NearbyPost, type SpaceQueue } from '../infra/case-store.js';
import { momentAndId, type PageRequest } from './pages.js';

/** A case, and where its content may be shown that too. */
export interface CaseDetail {
  found: CaseRow;
  /** Undefined while the case is sealed to the viewer. */
  content?: { flags: FlagRow[]; actions: AppealedAction[]; around: NearbyPost[] };
}

/** What waits for a moderator. */
export interface Waiting {
  cases: number;
  appeals: number;
  /** The spaces whose cases the viewer knows of; none for who moderates nowhere. */
  spaces: SpaceQueue[];
}

/** A case lies open to those who moderate its space, and for an hour to who has opened it. */
export const isSealed = ({ moderates, opened }: CaseRow): boolean => !moderates && !opened;

/** The queue, and what is in its cases. */
@Injectable()
export class ShowCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly cases: CaseStore,
    private readonly actions: ActionStore,
    private readonly audit: AuditLog,
  ) {}

  /** Cases of the spaces one moderates; those of cohorts without their content to the moderators of the house. */
  async list(
    viewer: Viewer,
    { open, spaceId, limit, cursor }: PageRequest & { open: boolean; spaceId?: string },
  ): Promise<Page<CaseRow>> {
    const after = momentAndId(cursor);
    const rows = await this.cases.list(memberOf(viewer), { open, spaceId, after, limit });
    return pageOf(
      rows,
      limit,
      ({ openedAt, closedAt, id }) => [open ? openedAt : closedAt!, id],
      (row) => row,
    );
  }

  /** How much waits for the viewer, and where. */
  async waiting(viewer: Viewer): Promise<Waiting> {
    const member = memberOf(viewer);
    const [spaces, appeals] = await Promise.all([
      this.cases.queues(member),
      this.actions.openAppeals(member, holds(viewer, 'admin')),
    ]);
    return { cases: spaces.reduce((sum, { open }) => sum + open, 0), appeals: appeals.length, spaces };
  }

  /** @throws DomainError `not-found`, also to the author of the post */
  async one(viewer: Viewer, id: string): Promise<CaseDetail> {
    const found = await this.cases.one(this.database, memberOf(viewer), id);
    if (!found) throw new DomainError('not-found');
    return isSealed(found) ? { found } : this.withContent(viewer, found);
  }

  /** Shows what is in a case of a space that one does not moderate: each time an entry of the log says so. */
  async open(viewer: Viewer, id: string): Promise<CaseDetail> {
    const member = memberOf(viewer);
    const found = await this.unitOfWork.run(async (tx) => {
      const sealed = await this.cases.one(tx, member, id);
      if (!sealed) throw new DomainError('not-found');
      const { authorId: personId, postId, threadId, spaceId } = sealed;
      const about = { actorId: member.id, personId, caseId: id, postId, threadId, spaceId };
      await this.audit.write(tx, { action: 'case.opened', ...about });
      return { ...sealed, opened: true };
    });
    return this.withContent(viewer, found);
  }

  private async withContent(viewer: Viewer, found: CaseRow): Promise<CaseDetail> {
    const [flags, actions, around] = await Promise.all([
      this.cases.flags(found.id),
      this.actions.ofCase(memberOf(viewer), found.id),
      this.cases.around(found.postId),
    ]);
    return { found, content: { flags, actions, around } };
  }
}
