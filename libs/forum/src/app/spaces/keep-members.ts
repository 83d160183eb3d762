import { Injectable } from '@nestjs/common';
import type { SpaceRole } from '#contracts';
import { Clock, DomainError, wrongField } from '#kernel';
import { holds, memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { forumEvent } from '../../forum-events.js';
import { SpaceStore } from '../../infra/spaces/space-store.js';

/** Who is let into the space of a cohort, by id or by e-mail address. */
export interface Newcomer {
  personId?: string;
  email?: string;
  role: SpaceRole;
}

/** People are let into the space of a cohort, and withdrawn from it. */
@Injectable()
export class KeepMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: SpaceStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `forbidden`, `invalid-input` for who is no member of the community */
  admit(viewer: Viewer, spaceId: string, { personId, email, role }: Newcomer): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.ensureKeeper(tx, viewer, spaceId);
      const found = await this.spaces.memberBy(tx, { personId, email });
      if (!found) throw wrongField(email === undefined ? 'personId' : 'email', 'not-a-member');
      await this.spaces.admit(tx, spaceId, found, role, this.clock.now());
      tx.emit(forumEvent('forum.space-changed', { spaceId }));
    });
  }

  /** @throws DomainError `not-found` also for who is not in the space, `forbidden` */
  changeRole(viewer: Viewer, spaceId: string, personId: string, role: SpaceRole): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.ensureKeeper(tx, viewer, spaceId);
      if (!(await this.spaces.setRole(tx, spaceId, personId, role))) throw new DomainError('not-found');
      tx.emit(forumEvent('forum.space-changed', { spaceId }));
    });
  }

  /** From the moment this is stored they see nothing of the space. @throws DomainError as `changeRole` */
  withdraw(viewer: Viewer, spaceId: string, personId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.ensureKeeper(tx, viewer, spaceId);
      if (!(await this.spaces.withdraw(tx, spaceId, personId, this.clock.now()))) throw new DomainError('not-found');
      tx.emit(forumEvent('forum.space-left', { spaceId, personId }));
    });
  }

  /** Administrators keep the lists of cohorts whose words they do not see. */
  private async ensureKeeper(tx: Tx, viewer: Viewer, spaceId: string): Promise<void> {
    const member = memberOf(viewer);
    const admin = holds(viewer, 'admin');
    const space = admin ? await this.spaces.lock(tx, spaceId) : await this.spaces.lockVisible(tx, member, spaceId);
    if (!space) throw new DomainError('not-found');
    if (!admin && !space.moderates) throw new DomainError('forbidden');
    if (space.audience !== 'cohort') throw new DomainError('forbidden', 'Only cohorts have a list of people.');
  }
}
