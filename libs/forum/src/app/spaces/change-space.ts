import { Injectable } from '@nestjs/common';
import type { Audience } from '#contracts';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { holds, memberOf, UnitOfWork, type Viewer } from '#platform';
import { slugOf } from '../../domain/threads/slug.js';
import { forumEvent } from '../../forum-events.js';
import { SpaceStore } from '../../infra/spaces/space-store.js';
import { KeepClassSpaces } from './keep-class-spaces.js';

/** What a space is to be. */
export interface SpaceDraft {
  slug?: string;
  name: string;
  description: string;
  audience: Audience;
}

/** What of a space is to change. Whoever could read it before can read what was written then: the audience stays. */
export interface SpaceChanges {
  name?: string;
  description?: string;
  archived?: boolean;
}

/** Spaces are opened, described and archived. */
@Injectable()
export class ChangeSpace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: SpaceStore,
    private readonly classSpaces: KeepClassSpaces,
    private readonly clock: Clock,
  ) {}

  /**
   * Who opens the space of a cohort is in it, as its moderator.
   *
   * @returns the space's id
   * @throws DomainError `forbidden` to who is neither trainer nor administrator, `already-there` where the slug is taken
   */
  open(viewer: Viewer, draft: SpaceDraft): Promise<string> {
    const member = memberOf(viewer);
    if (!holds(viewer, 'trainer', 'admin')) throw new DomainError('forbidden');
    const at = this.clock.now();
    const id = uuidv7(at);
    return this.unitOfWork.run(async (tx) => {
      const slug = draft.slug ?? (slugOf(draft.name, 40) || `space-${id.slice(-12)}`);
      const added = await this.spaces.add(tx, { ...draft, id, slug, createdBy: member.id, at });
      if (!added) throw new DomainError('already-there');
      if (draft.audience === 'cohort') await this.spaces.admit(tx, id, member.id, 'moderator', at);
      tx.emit(forumEvent('forum.space-changed', { spaceId: id }));
      return id;
    });
  }

  /** @throws DomainError `not-found`, `forbidden` to who does not moderate the space */
  change(viewer: Viewer, spaceId: string, changes: SpaceChanges): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const space = await this.spaces.lockVisible(tx, memberOf(viewer), spaceId);
      if (!space) throw new DomainError('not-found');
      if (!space.moderates && !(holds(viewer, 'trainer') && space.audience !== 'cohort')) {
        throw new DomainError('forbidden');
      }
      await this.spaces.change(tx, spaceId, changes, this.clock.now());
      // From now on its people read here, and ask elsewhere.
      if (changes.archived && space.offeringId) await this.classSpaces.openForAlumni(tx, space.offeringId);
      tx.emit(forumEvent('forum.space-changed', { spaceId }));
    });
  }
}
