import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Page, pageOf, uuidv7 } from '#kernel';
import { holds, memberOf, UnitOfWork, type Viewer } from '#platform';
import { ActionStore, type AppealedAction } from '../infra/action-store.js';
import { type AuditEntry, AuditLog, type AuditQuery } from '../infra/audit-log.js';
import {
  type MemberFacts,
  MemberQueries,
  type NoteRow,
  type RecentPost,
  type SanctionRow,
} from '../infra/member-queries.js';
import { momentAndId, type PageRequest } from './pages.js';

/** All that moderators know of a member. */
export interface MemberFile {
  facts: MemberFacts;
  sanctions: SanctionRow[];
  actions: AppealedAction[];
  notes: NoteRow[];
  recent: RecentPost[];
  audit: AuditEntry[];
}

const SHOWN = 50;

/** A member's file, notes about them, and the log; for the moderators of the house. */
@Injectable()
export class MemberFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberQueries,
    private readonly actions: ActionStore,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden`, also for one's own file; `not-found` */
  async show(viewer: Viewer, personId: string): Promise<MemberFile> {
    ensureModerator(viewer);
    // It says who flagged and what colleagues wrote: nobody reads their own.
    if (memberOf(viewer).id === personId) throw new DomainError('own-case');
    const facts = await this.members.facts(personId);
    if (!facts) throw new DomainError('not-found');
    const [sanctions, actions, notes, recent, audit] = await Promise.all([
      this.members.sanctions(personId),
      this.actions.ofPerson(personId, SHOWN),
      this.members.notes(personId),
      this.members.recent(memberOf(viewer), personId),
      this.log.list({ personId, limit: SHOWN }),
    ]);
    return { facts, sanctions, actions: actions.slice(0, SHOWN), notes, recent, audit: audit.slice(0, SHOWN) };
  }

  /** @throws DomainError `forbidden`, `not-found` */
  note(viewer: Viewer, personId: string, words: string): Promise<string> {
    ensureModerator(viewer);
    return this.unitOfWork.run(async (tx) => {
      const authorId = memberOf(viewer).id;
      const at = this.clock.now();
      const id = uuidv7(at);
      const added = await this.members.addNote(tx, { id, personId, authorId, words, at });
      if (!added) throw new DomainError('not-found');
      await this.log.write(tx, { action: 'note.written', actorId: authorId, personId, codes: { noteId: id } });
      return id;
    });
  }

  /** Entries of the log, the latest first; those about the viewer are for others. @throws DomainError `forbidden` */
  async audit(
    viewer: Viewer,
    { limit, cursor, ...filters }: PageRequest & Pick<AuditQuery, 'personId' | 'actorId' | 'action'>,
  ): Promise<Page<AuditEntry>> {
    ensureModerator(viewer);
    const hiddenFrom = memberOf(viewer).id;
    const rows = await this.log.list({ ...filters, hiddenFrom, limit, after: momentAndId(cursor) });
    return pageOf(
      rows,
      limit,
      ({ at, id }) => [at, id],
      (row) => row,
    );
  }
}

function ensureModerator(viewer: Viewer): void {
  if (!holds(viewer, 'moderator', 'admin')) throw new DomainError('forbidden');
}
