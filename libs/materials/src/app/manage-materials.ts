import { Injectable } from '@nestjs/common';
import { MATERIAL_LIMITS, type MaterialKind } from '#contracts';
import { mayPlan } from '#courses';
import { Clock, DomainError, type Instant, uuidv7, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import type { ContentDraft, Material, MaterialPlan } from '../domain/material.js';
import { type NewVersion, MaterialRepository } from '../infra/material-repository.js';
import { materialsEvent } from '../materials-events.js';
import { Contents } from './contents.js';

/** Something new to hand out, with its first version. */
export interface MaterialDraft extends MaterialPlan {
  courseId: string | null;
  kind: MaterialKind;
  content: ContentDraft;
}

/** What changes about a material; what is absent stays. */
export type MaterialChange = Partial<MaterialPlan> & { archived?: boolean };

/** What there is to hand out: of courses, and of the free library. */
@Injectable()
export class ManageMaterials {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly materials: MaterialRepository,
    private readonly contents: Contents,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns its id
   * @throws DomainError `forbidden`; `invalid-input` that names what is wrong; what `Contents` refuses
   */
  async add(viewer: Viewer, { content: draft, ...plan }: MaterialDraft): Promise<string> {
    if (!mayPlan(viewer)) throw new DomainError('forbidden', 'Trainers and administrators bring materials in.');
    ensurePlaced(plan);
    const content = await this.contents.prepare(viewer, plan.kind, draft);
    return this.unitOfWork.run(async (tx) => {
      if (plan.courseId !== null && !(await this.materials.courseExists(tx, plan.courseId))) {
        throw wrongField('courseId', 'unknown');
      }
      const now = this.clock.now();
      const material = { ...plan, id: uuidv7(now), archived: false, revision: 1 };
      await this.materials.add(tx, material, memberOf(viewer).id, now);
      await this.store(tx, viewer, { id: uuidv7(now), materialId: material.id, note: '', content }, now);
      return material.id;
    });
  }

  /**
   * @param revision the one that was read
   * @throws DomainError `not-found`, `conflict` where it has changed since; `invalid-input`
   */
  change(viewer: Viewer, id: string, revision: number, change: MaterialChange): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const material = await this.locked(tx, viewer, id, now);
      if (material.revision !== revision) throw new DomainError('conflict');
      const changed = { ...material, ...change };
      ensurePlaced(changed);
      await this.materials.update(tx, changed, now);
      tx.emit(materialsEvent('materials.changed', { materialId: id }));
    });
  }

  /**
   * Classes that have not begun hand it out from now on; those that have offer it beside what they were taught with.
   *
   * @returns its id
   * @throws DomainError `not-found`, `limit-reached`; `invalid-input`; what `Contents` refuses
   */
  async addVersion(viewer: Viewer, id: string, note: string, draft: ContentDraft): Promise<string> {
    // Asked before anything is read of a large file, and again with what is stored.
    const { kind } = await this.unitOfWork.run((tx) => this.locked(tx, viewer, id, this.clock.now()));
    const content = await this.contents.prepare(viewer, kind, draft);
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      await this.locked(tx, viewer, id, now);
      const version = { id: uuidv7(now), materialId: id, note, content };
      await this.store(tx, viewer, version, now);
      return version.id;
    });
  }

  private async locked(tx: Tx, viewer: Viewer, id: string, now: Instant): Promise<Material> {
    const material = await this.materials.lock(tx, memberOf(viewer), now, id);
    if (!material) throw new DomainError('not-found');
    return material;
  }

  private async store(tx: Tx, viewer: Viewer, version: NewVersion, now: Instant): Promise<void> {
    await this.contents.take(tx, viewer, version.content);
    if (!(await this.materials.addVersion(tx, version, memberOf(viewer).id, now))) {
      throw new DomainError('limit-reached', `Versions at most: ${MATERIAL_LIMITS.versions}.`);
    }
    const { materialId, id: versionId } = version;
    tx.emit(materialsEvent('materials.version-added', { materialId, versionId }));
  }
}

/** What is in the free library says what it is; what belongs to a course does not. */
function ensurePlaced({ courseId, libraryKind }: Pick<Material, 'courseId' | 'libraryKind'>): void {
  if (courseId === null && libraryKind === null) throw wrongField('libraryKind', 'in-library');
  if (courseId !== null && libraryKind !== null) throw wrongField('libraryKind', 'only-in-library');
}
