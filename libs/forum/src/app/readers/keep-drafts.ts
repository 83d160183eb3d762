import { Injectable } from '@nestjs/common';
import { fieldProblem, READER_LIMITS } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { moderatesAnywhere } from '../../infra/readable.js';
import { type Draft, type DraftContent, type DraftListing, DraftStore } from '../../infra/readers/draft-store.js';

/**
 * What is typed, kept on the server as it is typed. Two pages with the same draft never overwrite each other unseen: a
 * save names the version it began from, and is refused with the version there is where that is another.
 */
@Injectable()
export class KeepDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async one(viewer: Viewer, place: string): Promise<Draft> {
    const draft = await this.drafts.find(memberOf(viewer).id, place);
    if (!draft) throw new DomainError('not-found');
    return draft;
  }

  /** All of the viewer's, the latest first. */
  list(viewer: Viewer): Promise<DraftListing[]> {
    return this.drafts.list(memberOf(viewer), moderatesAnywhere(viewer));
  }

  /**
   * @param version the version that was read before it was changed; 0 where there was none
   * @throws DomainError `draft-changed`, whose field `version` names the one there is (0: none, it was sent or discarded);
   *   `limit-reached`
   */
  async save(viewer: Viewer, place: string, version: number, content: DraftContent): Promise<Draft> {
    const { id } = memberOf(viewer);
    const saved =
      version === 0
        ? await this.add(id, place, content)
        : await this.drafts.replace(id, place, version, content, this.clock.now());
    return saved ?? this.refuse(id, place);
  }

  /** Discards a draft, unless it was changed elsewhere since `version`. @throws DomainError `draft-changed` */
  async discard(viewer: Viewer, place: string, version: number): Promise<void> {
    const { id } = memberOf(viewer);
    if (await this.drafts.discard(id, place, version)) return;
    // Discarding what is gone is done already.
    if (await this.drafts.find(id, place)) await this.refuse(id, place);
  }

  private async add(personId: string, place: string, content: DraftContent): Promise<Draft | undefined> {
    const { full, added } = await this.unitOfWork.run(async (tx) => {
      const full = (await this.drafts.lockCount(tx, personId)) >= READER_LIMITS.drafts;
      return { full, added: full ? undefined : await this.drafts.add(tx, personId, place, content, this.clock.now()) };
    });
    if (full && !(await this.drafts.find(personId, place))) throw new DomainError('limit-reached');
    return added;
  }

  private async refuse(personId: string, place: string): Promise<never> {
    const version = (await this.drafts.find(personId, place))?.version ?? 0;
    throw new DomainError('draft-changed', undefined, [fieldProblem('version', 'newer-version', { version })]);
  }
}
