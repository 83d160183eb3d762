import { Injectable } from '@nestjs/common';
import { mayPlan } from '#courses';
import { Clock, DomainError, type Page, pageOf } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { type MemberUse, type Usable, UseRepository } from '../infra/use-repository.js';
import { materialsEvent } from '../materials-events.js';
import { placeIn } from './read-materials.js';

/** Where something is used: as an entry of a class, or in the free library by the id of the material. */
export type UsePlace = { entryId: string } | { materialId: string };

/** Who has opened what, and is through with it. Who only runs a class leaves no marks in it. */
@Injectable()
export class MarkUse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uses: UseRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  opened(viewer: Viewer, place: UsePlace): Promise<void> {
    return this.within(viewer, place, (tx, personId, usable) => this.uses.open(tx, personId, usable, this.clock.now()));
  }

  /** The other rooms hear of the first time that somebody has read something of the free library. @throws as `opened` */
  completed(viewer: Viewer, place: UsePlace): Promise<void> {
    return this.within(viewer, place, async (tx, personId, usable) => {
      const at = this.clock.now();
      const first = await this.uses.complete(tx, personId, usable, at);
      const { materialId, versionId, minutes, offeringId } = usable;
      if (!first || offeringId !== null || minutes === null) return;
      tx.emit(materialsEvent('materials.library-read', { personId, materialId, versionId, minutes, at }));
    });
  }

  /** Not done, after all. @throws DomainError `not-found` */
  reopened(viewer: Viewer, entryId: string): Promise<void> {
    return this.within(viewer, { entryId }, (tx, personId, usable) => this.uses.reopen(tx, personId, usable));
  }

  /**
   * What those in a class have done, by name, for whoever runs it.
   *
   * @throws DomainError `not-found`; `invalid-input` where the cursor is not one of ours
   */
  async ofClass(viewer: Viewer, offeringId: string, limit: number, cursor?: string): Promise<Page<MemberUse>> {
    const after = cursor === undefined ? undefined : placeIn(cursor);
    const now = this.clock.now();
    const rows = mayPlan(viewer) && (await this.uses.ofClass(memberOf(viewer), now, offeringId, limit, after));
    if (!rows) throw new DomainError('not-found');
    return pageOf(
      rows,
      limit,
      ({ personId }) => [personId],
      (row) => row,
    );
  }

  private within(
    viewer: Viewer,
    place: UsePlace,
    mark: (tx: Tx, personId: string, usable: Usable) => Promise<void>,
  ): Promise<void> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const usable = await ('entryId' in place
        ? this.uses.entry(tx, member, this.clock.now(), place.entryId)
        : this.uses.inLibrary(tx, place.materialId));
      if (!usable) throw new DomainError('not-found');
      if (usable.counts) await mark(tx, member.id, usable);
    });
  }
}
